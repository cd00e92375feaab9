package org.detente.archive.read;

import java.time.LocalDate;

/**
 * What happened on a day in one quad category.
 *
 * @param day the first day that the incidents can have happened on
 * @param quad quad category as the record writes it
 * @param incidents how many
 * @param score sum of their PLOVER scores, each weighted by its confidence
 * @param weight sum of their confidences
 */
public record DayScore(LocalDate day, String quad, int incidents, double score, double weight) {}
