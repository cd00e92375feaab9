package org.detente.coder.record;

import org.jspecify.annotations.Nullable;

/**
 * A mention of a party, resolved.
 *
 * @param mention the words as written
 * @param begin offset of the first code point
 * @param end offset after the last
 * @param party id of who acts: ISO 3166-1 alpha-3 for a state and all who speak for it, else the
 *     usual abbreviation ({@code NATO}); null where nobody is known
 * @param country ISO 3166-1 alpha-3; null for an international organisation
 * @param sector PLOVER sector ({@code GOV}, {@code MIL}, {@code IGO}, …) or null
 * @param person the person in the spelling of the register or, where unknown to it, of the text; or
 *     null
 * @param role the office in English, or null
 * @param forum name of a consultative body ({@code NATO-Russia Council}), or null
 * @param resolvedBy how it was known
 */
public record Actor(
    String mention,
    int begin,
    int end,
    @Nullable String party,
    @Nullable String country,
    @Nullable String sector,
    @Nullable String person,
    @Nullable String role,
    @Nullable String forum,
    ResolvedBy resolvedBy) {}
