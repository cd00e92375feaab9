package org.detente.coder.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.detente.coder.actor.Mentions;
import org.detente.coder.agenda.Agenda;
import org.detente.coder.event.lexicon.Lexicon;
import org.detente.coder.language.Sentence;
import org.detente.coder.record.Event;
import org.detente.coder.text.Document;
import org.detente.coder.time.TemporalMention;

/**
 * Codes who did what to whom. Works on predicates, never on surface patterns; all knowledge of a
 * language is in its lexicon files. Immutable and thread-safe.
 */
public final class EventCoder {
  private final Agenda agenda;
  private final double minimum;

  /**
   * A coder with the lexicons that come with it.
   *
   * @param minimum events below this confidence are left out, from 0 to 1
   */
  public EventCoder(double minimum) {
    if (!(minimum >= 0 && minimum <= 1)) {
      throw new IllegalArgumentException("minimum confidence outside 0..1: " + minimum);
    }
    this.agenda = Agenda.standard();
    this.minimum = minimum;
  }

  /** The events of a document in text order; none in a language without a lexicon. */
  public List<Event> code(
      Document document, List<Sentence> sentences, Mentions mentions, List<TemporalMention> times) {
    return analyse(document, sentences, mentions, times).record();
  }

  /** The events of a document with the predicates that they come from. */
  public EventAnalysis analyse(
      Document document, List<Sentence> sentences, Mentions mentions, List<TemporalMention> times) {
    String language = document.language();
    if (language == null) {
      return EventAnalysis.empty();
    }
    Lexicon lexicon = Lexicon.standard(language);
    if (lexicon.entries().isEmpty()) {
      return EventAnalysis.empty();
    }
    List<CodedEvent> events = new ArrayList<>();
    List<CodedEvent> untold = new ArrayList<>();
    List<Predicate> predicates = new ArrayList<>();
    for (Sentence sentence : sentences) {
      Parties parties =
          new Parties(sentence, mentions, mentions.in(sentence.index()), lexicon.grammar());
      SentenceCoder coder =
          new SentenceCoder(document, sentence, lexicon, mentions, parties, times, agenda);
      List<CodedEvent> found = new ArrayList<>(coder.code());
      found.removeIf(coded -> coded.event().confidence() < minimum);
      found.sort(Comparator.comparingInt(coded -> coded.event().begin()));
      events.addAll(found);
      untold.addAll(coder.untold());
      predicates.addAll(coder.predicates());
    }
    return new EventAnalysis(events, untold, predicates);
  }
}
