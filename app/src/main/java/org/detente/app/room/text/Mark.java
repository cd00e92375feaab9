package org.detente.app.room.text;

import org.detente.coder.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something that the coder found at a place of the text.
 *
 * @param span where
 * @param layer what kind
 * @param item id of the item on its page
 * @param tip the coding in a few words
 * @param tone a finer kind for the style sheet, or null
 */
public record Mark(Span span, Layer layer, String item, String tip, @Nullable String tone) {}
