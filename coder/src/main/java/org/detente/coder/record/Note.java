package org.detente.coder.record;

/**
 * Something the reader of a record should know of how it was made.
 *
 * @param code stable, for programs: for example {@code unsupported-language}
 * @param message for people
 */
public record Note(String code, String message) {}
