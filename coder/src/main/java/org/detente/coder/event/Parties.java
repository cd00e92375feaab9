package org.detente.coder.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.detente.coder.actor.Mention;
import org.detente.coder.actor.Mentions;
import org.detente.coder.event.lexicon.Grammar;
import org.detente.coder.event.lexicon.Role;
import org.detente.coder.language.Feature;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;

/** Which parties the phrase headed by a token stands for, coordination followed. */
final class Parties {
  private static final int DEPTH = 4;

  private final Sentence sentence;
  private final Mentions mentions;
  private final Grammar grammar;
  private final List<Mention> places = new ArrayList<>();

  Parties(Sentence sentence, Mentions mentions, List<Mention> here, Grammar grammar) {
    this.sentence = sentence;
    this.mentions = mentions;
    this.grammar = grammar;
    for (Mention mention : here) {
      if (mention.kind() == Mention.Kind.PLACE) {
        places.add(mention);
      }
    }
  }

  /** The parties that the token's own words name, modifiers not asked. */
  List<Mention> at(int token) {
    List<Mention> found = new ArrayList<>(2);
    addOwn(token, found, false);
    return found;
  }

  /** Whether the token itself is a party and no noun that only carries an adjective of one. */
  boolean isParty(int token) {
    for (Mention mention : at(token)) {
      if (mention.kind() != Mention.Kind.ADJECTIVE) {
        return true;
      }
    }
    return false;
  }

  /** The parties of a phrase; of places none. */
  List<Mention> of(int token) {
    List<Mention> found = new ArrayList<>(2);
    collect(token, DEPTH, found, false);
    return distinct(found);
  }

  /** The parties of a phrase; a place stands for its state. */
  List<Mention> orPlace(int token) {
    List<Mention> found = new ArrayList<>(2);
    collect(token, DEPTH, found, true);
    return distinct(found);
  }

  /**
   * The first party named anywhere under a token in text order, with those coordinated to it;
   * relative and adverbial clauses are not entered.
   *
   * @param excluded parties that do not count
   */
  List<Mention> firstUnder(int top, List<Mention> excluded) {
    for (int token = 0; token < sentence.size(); token++) {
      if (token == top || isInPhrase(token, top)) {
        List<Mention> found = new ArrayList<>(2);
        addOwn(token, found, true);
        found.removeIf(mention -> isOneOf(mention, excluded));
        if (!found.isEmpty()) {
          List<Mention> all = orPlace(token);
          all.removeIf(mention -> isOneOf(mention, excluded));
          return all;
        }
      }
    }
    return List.of();
  }

  private static boolean isOneOf(Mention mention, List<Mention> others) {
    for (Mention other : others) {
      if (Objects.equals(mention.actor().party(), other.actor().party())
          && Objects.equals(mention.actor().country(), other.actor().country())) {
        return true;
      }
    }
    return false;
  }

  private boolean isInPhrase(int token, int top) {
    int at = token;
    for (int steps = 0; at >= 0 && steps < sentence.size(); steps++) {
      if (at == top) {
        return true;
      }
      Relation relation = sentence.relation(at);
      if (relation == Relation.ACL_RELCL
          || relation == Relation.ADVCL && !isPurpose(at)
          || relation == Relation.PARATAXIS) {
        return false;
      }
      at = sentence.head(at);
    }
    return false;
  }

  /** {@code sent material to help Poland}: an infinitive of purpose says for whom. */
  private boolean isPurpose(int clause) {
    int mark = sentence.child(clause, Relation.MARK);
    return mark >= 0
        && sentence.has(clause, Feature.VERBFORM_INF)
        && grammar.is(Grammar.Word.PURPOSE, sentence.form(mark).toLowerCase(java.util.Locale.ROOT));
  }

  private static List<Mention> distinct(List<Mention> found) {
    if (found.size() < 2) {
      return found;
    }
    List<Mention> kept = new ArrayList<>(found.size());
    Set<String> seen = new HashSet<>();
    for (Mention mention : found) {
      if (seen.add(mention.actor().party() + "/" + mention.actor().country())) {
        kept.add(mention);
      }
    }
    return kept;
  }

  private void collect(int token, int depth, List<Mention> found, boolean placesToo) {
    int before = found.size();
    addOwn(token, found, placesToo);
    if (found.size() == before && depth > 0) {
      addModifiers(token, depth, found, placesToo);
    } else if (depth > 0) {
      addCompanions(token, depth, found, before);
      addCoordinatedInside(token, depth, found, placesToo);
      addFellowAdjectives(token, found);
    }
    if (depth > 0) {
      for (int child : sentence.children(token)) {
        if (sentence.relation(child) == Relation.CONJ && isNominal(child)) {
          collect(child, depth - 1, found, placesToo);
        }
      }
    }
  }

  /**
   * {@code the leaders of Norway and Malta}: who is known by an owner also stands for the owners
   * beside it.
   */
  private void addCompanions(int token, int depth, List<Mention> found, int before) {
    List<Mention> own = List.copyOf(found.subList(before, found.size()));
    for (int child : sentence.children(token)) {
      Relation relation = sentence.relation(child);
      if (!ORDER.contains(relation)
          || relation == Relation.APPOS
          || relation == Relation.FLAT
          || !mayStandFor(token, child, relation, true)
          || !isOwner(child, own)) {
        continue;
      }
      for (int companion : sentence.children(child)) {
        if (sentence.relation(companion) == Relation.CONJ && isNominal(companion)) {
          collect(companion, depth - 1, found, true);
        }
      }
    }
  }

  /** {@code de Turkse en de Griekse kant}: two adjectives with an article each are two parties. */
  private void addFellowAdjectives(int token, List<Mention> found) {
    int conjunction = sentence.child(token, Relation.CC);
    if (conjunction < 0 || conjunction > token) {
      return;
    }
    for (int child : sentence.children(token)) {
      if (child < conjunction && sentence.upos(child) == Upos.ADJ) {
        addOwn(child, found, false);
      }
    }
  }

  private boolean isOwner(int token, List<Mention> own) {
    List<Mention> named = new ArrayList<>(2);
    addOwn(token, named, true);
    return !named.isEmpty() && isOneOf(named.get(0), own);
  }

  /**
   * {@code Secretary of State Blinken and Foreign Minister Lavrov}, {@code diplomats from France
   * and Spain}: the tree may hang the second party under the name or the origin of the first.
   */
  private void addCoordinatedInside(int token, int depth, List<Mention> found, boolean placesToo) {
    for (int child : sentence.children(token)) {
      boolean inside =
          switch (sentence.relation(child)) {
            case APPOS, FLAT, COMPOUND, AMOD -> true;
            case NMOD -> isOrigin(child);
            default -> false;
          };
      if (!inside) {
        continue;
      }
      addBefore(child, token, found, placesToo);
      for (int second : sentence.children(child)) {
        if (sentence.relation(second) == Relation.CONJ
            && (!mentions.at(sentence.index(), second).isEmpty()
                || sentence.relation(child) == Relation.AMOD)) {
          addOwn(child, found, placesToo);
          collect(second, depth - 1, found, placesToo);
        }
      }
      addCoordinatedInside(child, depth - 1, found, placesToo);
    }
  }

  /** {@code Russian and Ukrainian negotiators}: the tree may hang the first adjective elsewhere. */
  private void addBefore(int modifier, int noun, List<Mention> found, boolean placesToo) {
    int conjunction = sentence.child(modifier, Relation.CC);
    int before = conjunction - 1;
    if (before >= 0
        && sentence.upos(before) == Upos.ADJ
        && sentence.upos(modifier) == Upos.ADJ
        && !sentence.isUnder(before, noun)) {
      addOwn(before, found, placesToo);
    }
  }

  private boolean isOrigin(int token) {
    int preposition = sentence.child(token, Relation.CASE);
    if (preposition < 0) {
      return true;
    }
    String form = sentence.form(preposition).toLowerCase(java.util.Locale.ROOT);
    return grammar.is(Grammar.Word.OF, form) || grammar.role("*", false, form) == Role.SOURCE;
  }

  private boolean isNominal(int token) {
    Upos tag = sentence.upos(token);
    return tag != Upos.VERB && tag != Upos.AUX
        || mentions.at(sentence.index(), token).stream()
            .anyMatch(mention -> mention.kind() == Mention.Kind.NAME);
  }

  private void addOwn(int token, List<Mention> found, boolean placesToo) {
    for (Mention mention : mentions.at(sentence.index(), token)) {
      if (placesToo || mention.kind() != Mention.Kind.PLACE) {
        found.add(mention);
      }
    }
    if (placesToo && found.isEmpty()) {
      for (Mention place : places) {
        if (place.head() == token && isState(place)) {
          found.add(place);
        }
      }
    }
  }

  private static boolean isState(Mention place) {
    return place.actor().country() != null || place.actor().party() != null;
  }

  /**
   * {@code Burundese militieleden}, {@code leaders of Romania}: whose they are says who they are.
   */
  private void addModifiers(int token, int depth, List<Mention> found, boolean placesToo) {
    int before = found.size();
    for (Relation wanted : ORDER) {
      for (int child : sentence.children(token)) {
        if (sentence.relation(child) == wanted && mayStandFor(token, child, wanted, placesToo)) {
          collect(child, depth - 1, found, placesToo || wanted == Relation.NMOD);
        }
      }
      if (found.size() > before) {
        return;
      }
    }
  }

  private static final List<Relation> ORDER =
      List.of(
          Relation.NMOD_POSS,
          Relation.AMOD,
          Relation.COMPOUND,
          Relation.FLAT,
          Relation.APPOS,
          Relation.NMOD,
          Relation.NUMMOD);

  private boolean mayStandFor(int token, int child, Relation relation, boolean placesToo) {
    if (relation != Relation.NMOD) {
      return true;
    }
    int preposition = sentence.child(child, Relation.CASE);
    if (preposition < 0) {
      return sentence.child(child, Relation.MARK) < 0;
    }
    String form = sentence.form(preposition).toLowerCase(java.util.Locale.ROOT);
    return grammar.is(Grammar.Word.OF, form) || grammar.is(Grammar.Word.IN, form);
  }
}
