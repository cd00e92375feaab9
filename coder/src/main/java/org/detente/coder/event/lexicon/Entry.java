package org.detente.coder.event.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * A line of a lexicon: a word in a frame means a concept.
 *
 * @param word lemma of the head word; a particle verb with its particle after a blank
 * @param part the part of speech, by the file it stands in
 * @param concept what it means; null bars the word in this frame
 * @param frame the company it keeps
 * @param example our own sentence
 * @param codes what the example codes to, in the file's notation
 * @param not counter-examples, or null
 * @param file the resource's name without folder and ending ({@code nl/verbs})
 * @param line line number from 1
 */
public record Entry(
    String word,
    Part part,
    @Nullable Concept concept,
    Frame frame,
    @Nullable String example,
    @Nullable String codes,
    @Nullable String not,
    String file,
    int line) {

  /** Parts of speech as the files have them; idioms are verbs. */
  public enum Part {
    VERB,
    NOUN,
    ADJECTIVE
  }

  /** The id that events name as their rule: {@code nl/verbs:aanvallen#ATTACK}. */
  public String id() {
    return file + ":" + word.replace(' ', '_') + "#" + (concept == null ? "-" : concept.name());
  }
}
