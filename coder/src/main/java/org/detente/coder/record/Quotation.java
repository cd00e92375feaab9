package org.detente.coder.record;

import org.jspecify.annotations.Nullable;

/**
 * What somebody said.
 *
 * @param speaker who, or null where nobody is named
 * @param cue the word that reports it ({@code aldus}, {@code said}), or null
 * @param content the words, quotation marks left out
 * @param begin offset of the content
 * @param end offset after the content
 * @param direct whether it stands between quotation marks
 * @param sentence index of the sentence in which it begins
 */
public record Quotation(
    @Nullable Actor speaker,
    @Nullable String cue,
    String content,
    int begin,
    int end,
    boolean direct,
    int sentence) {}
