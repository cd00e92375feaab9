package org.detente.coder.diplomacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.detente.coder.actor.Mention;
import org.detente.coder.actor.Mentions;
import org.detente.coder.event.EventAnalysis;
import org.detente.coder.event.Predicate;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.record.Position;
import org.detente.coder.record.Stance;
import org.detente.coder.record.Status;
import org.detente.coder.text.Document;
import org.detente.coder.text.Span;

/**
 * Conditions: a clause that a party makes its own act depend on ('only if the RSF withdraws'). What
 * it wants of another party there is a demand. The conjunctions are in {@code
 * diplomacy/LANG/conditions.tsv}.
 */
final class Conditions {
  private record Word(String form, String needs) {}

  private final Map<String, List<Word>> byLanguage = new ConcurrentHashMap<>();

  private List<Word> words(String language) {
    return byLanguage.computeIfAbsent(
        language,
        code ->
            WordFile.rows("/diplomacy/" + code + "/conditions.tsv", 3).stream()
                .map(row -> new Word(row.get(0), row.get(1)))
                .toList());
  }

  /** The words of the condition that hangs on the predicate. */
  Optional<String> of(Document document, Predicate predicate, String language) {
    Sentence sentence = predicate.sentence();
    for (int child : sentence.children(predicate.token())) {
      if (sentence.relation(child) == Relation.ADVCL && isCondition(sentence, child, language)) {
        return Optional.of(document.text().slice(extent(sentence, child)));
      }
    }
    return Optional.empty();
  }

  /** What parties want of others in the conditions they set. */
  List<Position> demands(
      Document document,
      List<Sentence> sentences,
      Mentions mentions,
      EventAnalysis analysis,
      Subject subject,
      String language) {
    List<Position> demands = new ArrayList<>();
    for (Sentence sentence : sentences) {
      for (int token = 0; token < sentence.size(); token++) {
        if (sentence.relation(token) == Relation.ADVCL && isCondition(sentence, token, language)) {
          demand(document, sentence, token, mentions, subject, demands);
        }
      }
    }
    return demands;
  }

  private static void demand(
      Document document,
      Sentence sentence,
      int clause,
      Mentions mentions,
      Subject subject,
      List<Position> demands) {
    SortedSet<String> wants = subjects(sentence, sentence.head(clause), mentions);
    SortedSet<String> asked = subjects(sentence, clause, mentions);
    asked.removeAll(wants);
    if (wants.isEmpty() || asked.isEmpty()) {
      return;
    }
    for (String item : subject.ofPhrase(sentence, clause)) {
      for (String party : wants) {
        Span span = extent(sentence, clause);
        demands.add(
            new Position(
                party,
                Stance.DEMANDS,
                item,
                List.copyOf(asked),
                document.text().slice(span),
                Status.ACTUAL,
                List.of(span)));
      }
    }
  }

  private static SortedSet<String> subjects(Sentence sentence, int verb, Mentions mentions) {
    TreeSet<String> parties = new TreeSet<>();
    for (int child : sentence.children(verb)) {
      Relation relation = sentence.relation(child);
      boolean marked = relation == Relation.ADVCL && sentence.child(child, Relation.MARK) >= 0;
      if (relation == Relation.NSUBJ || relation == Relation.NSUBJ_PASS || marked) {
        for (Mention mention : mentions.at(sentence.index(), child)) {
          if (mention.actor().party() != null) {
            parties.add(mention.actor().party());
          }
        }
      }
    }
    return parties;
  }

  private boolean isCondition(Sentence sentence, int clause, String language) {
    for (Word word : words(language)) {
      for (int child : sentence.children(clause)) {
        int mark = sentence.child(child, Relation.MARK);
        if (isBegun(sentence, clause, child, word)
            || mark >= 0 && child < clause && isBegun(sentence, clause, mark, word)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isBegun(Sentence sentence, int clause, int mark, Word word) {
    return is(sentence, mark, word.form())
        && (word.needs().equals("-") || isNear(sentence, clause, mark, word.needs()));
  }

  private static boolean isNear(Sentence sentence, int clause, int mark, String word) {
    for (int child : sentence.children(clause)) {
      if (is(sentence, child, word)) {
        return true;
      }
    }
    int head = sentence.head(clause);
    if (head >= 0) {
      for (int child : sentence.children(head)) {
        if (child < mark && is(sentence, child, word)) {
          return true;
        }
      }
    }
    return mark > 0 && is(sentence, mark - 1, word);
  }

  private static boolean is(Sentence sentence, int token, String word) {
    return sentence.form(token).toLowerCase(Locale.ROOT).equals(word)
        || sentence.lemma(token).toLowerCase(Locale.ROOT).equals(word);
  }

  private static Span extent(Sentence sentence, int top) {
    int first = top;
    int last = top;
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.isUnder(i, top)) {
        first = Math.min(first, i);
        last = Math.max(last, i);
      }
    }
    return sentence.span(first, last);
  }
}
