package org.detente.coder.actor;

import java.util.List;
import org.detente.coder.record.Actor;

/**
 * A resolved mention in its sentence.
 *
 * @param actor as the record has it
 * @param sentence index of the sentence
 * @param firstToken first token of the mention
 * @param lastToken last token of the mention
 * @param head the token that stands for the mention in the tree
 * @param kind what the words are
 * @param probability from 0 to 1 that the party is right
 * @param chain how it was resolved, for {@code explain}: one step a line, in order
 */
public record Mention(
    Actor actor,
    int sentence,
    int firstToken,
    int lastToken,
    int head,
    Kind kind,
    double probability,
    List<String> chain) {
  public Mention {
    chain = List.copyOf(chain);
  }

  /** What kind of words refer to the party. */
  public enum Kind {
    /** A proper name of a state, an organisation, a group. */
    NAME,
    /** A person, named or by office. */
    PERSON,
    /** An adjective of nationality or membership ({@code Russische}, {@code NATO-}). */
    ADJECTIVE,
    /** A capital or seat that stands for a government. */
    METONYM,
    /** A noun that stands for a party ({@code de alliantie}, {@code the rebels}). */
    NOUN,
    /** A pronoun. */
    PRONOUN,
    /** A place, not a party here ({@code in Moskou}): it is no actor of the record. */
    PLACE
  }
}
