package org.detente.app.room.article;

import org.detente.app.room.text.Layer;
import org.detente.coder.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the coder found, in words.
 *
 * @param id unique on its page, part of addresses
 * @param layer what kind of coding
 * @param head the coding in a line
 * @param detail what else is known, or empty
 * @param tone a finer kind for the style sheet (a quad category), or null
 * @param span where the text says so
 * @param event the event's id in the record where it is one, else null
 */
public record Coding(
    String id,
    Layer layer,
    String head,
    String detail,
    @Nullable String tone,
    Span span,
    @Nullable String event) {}
