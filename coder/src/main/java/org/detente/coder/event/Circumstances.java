package org.detente.coder.event;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.detente.coder.actor.Mentions;
import org.detente.coder.agenda.Agenda;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.event.lexicon.ContextWords;
import org.detente.coder.event.lexicon.Grammar;
import org.detente.coder.event.lexicon.Lexicon;
import org.detente.coder.event.lexicon.Role;
import org.detente.coder.language.PhraseMatch;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;
import org.detente.coder.record.EventType;
import org.detente.coder.record.Place;
import org.detente.coder.time.TemporalMention;
import org.jspecify.annotations.Nullable;

/** When, where, in which field, by which means: what the words around a predicate add. */
final class Circumstances {
  /** So many words of sports or markets in one sentence bar what is not certain by its parties. */
  private static final int DOMAIN_WORDS = 2;

  private final Sentence sentence;
  private final Lexicon lexicon;
  private final Mentions mentions;
  private final List<TemporalMention> times;
  private final Agenda agenda;
  private final PredicateFinder predicates;
  private @Nullable List<PhraseMatch> agendaMatches;
  private int domainWords = -1;

  Circumstances(
      Sentence sentence,
      Lexicon lexicon,
      Mentions mentions,
      List<TemporalMention> times,
      Agenda agenda,
      PredicateFinder predicates) {
    this.sentence = sentence;
    this.lexicon = lexicon;
    this.mentions = mentions;
    this.times = times;
    this.agenda = agenda;
    this.predicates = predicates;
  }

  /** Whether the sentence is of sports, markets, the arts rather than of politics. */
  boolean isBarred(Reading reading) {
    int words = domainWords();
    return words >= DOMAIN_WORDS
        || words == 1
            && (reading.actors().isEmpty() || reading.recipients().isEmpty() || isTold(reading));
  }

  /** {@code the novel tells how …}, {@code in the film …}: a work of art tells of it. */
  private boolean isTold(Reading reading) {
    int predicate = reading.predicate().token();
    for (int token = 0; token < sentence.size(); token++) {
      int head = sentence.head(token);
      if (head < 0
          || sentence.upos(token) != Upos.NOUN
          || !has(token, ContextWords.Kind.DOMAIN)
          || !sentence.isUnder(predicate, head)) {
        continue;
      }
      Relation relation = sentence.relation(token);
      int preposition = sentence.child(token, Relation.CASE);
      boolean within =
          relation == Relation.OBL
              && preposition >= 0
              && lexicon
                  .grammar()
                  .is(Grammar.Word.IN, sentence.form(preposition).toLowerCase(Locale.ROOT));
      if (within || relation == Relation.NSUBJ && (head != predicate || reading.inner() != null)) {
        return true;
      }
    }
    return false;
  }

  /** How many words of the sentence belong to another domain than politics. */
  int domainWords() {
    if (domainWords < 0) {
      int count = 0;
      for (int token = 0; token < sentence.size(); token++) {
        if (isContentWord(token) && has(token, ContextWords.Kind.DOMAIN)) {
          count++;
        }
      }
      domainWords = count;
    }
    return domainWords;
  }

  private boolean isContentWord(int token) {
    Upos tag = sentence.upos(token);
    return tag == Upos.NOUN || tag == Upos.ADJ || tag == Upos.VERB || tag == Upos.PROPN;
  }

  private boolean has(int token, ContextWords.Kind kind) {
    for (ContextWords.Gift gift : gifts(token)) {
      if (gift.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  private List<ContextWords.Gift> gifts(int token) {
    return lexicon.contexts().of(sentence.lemma(token).toLowerCase(Locale.ROOT));
  }

  /** PLOVER contexts: those of the concepts and of the words under the predicate, sorted. */
  List<String> contexts(Reading reading) {
    TreeSet<String> contexts = new TreeSet<>();
    for (Reading r = reading; r != null; r = r.inner()) {
      contexts.addAll(r.concept().contexts());
    }
    for (int token = 0; token < sentence.size(); token++) {
      if (isContentWord(token) && isMatter(reading, token)) {
        for (ContextWords.Gift gift : gifts(token)) {
          if (gift.kind() == ContextWords.Kind.CONTEXT) {
            contexts.add(gift.value());
          }
        }
      }
    }
    return List.copyOf(contexts);
  }

  /** Whether the word belongs to what the event is about rather than to who acts. */
  private boolean isMatter(Reading reading, int token) {
    for (Reading r = reading; r != null; r = r.inner()) {
      for (Argument argument : r.predicate().arguments()) {
        Role role = argument.role();
        if ((role == Role.TOPIC || role == Role.PATIENT || role == Role.INSTRUMENT)
            && sentence.isUnder(token, argument.token())) {
          return true;
        }
      }
    }
    return false;
  }

  /** The mode of an assault by the weapons and means that its arguments name, or null. */
  @Nullable String meansMode(Reading reading) {
    if (reading.type() != EventType.ASSAULT) {
      return null;
    }
    for (Argument argument : reading.predicate().arguments()) {
      Role role = argument.role();
      if (role == Role.INSTRUMENT || role == Role.AGENT || role == Role.TOPIC) {
        String mode = modeUnder(argument.token());
        if (mode != null) {
          return mode;
        }
      }
    }
    String own = modeOf(reading.predicate().token());
    return own;
  }

  private @Nullable String modeUnder(int top) {
    for (int token = 0; token < sentence.size(); token++) {
      if (sentence.upos(token) == Upos.NOUN && sentence.isUnder(token, top)) {
        String mode = modeOf(token);
        if (mode != null) {
          return mode;
        }
      }
    }
    return null;
  }

  private @Nullable String modeOf(int token) {
    for (ContextWords.Gift gift : gifts(token)) {
      if (gift.kind() == ContextWords.Kind.MODE) {
        return gift.value();
      }
    }
    return null;
  }

  /** Agenda ids of what the event is about, sorted. */
  List<String> agenda(Reading reading) {
    if (agendaMatches == null) {
      agendaMatches = agenda.matches(sentence, lexicon.language());
    }
    if (agendaMatches.isEmpty()) {
      return List.of();
    }
    return agenda.under(sentence, agendaMatches, reading.predicate().token());
  }

  /** The date of the predicate or of one that it governs, or null. */
  @Nullable Edtf date(Reading reading) {
    for (Reading r = reading; r != null; r = r.inner()) {
      for (TemporalMention time : times) {
        if (time.sentence() == sentence.index()
            && time.predicate() == r.predicate().token()
            && time.date() != null
            && time.relation() == TemporalMention.Anchor.AT) {
          return time.date();
        }
      }
    }
    return null;
  }

  /** Where it takes place, or null. */
  @Nullable Place place(Reading reading) {
    for (Reading r = reading; r != null; r = r.inner()) {
      for (Role role : new Role[] {Role.PLACE, Role.GOAL, Role.PATIENT, Role.SOURCE}) {
        for (Argument argument : r.predicate().arguments()) {
          if (argument.role() == role) {
            Place place = mentions.placeAt(sentence.index(), argument.token()).orElse(null);
            if (place != null) {
              return place;
            }
          }
        }
      }
    }
    return null;
  }

  PredicateFinder predicates() {
    return predicates;
  }
}
