package org.detente.archive.watch;

import org.detente.archive.ingest.IngestReport;

/**
 * How one round went.
 *
 * @param number from 1
 * @param feeds feeds that were to be asked
 * @param unchanged feeds that had nothing new (304)
 * @param waiting feeds that were not asked, as it is too early after a failure
 * @param gone feeds that have ended (410) and are asked no more
 * @param failed feeds that could not be fetched or read
 * @param pages pages that were read
 * @param articles what became of the articles
 */
public record WatchRound(
    int number,
    int feeds,
    int unchanged,
    int waiting,
    int gone,
    int failed,
    int pages,
    IngestReport articles) {}
