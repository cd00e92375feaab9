package org.detente.archive.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Words of an article that report an incident.
 *
 * @param article the article's number
 * @param articleId the article's own id
 * @param title its headline, or null
 * @param source its publisher, or null
 * @param url its address, or null
 * @param language ISO 639-1, or null
 * @param date when it was published, EDTF, or null
 * @param published first day of that, or null
 * @param story articles with the same story are copies of each other
 * @param item id of the event in the article's record, or the ordinal of the meeting or position
 * @param begin offset of the words, in code points
 * @param end offset after them
 * @param sentenceBegin offset of their sentence
 * @param sentenceEnd offset after it
 * @param words the sentence
 * @param status what this article says of it: {@code actual}, {@code scheduled}, {@code negated} …
 * @param confidence 0 to 1
 */
public record Evidence(
    long article,
    String articleId,
    @Nullable String title,
    @Nullable String source,
    @Nullable String url,
    @Nullable String language,
    @Nullable String date,
    @Nullable LocalDate published,
    String story,
    String item,
    int begin,
    int end,
    int sentenceBegin,
    int sentenceEnd,
    String words,
    String status,
    double confidence) {}
