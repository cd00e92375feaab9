package org.detente.archive.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number with where it stands.
 *
 * @param article the article's number
 * @param source its publisher, or null
 * @param published first day of its date, or null
 * @param unit what is counted
 * @param party whose, or null
 * @param value the number, the lower one of a range
 * @param upper the upper one of a range, or null
 * @param approximate whether the text calls it an estimate or a bound
 * @param text as written
 * @param begin offset, in code points
 * @param end offset after it
 */
public record QuantityEntry(
    long article,
    @Nullable String source,
    @Nullable LocalDate published,
    String unit,
    @Nullable String party,
    double value,
    @Nullable Double upper,
    boolean approximate,
    String text,
    int begin,
    int end) {}
