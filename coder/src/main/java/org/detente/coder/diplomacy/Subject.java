package org.detente.coder.diplomacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.detente.coder.agenda.Agenda;
import org.detente.coder.event.Argument;
import org.detente.coder.event.Predicate;
import org.detente.coder.event.Reading;
import org.detente.coder.event.lexicon.Concept;
import org.detente.coder.event.lexicon.Role;
import org.detente.coder.language.PhraseMatch;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;

/**
 * What an event is about, as agenda items: first by the words of its arguments, else by its
 * concepts.
 */
final class Subject {
  private static final String TYPE = "TYPE-";
  private static final String TALKS = "talks";

  private final Agenda agenda;
  private final String language;
  private final Map<String, String> byConcept;
  private final Map<Sentence, List<PhraseMatch>> known = new HashMap<>();

  /**
   * The subject matter of one document.
   *
   * @param byConcept what {@link #readConcepts} gave
   */
  Subject(Agenda agenda, String language, Map<String, String> byConcept) {
    this.agenda = agenda;
    this.language = language;
    this.byConcept = byConcept;
  }

  /** The agenda item of each concept or type; read once, not for each document. */
  static Map<String, String> readConcepts() {
    Map<String, String> items = new HashMap<>();
    for (List<String> row : WordFile.rows("/diplomacy/agenda-of-concepts.tsv", 3)) {
      for (String concept : row.get(0).split(",", -1)) {
        items.putIfAbsent(concept, row.get(1));
      }
    }
    return items;
  }

  /** Agenda ids, sorted; several where a list names several. */
  List<String> of(Reading reading) {
    TreeSet<String> items = new TreeSet<>();
    boolean outermost = true;
    for (Reading r = reading; r != null && items.isEmpty(); r = r.inner()) {
      Predicate predicate = r.predicate();
      for (Argument argument : predicate.arguments()) {
        if (argument.role() == Role.TOPIC) {
          collect(predicate.sentence(), argument.token(), items);
        }
      }
      if (items.isEmpty()) {
        for (Argument argument : predicate.arguments()) {
          if (argument.role() == Role.PATIENT) {
            collect(predicate.sentence(), argument.token(), items);
          }
        }
      }
      if (items.isEmpty() && !outermost) {
        collect(predicate.sentence(), predicate.token(), items);
      }
      outermost = false;
    }
    narrow(items);
    if (items.isEmpty()) {
      byConcepts(reading).ifPresent(items::add);
    }
    if (items.isEmpty() && reading.predicate().isNominal()) {
      collect(reading.predicate().sentence(), reading.predicate().token(), items);
      narrow(items);
    }
    return List.copyOf(items);
  }

  /** Items of a phrase: those of its highest words; what only modifies such a word says no more. */
  List<String> ofPhrase(Sentence sentence, int token) {
    TreeSet<String> items = new TreeSet<>();
    collect(sentence, token, items);
    narrow(items);
    return List.copyOf(items);
  }

  private void collect(Sentence sentence, int top, SortedSet<String> items) {
    List<PhraseMatch> matches = known.computeIfAbsent(sentence, s -> agenda.matches(s, language));
    if (matches.isEmpty()) {
      return;
    }
    List<Integer> open = new ArrayList<>(List.of(top));
    boolean[] seen = new boolean[sentence.size()];
    while (!open.isEmpty()) {
      int token = open.remove(0);
      if (seen[token]) {
        continue;
      }
      seen[token] = true;
      List<String> here = at(matches, token);
      items.addAll(here);
      for (int child : sentence.children(token)) {
        if (follow(sentence, child, token == top, isNamed(here))) {
          open.add(child);
        } else if (isNamed(here) && isPhrase(sentence, child)) {
          listed(sentence, child, open);
        } else if (sentence.relation(child) == Relation.NSUBJ && isNamed(at(matches, child))) {
          open.add(child);
        }
      }
    }
  }

  private static boolean isPhrase(Sentence sentence, int token) {
    return sentence.relation(token) == Relation.NMOD || sentence.relation(token) == Relation.OBL;
  }

  /**
   * Further items of a list hang wherever the parser finds a noun: those with a determiner count.
   */
  private static void listed(Sentence sentence, int phrase, List<Integer> open) {
    for (int child : sentence.children(phrase)) {
      if (sentence.relation(child) == Relation.CONJ
          && sentence.child(child, Relation.DET) >= 0
          && sentence.child(child, Relation.CASE) < 0) {
        open.add(child);
      } else if (isPhrase(sentence, child)) {
        listed(sentence, child, open);
      }
    }
  }

  /** Talks are about something: their own words may still name it. */
  private static boolean isNamed(List<String> items) {
    return !items.isEmpty() && !items.equals(List.of(TALKS));
  }

  private static List<String> at(List<PhraseMatch> matches, int token) {
    return matches.stream().filter(m -> m.token() == token).map(PhraseMatch::label).toList();
  }

  private static boolean follow(Sentence sentence, int child, boolean top, boolean found) {
    Relation relation = sentence.relation(child);
    return switch (relation) {
      case CONJ, APPOS -> !(top && relation == Relation.CONJ && isVerbal(sentence, child));
      case NSUBJ, NSUBJ_PASS, CSUBJ, ADVMOD, DET, CASE, MARK, AUX, AUX_PASS, PUNCT, CC, PARATAXIS ->
          relation == Relation.NSUBJ_PASS && !found;
      default -> !found;
    };
  }

  private static boolean isVerbal(Sentence sentence, int token) {
    return sentence.child(token, Relation.NSUBJ) >= 0
        || sentence.child(token, Relation.NSUBJ_PASS) >= 0;
  }

  /** An item gives way to a narrower one. */
  private void narrow(SortedSet<String> items) {
    items.removeIf(
        id -> items.stream().anyMatch(other -> !other.equals(id) && agenda.isA(other, id)));
  }

  private Optional<String> byConcepts(Reading reading) {
    if (reading.inner() == null && reading.predicate().concept().is(Concept.Kind.SPEECH)) {
      return Optional.ofNullable(byConcept.get(reading.concept().name()));
    }
    String found = null;
    for (Reading r = reading; r != null; r = r.inner()) {
      String item = ofConcept(r.predicate().concept());
      if (item != null) {
        found = item;
      }
    }
    return Optional.ofNullable(found);
  }

  private @org.jspecify.annotations.Nullable String ofConcept(Concept concept) {
    String item = byConcept.get(concept.name());
    return item != null || concept.type() == null ? item : byConcept.get(TYPE + concept.type());
  }
}
