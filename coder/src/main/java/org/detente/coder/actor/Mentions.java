package org.detente.coder.actor;

import java.util.List;
import java.util.Optional;
import org.detente.coder.record.Actor;
import org.detente.coder.record.Place;

/** All resolved mentions of a document, asked for by token. Immutable. */
public interface Mentions {
  /** Every mention in text order, places among them. */
  List<Mention> all();

  /** Those of one sentence in text order, places among them. */
  List<Mention> in(int sentence);

  /** What the record lists: every mention of a party in text order, places not. */
  List<Actor> actors();

  /**
   * The parties that the phrase headed by this token stands for: several where one noun means
   * several ({@code both sides}, {@code hun}), none where nobody is known. Coordination is not
   * followed.
   */
  List<Mention> at(int sentence, int token);

  /**
   * The place that the phrase headed by this token names, whether or not it also stands for a
   * party.
   */
  Optional<Place> placeAt(int sentence, int token);

  /**
   * Member states' party ids of an organisation or forum on the document's date, sorted; empty
   * where it has none.
   */
  List<String> membersOf(String party);
}
