package org.detente.archive.read;

/**
 * One of several values that the articles of an incident give for the same thing.
 *
 * @param aspect a unit of quantities ({@code killed}), {@code outcome}, {@code place}, {@code
 *     status} or {@code denial}
 * @param value what they say
 * @param articles how many say so
 */
public record Contradiction(String aspect, String value, int articles) {}
