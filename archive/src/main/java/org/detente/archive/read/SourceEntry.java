package org.detente.archive.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A publisher.
 *
 * @param source its name, or null for the articles without one
 * @param articles how many
 * @param stories how many that are not copies of each other
 * @param first first day of publication, or null
 * @param last last day of publication, or null
 */
public record SourceEntry(
    @Nullable String source,
    long articles,
    long stories,
    @Nullable LocalDate first,
    @Nullable LocalDate last) {}
