package org.detente.coder.agenda;

import org.jspecify.annotations.Nullable;

/**
 * An issue between parties.
 *
 * @param id as the record writes it, for example {@code arms-control}
 * @param parent id of the wider item, or null
 * @param labelEnglish short name for English readers
 * @param labelDutch short name for Dutch readers
 * @param description what belongs to it
 */
public record AgendaItem(
    String id,
    @Nullable String parent,
    String labelEnglish,
    String labelDutch,
    String description) {}
