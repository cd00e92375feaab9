package org.detente.coder.actor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.coder.actor.register.Register;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.record.Actor;
import org.detente.coder.record.Place;
import org.jspecify.annotations.Nullable;

/** The mentions of one document, by sentence and token. */
final class ResolvedMentions implements Mentions {
  private final List<Mention> all;
  private final Map<Integer, List<Mention>> bySentence = new HashMap<>();
  private final Map<Long, List<Mention>> byToken = new HashMap<>();
  private final Map<Long, Place> places;
  private final Register register;
  private final @Nullable Edtf date;

  /**
   * @param mentions in any order
   * @param tokens more tokens that stand for a mention, by key
   * @param places by key
   */
  ResolvedMentions(
      List<Mention> mentions,
      Map<Long, List<Mention>> tokens,
      Map<Long, Place> places,
      Register register,
      @Nullable Edtf date) {
    List<Mention> sorted = new ArrayList<>(mentions);
    sorted.sort(
        Comparator.comparingInt((Mention m) -> m.actor().begin())
            .thenComparing(m -> m.actor().end(), Comparator.reverseOrder()));
    all = List.copyOf(sorted);
    for (Mention mention : all) {
      bySentence.computeIfAbsent(mention.sentence(), s -> new ArrayList<>()).add(mention);
      add(key(mention.sentence(), mention.head()), mention);
    }
    tokens.forEach((key, list) -> list.forEach(mention -> add(key, mention)));
    this.places = Map.copyOf(places);
    this.register = register;
    this.date = date;
  }

  private void add(long key, Mention mention) {
    List<Mention> here = byToken.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (!here.contains(mention)) {
      here.add(mention);
    }
  }

  /** A token of the document as one number. */
  static long key(int sentence, int token) {
    return ((long) sentence << 32) | token;
  }

  @Override
  public List<Mention> all() {
    return all;
  }

  @Override
  public List<Mention> in(int sentence) {
    return Collections.unmodifiableList(bySentence.getOrDefault(sentence, List.of()));
  }

  @Override
  public List<Actor> actors() {
    List<Actor> actors = new ArrayList<>(all.size());
    for (Mention mention : all) {
      boolean state = mention.actor().party() != null && mention.actor().sector() != null;
      if (mention.kind() != Mention.Kind.PLACE || state) {
        actors.add(mention.actor());
      }
    }
    return actors;
  }

  @Override
  public List<Mention> at(int sentence, int token) {
    return byToken.getOrDefault(key(sentence, token), List.of());
  }

  @Override
  public Optional<Place> placeAt(int sentence, int token) {
    return Optional.ofNullable(places.get(key(sentence, token)));
  }

  @Override
  public List<String> membersOf(String party) {
    return register.membersOf(party, date);
  }
}
