package org.detente.archive.export;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an article reports an incident.
 *
 * @param article the article's number
 * @param key the article's key, the same in every archive
 * @param articleId its own id
 * @param title its headline, or null
 * @param source its publisher, or null
 * @param url its address, or null
 * @param language ISO 639-1, or null
 * @param date when it was published, EDTF, or null
 * @param published first day of that, or null
 * @param story articles with the same story are copies of each other
 * @param item id of the event in the article's record, or the ordinal of the meeting or position
 * @param begin offset of the words that say so, in code points
 * @param end offset after them
 * @param words the sentence
 * @param status what this article says of it
 * @param confidence 0 to 1
 */
record Report(
    long article,
    String key,
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
    String words,
    String status,
    double confidence) {}
