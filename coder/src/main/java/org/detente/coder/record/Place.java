package org.detente.coder.record;

import org.jspecify.annotations.Nullable;

/**
 * Where something happens.
 *
 * @param mention the words as written, or null where the place follows from something else
 * @param name the usual English name
 * @param country ISO 3166-1 alpha-3, or null (a sea, a region over several states)
 * @param latitude degrees north, or null
 * @param longitude degrees east, or null
 */
public record Place(
    @Nullable String mention,
    String name,
    @Nullable String country,
    @Nullable Double latitude,
    @Nullable Double longitude) {}
