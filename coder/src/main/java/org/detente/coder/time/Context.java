package org.detente.coder.time;

import java.time.LocalDate;
import org.detente.coder.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * What an expression is read against.
 *
 * @param reference the document's date
 * @param past whether the clause speaks of the past
 * @param last the date last named in the text, or null
 * @param sentenceYear a year named earlier in the sentence, or null
 * @param sentenceDay a day named earlier in the sentence, or null
 * @param near a full date with its weekday named shortly before, or null
 */
record Context(
    Reference reference,
    boolean past,
    @Nullable Edtf last,
    @Nullable Integer sentenceYear,
    @Nullable Edtf sentenceDay,
    @Nullable LocalDate near) {}
