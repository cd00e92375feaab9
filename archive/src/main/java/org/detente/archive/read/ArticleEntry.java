package org.detente.archive.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list.
 *
 * @param number its number in the archive
 * @param id its own id
 * @param title its headline, or null
 * @param source its publisher, or null
 * @param url its address, or null
 * @param language ISO 639-1, or null
 * @param date EDTF, or null
 * @param published first day of that, or null
 * @param story articles with the same story are copies of each other
 * @param opening the first characters of its text
 */
public record ArticleEntry(
    long number,
    String id,
    @Nullable String title,
    @Nullable String source,
    @Nullable String url,
    @Nullable String language,
    @Nullable String date,
    @Nullable LocalDate published,
    String story,
    String opening) {}
