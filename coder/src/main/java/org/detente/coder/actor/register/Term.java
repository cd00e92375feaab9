package org.detente.coder.actor.register;

import org.jspecify.annotations.Nullable;

/**
 * An office and for whom its holder spoke, from when to when.
 *
 * @param party id of the party spoken for
 * @param sector PLOVER sector, or null
 * @param office in English ({@code foreign minister})
 * @param period the term
 * @param note of the file, or empty
 */
public record Term(
    String party, @Nullable String sector, String office, Period period, String note) {}
