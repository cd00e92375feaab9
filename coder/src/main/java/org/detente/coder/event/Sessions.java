package org.detente.coder.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.detente.coder.actor.Mention;
import org.detente.coder.actor.Mentions;
import org.detente.coder.event.lexicon.Grammar;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.record.EventType;

/**
 * Meetings that a clause mentions as its circumstance: {@code during a session of the council},
 * {@code in a phone call Bennett urged Blinken}. Works on one sentence.
 */
final class Sessions {
  /** In these the parties of a clause are at the meeting that it takes place in. */
  private static final Set<EventType> WORDS =
      Set.of(EventType.AGREE, EventType.SUPPORT, EventType.CONCEDE, EventType.REQUEST);

  private final Sentence sentence;
  private final Mentions mentions;
  private final Grammar grammar;

  Sessions(Sentence sentence, Mentions mentions, Grammar grammar) {
    this.sentence = sentence;
    this.mentions = mentions;
    this.grammar = grammar;
  }

  /**
   * Who is at the meeting: two parties of the clause around it, or the body whose session it is;
   * empty where the words do not say.
   *
   * @param events the events of the sentence so far
   */
  List<Mention> parties(Reading meeting, List<CodedEvent> events) {
    Predicate phrase = meeting.predicate();
    int verb = sentence.head(phrase.token());
    if (!phrase.isNominal() || meeting.type() != EventType.CONSULT || verb < 0) {
      return List.of();
    }
    Relation relation = sentence.relation(phrase.token());
    if (relation == Relation.OBJ || relation == Relation.NSUBJ) {
      return body(phrase);
    }
    if (relation != Relation.OBL) {
      return List.of();
    }
    return phrase.concept().name().equals("CALL") ? around(verb, events) : body(phrase);
  }

  private static List<Mention> around(int verb, List<CodedEvent> events) {
    for (CodedEvent coded : events) {
      Reading reading = coded.reading();
      if (reading.predicate().token() == verb && WORDS.contains(coded.event().type())) {
        List<Mention> both = new ArrayList<>(reading.actors());
        both.addAll(reading.recipients());
        Set<String> ids = new HashSet<>();
        both.forEach(m -> ids.add(String.valueOf(m.actor().party())));
        return ids.size() > 1 ? both : List.of();
      }
    }
    return List.of();
  }

  private List<Mention> body(Predicate phrase) {
    for (Mention mention : mentions.in(sentence.index())) {
      String party = mention.actor().party();
      if (mention.kind() == Mention.Kind.NAME
          && party != null
          && !mentions.membersOf(party).isEmpty()
          && isOwner(mention.head(), phrase.token())) {
        return List.of(mention);
      }
    }
    return List.of();
  }

  private boolean isOwner(int token, int noun) {
    int at = token;
    for (int steps = 0; at >= 0 && steps < 4; steps++) {
      if (at == noun) {
        return steps > 0;
      }
      int marker = sentence.child(at, Relation.CASE);
      String form = marker < 0 ? "" : sentence.form(marker).toLowerCase(Locale.ROOT);
      boolean owns = marker < 0 || grammar.is(Grammar.Word.OF, form);
      if (!owns && (steps == 0 || !grammar.is(Grammar.Word.IN, form))) {
        return false;
      }
      at = sentence.head(at);
    }
    return false;
  }
}
