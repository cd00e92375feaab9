package org.detente.coder.actor;

import org.detente.coder.actor.NameItem.Reading;
import org.detente.coder.actor.register.GazetteerPlace;
import org.detente.coder.actor.register.Party;
import org.detente.coder.language.Sentence;
import org.jspecify.annotations.Nullable;

/** The country that a sentence says it speaks of: where something is, else the first one named. */
final class PlaceOfSentence {
  private final Sentence sentence;
  private final SentenceNames names;
  private final ReferenceWords words;
  private final NameResolution resolution;

  PlaceOfSentence(
      Sentence sentence, SentenceNames names, ReferenceWords words, NameResolution resolution) {
    this.sentence = sentence;
    this.names = names;
    this.words = words;
    this.resolution = resolution;
  }

  /** The country of the first place behind a preposition of place, or null. */
  @Nullable String country() {
    for (NameItem item : names.items()) {
      if (item.whole && item.first > 0 && isInside(item.first - 1)) {
        String country = country(item);
        if (country != null) {
          return country;
        }
      }
    }
    return null;
  }

  /** The first country named in any way, or null. */
  @Nullable String first() {
    for (NameItem item : names.items()) {
      String country = country(item);
      if (country != null) {
        return country;
      }
    }
    return null;
  }

  private boolean isInside(int token) {
    String form = sentence.form(token);
    if (words.is("locative", form) || words.is("inside", form)) {
      return true;
    }
    return token > 0
        && words.is("definite", form)
        && words.is("locative", sentence.form(token - 1));
  }

  private @Nullable String country(NameItem item) {
    if (item.reading == Reading.PLACE) {
      GazetteerPlace place = item.place();
      return place == null ? null : place.country();
    }
    if (!item.isPartyLike()) {
      return null;
    }
    Party party = resolution.party(item);
    return party != null && party.id().equals(party.country()) ? party.country() : null;
  }
}
