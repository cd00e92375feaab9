package org.detente.coder.record;

import org.jspecify.annotations.Nullable;

/**
 * A number of the crisis.
 *
 * @param text the number as written
 * @param begin offset of the number
 * @param end offset after it
 * @param value the number, the lower one of a range
 * @param upper the upper one of a range, or null
 * @param approximate whether the text calls it an estimate, a minimum or a maximum
 * @param unit what is counted: {@code troops}, {@code killed}, {@code member-states}, …
 * @param of party id whose it is, or null
 */
public record Quantity(
    String text,
    int begin,
    int end,
    double value,
    @Nullable Double upper,
    boolean approximate,
    String unit,
    @Nullable String of) {}
