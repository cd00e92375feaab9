package org.detente.coder.actor.register;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A common noun that stands for a party or for people who speak or fight for one.
 *
 * @param lemma singular, lower case
 * @param language ISO 639-1 code
 * @param type what it stands for
 * @param sector PLOVER sector, or null where it says nothing of it
 * @param offices the labels of the people files that it can mean, the usual one first, empty for a
 *     noun that names no office
 * @param tags the party tags it may refer back to ({@code alliance}), empty where none
 * @param forms all forms with their number
 */
public record PartyNoun(
    String lemma,
    String language,
    Type type,
    @Nullable String sector,
    List<String> offices,
    Set<String> tags,
    List<Form> forms)
    implements Referent {
  /** What a noun stands for. */
  public enum Type {
    /** One holder of an office or one person: {@code premier}, {@code spokesman}. */
    PERSON,
    /** A part of a state or society: {@code leger}, {@code parliament}. */
    BODY,
    /** People together: {@code rebellen}, {@code protesters}. */
    PEOPLE,
    /** A kind of party, for referring back: {@code alliantie}, {@code country}. */
    KIND
  }

  /**
   * One form.
   *
   * @param text as written
   * @param plural whether it means several
   */
  public record Form(String text, boolean plural) {}

  public PartyNoun {
    offices = List.copyOf(offices);
    tags = Collections.unmodifiableSet(new LinkedHashSet<>(tags));
    forms = List.copyOf(forms);
  }

  @Override
  public String id() {
    return lemma;
  }

  /** The usual label of its office ({@code foreign minister}), null for a noun that names none. */
  public @Nullable String office() {
    return offices.isEmpty() ? null : offices.get(0);
  }

  /** Whether the noun may refer back to the party. */
  public boolean canMean(Party party) {
    return !Collections.disjoint(tags, party.tags());
  }
}
