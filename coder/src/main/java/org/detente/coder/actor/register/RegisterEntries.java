package org.detente.coder.actor.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a register holds, wherever it is kept: read from its files, or compiled when the product was
 * built. Immutable and safe for any number of threads; one referent is always the same object.
 */
interface RegisterEntries {
  /** All parties in the order of the files. */
  Collection<Party> parties();

  @Nullable Party party(String id);

  /** All persons in the order of the files. */
  Collection<Person> people();

  @Nullable Person person(String name);

  /** Who held the office at any time, in the order of the files. */
  List<Person> holders(String party, String office);

  /** The languages that there are nouns for, in the order of the files. */
  List<String> languages();

  /** The nouns of a language in the order of its files. */
  List<PartyNoun> nouns(String language);

  /** All places in the order of the file. */
  List<GazetteerPlace> places();

  /** Memberships by the party belonged to, in the order of the files. */
  Map<String, List<Membership>> memberships();

  /** All names. */
  NameMatcher names();

  /** Lines that were left out as faulty. */
  List<String> faults();
}
