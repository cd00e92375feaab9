package org.detente.archive.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A quotation with where it stands.
 *
 * @param article the article's number
 * @param source its publisher, or null
 * @param published first day of its date, or null
 * @param party whom the speaker speaks for, or null
 * @param person the speaker, or null
 * @param role the speaker's office, or null
 * @param content the words
 * @param begin offset of the words, in code points
 * @param end offset after them
 * @param direct whether they stand between quotation marks
 */
public record QuoteEntry(
    long article,
    @Nullable String source,
    @Nullable LocalDate published,
    @Nullable String party,
    @Nullable String person,
    @Nullable String role,
    String content,
    int begin,
    int end,
    boolean direct) {}
