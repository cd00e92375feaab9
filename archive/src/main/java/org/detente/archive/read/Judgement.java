package org.detente.archive.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an article or a speaker says of the crisis as a whole.
 *
 * @param kind as the record has it: {@code breakthrough}, {@code escalation}, …
 * @param value {@code yes}, {@code no} or {@code unclear}
 * @param speaker who says so, or null where the article does
 * @param article the article's number
 * @param published first day of its date, or null
 * @param begin where it says so, in code points
 * @param words the words
 */
public record Judgement(
    String kind,
    String value,
    @Nullable String speaker,
    long article,
    @Nullable LocalDate published,
    int begin,
    String words) {}
