package org.detente.coder.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.detente.coder.event.lexicon.Grammar;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;

/**
 * Sets right what a tree often has wrong in languages where subject and object look alike: an
 * active perfect read as a passive, a second subject that is the object, two objects of which the
 * first is the receiver.
 */
final class CoreArguments {
  private final Sentence sentence;
  private final Grammar grammar;

  CoreArguments(Sentence sentence, Grammar grammar) {
    this.sentence = sentence;
    this.grammar = grammar;
  }

  /**
   * Whether the verb's auxiliary makes it active whatever its arguments are called: {@code heeft
   * aangevallen}, {@code is afgetreden}.
   */
  boolean isActive(int verb) {
    boolean perfect = false;
    boolean ergative = grammar.is(Grammar.Word.ERGATIVE, lemma(verb));
    for (int child : sentence.children(verb)) {
      Relation relation = sentence.relation(child);
      if (relation == Relation.AUX || relation == Relation.AUX_PASS) {
        if (grammar.is(Grammar.Word.PASSIVE, lemma(child))) {
          return false;
        }
        perfect |= ergative || grammar.is(Grammar.Word.ACTIVE, lemma(child));
      }
    }
    return perfect;
  }

  /** Gives the bare nominals of an active clause the order subject, receiver, object. */
  void order(Clause clause) {
    List<Slot> subjects = of(clause, Slot.SUBJECT);
    for (int i = 1; i < subjects.size(); i++) {
      Slot second = subjects.get(i);
      if (!sentence.isUnder(second.token(), subjects.get(0).token())) {
        boolean object = clause.has(Slot.OBJECT) && !clause.has(Slot.INDIRECT);
        rename(clause, second, object ? Slot.INDIRECT : Slot.OBJECT);
      }
    }
    List<Slot> receivers = of(clause, Slot.INDIRECT);
    if (!subjects.isEmpty()
        && receivers.size() == 1
        && receivers.get(0).token() < subjects.get(0).token()
        && sentence.upos(receivers.get(0).token()) == Upos.PROPN) {
      rename(clause, subjects.get(0), Slot.INDIRECT);
      rename(clause, receivers.get(0), Slot.SUBJECT);
    }
    List<Slot> objects = of(clause, Slot.OBJECT);
    if (objects.size() == 2
        && !clause.has(Slot.INDIRECT)
        && sentence.upos(objects.get(0).token()) == Upos.PROPN) {
      rename(clause, objects.get(0), Slot.INDIRECT);
    }
  }

  private static List<Slot> of(Clause clause, String name) {
    List<Slot> found = new ArrayList<>();
    for (Slot slot : clause.slots) {
      if (slot.name().equals(name)) {
        found.add(slot);
      }
    }
    return found;
  }

  private static void rename(Clause clause, Slot slot, String name) {
    clause.slots.set(clause.slots.indexOf(slot), new Slot(name, slot.token(), slot.shared()));
  }

  private String lemma(int token) {
    return sentence.lemma(token).toLowerCase(Locale.ROOT);
  }
}
