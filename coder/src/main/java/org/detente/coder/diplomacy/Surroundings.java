package org.detente.coder.diplomacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.detente.coder.actor.Mention;
import org.detente.coder.actor.Mentions;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.event.Predicate;
import org.detente.coder.language.Feature;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;
import org.detente.coder.record.Place;
import org.detente.coder.text.Span;
import org.detente.coder.time.TemporalMention;
import org.detente.coder.time.TemporalMention.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * Where and when, for words that no event holds: looked for under the word, then beside it in its
 * clause.
 */
final class Surroundings {
  /** For drafts that are of no sentence. */
  static final Span NOWHERE = new Span(0, 0);

  private final Mentions mentions;
  private final Map<Integer, List<TemporalMention>> times;
  private final MeetingRules rules;
  private final String language;
  private final List<Sentence> sentences;

  Surroundings(
      Mentions mentions,
      List<TemporalMention> times,
      MeetingRules rules,
      String language,
      List<Sentence> sentences) {
    this.mentions = mentions;
    this.times = times.stream().collect(Collectors.groupingBy(TemporalMention::sentence));
    this.rules = rules;
    this.language = language;
    this.sentences = sentences;
  }

  /**
   * The place in the phrase of the token, else beside it up to its clause, else that of the clause
   * it is coordinated with, else the one that {@code there} points back to, else one that the tree
   * hangs under who meets; or null.
   */
  @Nullable Place place(Sentence sentence, int token) {
    Place place = inPhrase(sentence, token, 0);
    int top = token;
    while (place == null && top >= 0) {
      place = beside(sentence, top);
      if (place == null && isClause(sentence, top)) {
        break;
      }
      top = sentence.head(top);
    }
    if (place == null && top >= 0) {
      place = pointedAt(sentence, top);
    }
    return place == null && top >= 0 ? underParties(sentence, top) : place;
  }

  /** {@code the meeting of the bloc in Oslo}: the place may hang under whose meeting it is. */
  private @Nullable Place inPhrase(Sentence sentence, int token, int depth) {
    Place place = beside(sentence, token);
    for (int child : sentence.children(token)) {
      int marker = sentence.child(child, Relation.CASE);
      boolean owner =
          sentence.relation(child) == Relation.NMOD
                  && marker >= 0
                  && (rules.is("of", sentence.form(marker), language)
                      || depth == 0 && rules.is("with", sentence.form(marker), language))
              || sentence.relation(child) == Relation.APPOS
              || sentence.relation(child) == Relation.FLAT;
      if (place == null && owner && depth < 3) {
        place = inPhrase(sentence, child, depth + 1);
      }
    }
    return place;
  }

  private @Nullable Place beside(Sentence sentence, int top) {
    for (int child : sentence.children(top)) {
      Relation relation = sentence.relation(child);
      boolean circumstance =
          relation == Relation.OBL
              || relation == Relation.OBL_ARG
              || relation == Relation.NMOD
              || relation == Relation.ADVMOD;
      if (circumstance && isLocated(sentence, child) && !isParty(sentence, child)) {
        Optional<Place> place = mentions.placeAt(sentence.index(), child);
        if (place.isPresent() && place.get().country() != null) {
          return place.get();
        }
        Place named = namedIn(sentence, child);
        if (named != null) {
          return named;
        }
      }
    }
    return null;
  }

  /** {@code in the city of Jeddah}, {@code in de stad Jeddah}. */
  private @Nullable Place namedIn(Sentence sentence, int phrase) {
    int marker = sentence.child(phrase, Relation.CASE);
    if (!rules.is("in", sentence.form(marker), language)) {
      return null;
    }
    for (int child : sentence.children(phrase)) {
      Relation relation = sentence.relation(child);
      if (relation == Relation.APPOS || relation == Relation.FLAT || relation == Relation.NMOD) {
        Optional<Place> place = mentions.placeAt(sentence.index(), child);
        if (place.isPresent() && isSpot(place.get())) {
          return place.get();
        }
      }
    }
    return null;
  }

  /** {@code landed in Taipei and met … there}, {@code He called off a meeting there}. */
  private @Nullable Place pointedAt(Sentence sentence, int clause) {
    boolean back = false;
    boolean where = false;
    for (int child : sentence.children(clause)) {
      back |= rules.is("there", sentence.form(child), language);
      where |= rules.is("where", sentence.form(child), language);
    }
    int first = sentence.head(clause);
    if (where && first >= 0 && sentence.relation(clause) == Relation.ACL_RELCL) {
      Optional<Place> place = mentions.placeAt(sentence.index(), first);
      if (place.isPresent()) {
        return place.get();
      }
    }
    if (sentence.relation(clause) == Relation.CONJ && first >= 0 && first < clause) {
      Place place = beside(sentence, first);
      if (place != null) {
        return place;
      }
    }
    for (int i = sentence.index(); back && i >= Math.max(0, sentence.index() - 2); i--) {
      Sentence before = sentences.get(i);
      int from = i == sentence.index() ? clause - 1 : before.size() - 1;
      for (int token = from; token >= 0; token--) {
        if (isLocated(before, token)
            && !isParty(before, token)
            && !(i == sentence.index() && isAside(before, token, clause))) {
          Optional<Place> place = mentions.placeAt(i, token);
          if (place.isPresent() && isSpot(place.get())) {
            return place.get();
          }
        }
      }
    }
    return null;
  }

  /** {@code the first meeting since Lima called off talks last year}: the year is of the clause. */
  private static boolean isInClauseUnder(Sentence sentence, int token, int top) {
    for (int at = token; at >= 0 && at != top; at = sentence.head(at)) {
      if (sentence.relation(at) == Relation.ADVCL) {
        return true;
      }
    }
    return false;
  }

  /** {@code Malta, which was absent in Lima, will be there}: told of a party in passing. */
  private static boolean isAside(Sentence sentence, int token, int clause) {
    for (int at = token; at >= 0 && at != clause; at = sentence.head(at)) {
      if (sentence.relation(at) == Relation.ACL_RELCL) {
        return sentence.isUnder(at, clause);
      }
    }
    return false;
  }

  private @Nullable Place underParties(Sentence sentence, int clause) {
    for (int token = 0; token < sentence.size(); token++) {
      if (!hasPreposition(sentence, token) || isParty(sentence, token)) {
        continue;
      }
      int marker = sentence.child(token, Relation.CASE);
      Optional<Place> place = mentions.placeAt(sentence.index(), token);
      if (place.isPresent()
          && isSpot(place.get())
          && rules.is("in", sentence.form(marker), language)
          && hangsUnderParty(sentence, token, clause)) {
        return place.get();
      }
    }
    return null;
  }

  private static boolean hangsUnderParty(Sentence sentence, int token, int clause) {
    for (int at = token, steps = 0; at >= 0 && steps < 6; at = sentence.head(at), steps++) {
      Relation relation = sentence.relation(at);
      if (relation == Relation.ACL_RELCL || relation == Relation.ADVCL) {
        return false;
      }
      if (sentence.head(at) == clause) {
        return relation == Relation.NSUBJ
            || relation == Relation.NSUBJ_PASS
            || relation == Relation.OBJ
            || relation == Relation.OBL;
      }
    }
    return false;
  }

  /** A named spot in a country; nobody meets in a sea. */
  private static boolean isSpot(Place place) {
    return place.latitude() != null && place.country() != null;
  }

  /** A capital that stands for its government is no place here ({@code met Moskou}). */
  private boolean isParty(Sentence sentence, int token) {
    return mentions.at(sentence.index(), token).stream()
        .anyMatch(mention -> mention.kind() != Mention.Kind.PLACE);
  }

  /** {@code in Lima}; not {@code over the dam}, {@code between Lima and Quito}. */
  private boolean isLocated(Sentence sentence, int token) {
    int marker = sentence.child(token, Relation.CASE);
    return marker >= 0 && !rules.is("no-place", sentence.form(marker), language);
  }

  private static boolean hasPreposition(Sentence sentence, int token) {
    return sentence.child(token, Relation.CASE) >= 0;
  }

  private static boolean isClause(Sentence sentence, int token) {
    return sentence.upos(token) == Upos.VERB
        || sentence.relation(token) == Relation.ROOT
        || sentence.child(token, Relation.COP) >= 0;
  }

  /** The date in the phrase of the token alone; or null. */
  @Nullable Edtf dateInPhrase(Sentence sentence, int token) {
    for (TemporalMention time : timesOf(sentence)) {
      if (time.date() != null
          && time.relation() == Anchor.AT
          && (time.predicate() == token || sentence.isUnder(time.firstToken(), token))) {
        return time.date();
      }
    }
    return null;
  }

  /** {@code two weeks after the meeting}: the phrase is a point in the past to count from. */
  boolean isPastPoint(Sentence sentence, int token) {
    int marker = sentence.child(token, Relation.CASE);
    if (marker < 0) {
      return false;
    }
    boolean counted = marker > 0 && rules.is("span", sentence.lemma(marker - 1), language);
    return rules.is("past-point", sentence.form(marker), language)
        || counted && rules.is("after", sentence.form(marker), language);
  }

  /** The date under the token, else of its clause; or null. */
  @Nullable Edtf date(Sentence sentence, int token) {
    int verb = token;
    while (verb >= 0 && !isClause(sentence, verb)) {
      verb = sentence.head(verb);
    }
    Edtf ofClause = null;
    Edtf inPhrase = null;
    for (TemporalMention time : timesOf(sentence)) {
      if (time.date() == null || time.relation() != Anchor.AT || isGapped(sentence, time)) {
        continue;
      }
      if (time.predicate() == token || sentence.head(time.firstToken()) == token) {
        return time.date();
      }
      if (sentence.isUnder(time.firstToken(), token)
          && !isInClauseUnder(sentence, time.firstToken(), token)) {
        inPhrase = time.date();
        continue;
      }
      if (time.predicate() == verb) {
        ofClause = time.date();
      }
    }
    ofClause = ofClause == null ? inPhrase : ofClause;
    return ofClause == null && verb >= 0 && isBeside(sentence, verb)
        ? date(sentence, sentence.head(verb))
        : ofClause;
  }

  /** {@code in Brussels, where they meet}, {@code on Thursday, when the bloc meets}. */
  private boolean isBeside(Sentence sentence, int clause) {
    Relation relation = sentence.relation(clause);
    if (relation != Relation.ACL_RELCL && relation != Relation.ADVCL || sentence.head(clause) < 0) {
      return false;
    }
    for (int child : sentence.children(clause)) {
      if (rules.is("where", sentence.form(child), language)) {
        return true;
      }
    }
    return false;
  }

  /** Dates that a conjunction and a place set beside another date: another occasion. */
  List<TemporalMention> gapped(Sentence sentence) {
    return timesOf(sentence).stream().filter(t -> isGapped(sentence, t)).toList();
  }

  /** The times of one sentence. */
  List<TemporalMention> timesOf(Sentence sentence) {
    return times.getOrDefault(sentence.index(), List.of());
  }

  private boolean isGapped(Sentence sentence, TemporalMention time) {
    boolean another =
        timesOf(sentence).stream()
            .anyMatch(t -> t.date() != null && t.lastToken() < time.firstToken());
    for (int token = Math.max(0, time.firstToken() - 2); token < time.firstToken(); token++) {
      if (another && sentence.upos(token) == Upos.CCONJ) {
        return placeBehind(sentence, time.lastToken()) != null;
      }
    }
    return false;
  }

  /** The place that follows at once, or null. */
  @Nullable Place placeBehind(Sentence sentence, int token) {
    for (int i = token + 2; i <= token + 4 && i < sentence.size(); i++) {
      Optional<Place> place = mentions.placeAt(sentence.index(), i);
      if (place.isPresent() && place.get().latitude() != null) {
        return place.get();
      }
    }
    return null;
  }

  /** When the one before was ('for the first time since'), or null. */
  @Nullable Edtf previous(Sentence sentence) {
    for (TemporalMention time : timesOf(sentence)) {
      if (time.relation() == Anchor.FIRST_SINCE) {
        return time.date();
      }
    }
    return null;
  }

  /**
   * Whether the clause of the predicate is told as coming: present tense with a date, or a future.
   */
  boolean liesAhead(Predicate predicate) {
    return isDatedPresent(predicate.sentence(), predicate.token());
  }

  /** Whether the clause of the token is in the present tense and has a date. */
  boolean isDatedPresent(Sentence sentence, int token) {
    int clause = clauseOf(sentence, token);
    if (clause >= 0 && isBeside(sentence, clause) && isPresent(sentence, clause)) {
      return isDatedPresent(sentence, sentence.head(clause));
    }
    return isPresent(sentence, clauseOf(sentence, token)) && date(sentence, token) != null;
  }

  private static int clauseOf(Sentence sentence, int token) {
    int verb = token;
    while (verb >= 0 && !isClause(sentence, verb)) {
      verb = sentence.head(verb);
    }
    return verb;
  }

  private boolean isPresent(Sentence sentence, int verb) {
    if (verb < 0) {
      return false;
    }
    int passive = sentence.child(verb, Relation.AUX_PASS);
    if (passive >= 0 && rules.is("passive", sentence.lemma(passive), language)) {
      return sentence.has(passive, Feature.TENSE_PRES);
    }
    int auxiliary = sentence.child(verb, Relation.AUX);
    if (auxiliary >= 0 && rules.is("perfect", sentence.lemma(auxiliary), language)) {
      return false;
    }
    boolean past = sentence.has(verb, Feature.TENSE_PAST);
    boolean present = sentence.has(verb, Feature.TENSE_PRES);
    for (int child : sentence.children(verb)) {
      Relation relation = sentence.relation(child);
      if (relation == Relation.AUX || relation == Relation.AUX_PASS || relation == Relation.COP) {
        past |= sentence.has(child, Feature.TENSE_PAST);
        present |= sentence.has(child, Feature.TENSE_PRES);
      }
    }
    boolean participle = sentence.has(verb, Feature.VERBFORM_PART);
    return present && !past && (!participle || sentence.has(verb, Feature.TENSE_PRES));
  }

  /** {@code readiness to host talks}: the phrase stands under an infinitive that nothing dates. */
  boolean isIntended(Predicate predicate) {
    Sentence sentence = predicate.sentence();
    int verb = clauseOf(sentence, predicate.token());
    if (verb < 0 || verb == predicate.token() || !sentence.has(verb, Feature.VERBFORM_INF)) {
      return false;
    }
    return switch (sentence.relation(verb)) {
      case XCOMP, CCOMP, ACL -> sentence.child(verb, Relation.AUX) < 0;
      default -> false;
    };
  }

  /** {@code conditional on a direct dialogue}: the phrase hangs under a word of what may be. */
  boolean isOnlyTalkedOf(Predicate predicate) {
    Sentence sentence = predicate.sentence();
    int at = predicate.isNominal() ? sentence.head(predicate.token()) : -1;
    for (int steps = 0; at >= 0 && steps < 3; steps++) {
      if (rules.is("unheld", sentence.lemma(at), language)) {
        return true;
      }
      if (isClause(sentence, at)) {
        return false;
      }
      at = sentence.head(at);
    }
    return false;
  }

  /** Whether the clause of the token is told in the past tense. */
  boolean isPast(Sentence sentence, int token) {
    int verb = clauseOf(sentence, token);
    return verb >= 0
        && sentence.has(verb, Feature.TENSE_PAST)
        && !sentence.has(verb, Feature.VERBFORM_PART)
        && sentence.child(verb, Relation.AUX) < 0;
  }

  /** {@code ahead of the summit}: the phrase is introduced as still to come. */
  boolean isBefore(Predicate predicate) {
    Sentence sentence = predicate.sentence();
    for (int child : sentence.children(predicate.token())) {
      if (sentence.relation(child) == Relation.CASE
              && rules.is("before", sentence.form(child), language)
          || sentence.relation(child) == Relation.AMOD
              && (rules.is("coming", sentence.lemma(child), language)
                  || rules.is("coming", sentence.form(child), language))) {
        return true;
      }
    }
    int head = sentence.head(predicate.token());
    return predicate.isNominal() && head >= 0 && rules.is("before", sentence.lemma(head), language);
  }

  /** {@code talks are under way}, {@code Oslo onderhandelt met}: told as going on. */
  boolean isUnderWay(Predicate predicate) {
    Sentence sentence = predicate.sentence();
    int verb = clauseOf(sentence, predicate.token());
    if (!isPresent(sentence, verb)) {
      return false;
    }
    boolean verbal = verb == predicate.token();
    boolean progressive =
        sentence.has(verb, Feature.VERBFORM_PART) && sentence.has(verb, Feature.TENSE_PRES);
    return verbal && (progressive || predicate.concept().name().equals("NEGOTIATE"))
        || rules.is("goes-on", sentence.lemma(verb), language)
        || verbal && predicate.concept().name().equals("CONTINUE");
  }
}
