package org.detente.archive.read;

/**
 * How much passed between two parties.
 *
 * @param actor who acts; of a mutual event the first in alphabetical order
 * @param recipient who is acted upon
 * @param quad quad category
 * @param incidents how many
 * @param meanScore mean PLOVER score, weighted by confidence
 */
public record DyadCount(
    String actor, String recipient, String quad, long incidents, double meanScore) {}
