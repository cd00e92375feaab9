package org.detente.coder.actor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.detente.coder.actor.NameItem.Reading;
import org.detente.coder.actor.SentenceNames.NounIndex;
import org.detente.coder.actor.register.PartyNoun;
import org.detente.coder.language.Feature;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;
import org.jspecify.annotations.Nullable;

/** Reads what stands around the nouns of a sentence: whose they are, and who is named with them. */
final class NounPhrases {
  private static final int LEFT = 9;
  private static final int RIGHT = 9;

  /** Kinds of party that belong to the country they are in. */
  private static final Set<String> DOMESTIC =
      Set.of("junta", "government", "parliament", "party", "movement", "rebels", "militia");

  private final Sentence sentence;
  private final SentenceNames names;
  private final ReferenceWords words;
  private final NounIndex nouns;

  NounPhrases(Sentence sentence, SentenceNames names, ReferenceWords words, NounIndex nouns) {
    this.sentence = sentence;
    this.names = names;
    this.words = words;
    this.nouns = nouns;
  }

  /** The phrases of all nouns, in text order; a noun that modifies another one has none. */
  List<NounPhrase> read() {
    List<NounPhrase> phrases = new ArrayList<>();
    for (NameItem item : names.items()) {
      PartyNoun noun = item.reading == Reading.NOUN ? item.noun() : null;
      if (noun == null || item.consumed || modifiesNoun(item)) {
        continue;
      }
      NounPhrase phrase = new NounPhrase(item, noun, isPlural(item));
      phrase.former = PersonResolution.isFormer(noun);
      readLeft(phrase);
      readRight(phrase);
      readApposition(phrase);
      trimLeft(phrase);
      phrases.add(phrase);
    }
    return phrases;
  }

  /** {@code at least 40 soldiers}: the words of an estimate are no part of the phrase. */
  private void trimLeft(NounPhrase phrase) {
    while (phrase.first < phrase.item.first && words.is("estimate", sentence.form(phrase.first))) {
      phrase.first++;
    }
  }

  /** Whether the noun only modifies the noun behind it ({@code army chief}). */
  private boolean modifiesNoun(NameItem item) {
    NameItem next = names.startingAt(item.last + 1);
    return next != null
        && next.reading == Reading.NOUN
        && next.whole
        && sentence.head(item.last) == next.last
        && sentence.relation(item.last).universal() == Relation.COMPOUND;
  }

  private boolean isPlural(NameItem item) {
    StringBuilder form = new StringBuilder(sentence.form(item.first).substring(item.begin));
    for (int i = item.first + 1; i <= item.last; i++) {
      form.append(' ').append(sentence.form(i));
    }
    if (nouns.noun(form.toString()) != null) {
      return nouns.isPlural(form.toString());
    }
    if (item.first < item.last) {
      return false;
    }
    return sentence.has(item.last, Feature.NUMBER_PLUR);
  }

  private void readLeft(NounPhrase phrase) {
    NameItem item = phrase.item;
    if (item.begin > 0) {
      readCompound(phrase);
    } else {
      readNameWithin(phrase);
    }
    int at = item.first - 1;
    boolean adjectives = true;
    while (at >= Math.max(0, item.first - LEFT)) {
      NameItem left = names.endingAt(at);
      if (left != null && left.isPartyLike()) {
        if (NameResolution.isFriendOrFoe(sentence, words, left)) {
          phrase.estranged = true;
        } else {
          addOwner(phrase, left);
        }
        phrase.first = left.first;
        at = left.first - 1;
        continue;
      }
      if (left != null && left.isPerson() && ownsBody(phrase, left)) {
        phrase.personOwner = left;
        phrase.first = left.first;
        at = left.first - 1;
        continue;
      }
      if (left != null && left.reading == Reading.NOUN && isModifier(at, item.first)) {
        phrase.modifier = left.noun();
        left.consumed = true;
        phrase.first = left.first;
        at = left.first - 1;
        continue;
      }
      boolean disagrees = phrase.plural && words.is("singular", sentence.form(at));
      if (disagrees || !extendsLeft(phrase, at, adjectives)) {
        break;
      }
      phrase.first = at;
      if (isDeterminer(at)) {
        readDeterminer(phrase, at);
        if (!words.is("all", sentence.form(at)) && !words.is("two", sentence.form(at))) {
          if (at > 0 && words.is("all", sentence.form(at - 1))) {
            phrase.all = true;
          }
          return;
        }
      }
      at--;
    }
  }

  /** A party's name within the noun itself ({@code VN-militair}): the longest name ate it. */
  private void readNameWithin(NounPhrase phrase) {
    String form = sentence.form(phrase.item.first);
    int hyphen = form.indexOf('-');
    if (hyphen > 1 && Character.isUpperCase(form.charAt(0))) {
      NameItem name = names.within(phrase.item.first, form.substring(0, hyphen));
      if (name != null) {
        phrase.compounds.add(name);
      }
    }
  }

  private void readCompound(NounPhrase phrase) {
    for (NameItem other : names.items()) {
      if (other.first > phrase.item.first) {
        return;
      }
      boolean before = other.last == phrase.item.first && other.end <= phrase.item.begin;
      if (before && other != phrase.item && other.isPartyLike()) {
        phrase.compounds.add(other);
        phrase.first = Math.min(phrase.first, other.first);
      }
    }
    String prefix =
        sentence
            .form(phrase.item.first)
            .substring(0, phrase.item.begin)
            .replace("-", "")
            .toLowerCase(Locale.ROOT);
    phrase.former |= words.is("former", prefix);
  }

  private void addOwner(NounPhrase phrase, NameItem left) {
    if (left.reading == Reading.ADJECTIVE
        || left.reading == Reading.INHABITANT
        || left.reading == Reading.INHABITANTS) {
      phrase.adjectives.add(left);
    } else {
      phrase.names.add(left);
    }
  }

  /** A person right before a noun for a body, or with a genitive. */
  private static boolean ownsBody(NounPhrase phrase, NameItem person) {
    boolean adjacent = person.last == phrase.item.first - 1;
    return phrase.noun.type() == PartyNoun.Type.BODY && adjacent
        || person.genitive
        || person.last == phrase.item.first - 2;
  }

  private boolean isModifier(int token, int noun) {
    Relation relation = sentence.relation(token).universal();
    return sentence.head(token) >= noun
        && (relation == Relation.COMPOUND || relation == Relation.NMOD);
  }

  private boolean isDeterminer(int token) {
    String form = sentence.form(token);
    ReferenceWords.Pronoun pronoun = words.pronoun(form);
    boolean possessive =
        pronoun != null
            && pronoun.possessive()
            && sentence.upos(token) != Upos.VERB
            && sentence.upos(token) != Upos.AUX;
    return possessive
        || words.is("definite", form)
        || words.is("demonstrative", form)
        || words.is("indefinite", form)
        || words.is("both", form)
        || words.is("two", form)
        || words.is("all", form);
  }

  private void readDeterminer(NounPhrase phrase, int at) {
    String form = sentence.form(at);
    ReferenceWords.Pronoun pronoun = words.pronoun(form);
    if (pronoun != null
        && pronoun.possessive()
        && sentence.upos(at) != Upos.VERB
        && sentence.upos(at) != Upos.AUX
        && !words.is("definite", form)) {
      phrase.possessive = at;
    }
    phrase.definite |= words.is("definite", form);
    phrase.demonstrative |= words.is("demonstrative", form);
    phrase.indefinite |= words.is("indefinite", form);
    phrase.both |= words.is("both", form);
    phrase.all |= words.is("all", form);
    phrase.number |= words.is("two", form);
  }

  private boolean extendsLeft(NounPhrase phrase, int at, boolean adjectives) {
    String form = sentence.form(at);
    if (isDeterminer(at)) {
      return true;
    }
    Upos upos = sentence.upos(at);
    if (words.is("former", form)) {
      phrase.former = true;
      return true;
    }
    phrase.foreign |= words.is("foreign", form);
    return switch (upos) {
      case ADJ, NUM, PART -> adjectives;
      case ADV -> sentence.upos(at + 1) == Upos.ADJ || sentence.upos(at + 1) == Upos.ADV;
      case CCONJ -> isAdjectival(at - 1) && isAdjectival(at + 1);
      case VERB ->
          !sentence.has(at, Feature.VERBFORM_FIN)
              && sentence.head(at) > at
              && sentence.head(at) <= phrase.item.last
              && modifies(at);
      case PROPN, NOUN ->
          sentence.head(at) > at && sentence.head(at) <= phrase.item.last && modifies(at);
      case PUNCT -> form.equals("-");
      default -> false;
    };
  }

  private boolean modifies(int token) {
    return switch (sentence.relation(token).universal()) {
      case COMPOUND, AMOD, FLAT, NMOD ->
          sentence.child(token, Relation.CASE) < 0
              || sentence.relation(token) == Relation.NMOD_POSS;
      default -> false;
    };
  }

  private boolean isAdjectival(int token) {
    NameItem item = names.endingAt(token);
    if (item == null) {
      item = names.startingAt(token);
    }
    return item != null && item.reading == Reading.ADJECTIVE;
  }

  /** The of-phrase, or for bodies and people the in-phrase. */
  private void readRight(NounPhrase phrase) {
    int at = phrase.item.last + 1;
    readHyphenated(phrase);
    if (at >= sentence.size()) {
      return;
    }
    NameItem next = names.startingAt(at);
    if (next != null && next.whole && next.reading == Reading.PARTY && canApposePartyTo(phrase)) {
      phrase.apposed = next;
      return;
    }
    if (readBoth(phrase, at)) {
      return;
    }
    String form = sentence.form(at);
    boolean inside = words.is("inside", form) && canBeInside(phrase.noun);
    boolean owned =
        !phrase.adjectives.isEmpty() || !phrase.names.isEmpty() || phrase.possessive >= 0;
    boolean abroad = phrase.noun.tags().contains("abroad");
    boolean whose = words.is("genitive", form) || (words.is("of", form) && !owned && !abroad);
    boolean about = words.is("of", form) && phrase.noun.type() == PartyNoun.Type.PERSON;
    if (!whose && !(inside && !owned) && !about) {
      return;
    }
    int end = Math.min(sentence.size(), at + RIGHT);
    boolean noun = false;
    for (int i = at + 1; i < end; i++) {
      NameItem item = names.startingAt(i);
      boolean kind = item != null && item.reading == Reading.NOUN;
      if (item != null
          && !noun
          && (item.isPartyLike() || (inside && item.reading == Reading.PLACE))) {
        NameItem name = nameBehind(item);
        if (!whose && !inside) {
          phrase.last = name.last;
          return;
        }
        phrase.of = name;
        phrase.last = name.reading == Reading.ADJECTIVE ? modified(name.last) : name.last;
        readAlsoOf(phrase);
        return;
      }
      if (item != null && kind && item.whole && !noun && !owned && whose && canOwn(item, at + 1)) {
        phrase.ofNoun = item;
        phrase.last = item.last;
      }
      Upos upos = sentence.upos(i);
      noun |= upos == Upos.NOUN && !kind;
      noun &= upos != Upos.ADP;
      boolean passes =
          switch (upos) {
            case DET, ADJ, NOUN, PROPN, NUM, PRON -> true;
            case ADP -> words.is("of", sentence.form(i)) || words.is("inside", sentence.form(i));
            case CCONJ -> true;
            case PUNCT -> sentence.form(i).equals("-");
            default -> false;
          };
      if (!passes || (item != null && item.isPerson())) {
        return;
      }
    }
  }

  /** The noun right behind that an adjective modifies, else the adjective. */
  private int modified(int adjective) {
    int head = sentence.head(adjective);
    boolean modifies =
        head > adjective
            && head <= adjective + 4
            && sentence.relation(adjective).universal() == Relation.AMOD;
    return modifies ? head : adjective;
  }

  /** Whether the country that a body or people are in is theirs; an embassy's is not. */
  private static boolean canBeInside(PartyNoun noun) {
    return switch (noun.type()) {
      case PERSON -> false;
      case BODY, PEOPLE -> !noun.tags().contains("embassy");
      case KIND -> !Collections.disjoint(noun.tags(), DOMESTIC);
    };
  }

  /** {@code de leiders van Mali en Niger}: a plural noun may be several parties'. */
  private void readAlsoOf(NounPhrase phrase) {
    int at = phrase.last + 1;
    while (phrase.plural && at + 1 < sentence.size()) {
      boolean joint =
          sentence.upos(at) == Upos.CCONJ
              || (sentence.form(at).equals(",") && !phrase.alsoOf.isEmpty());
      NameItem next = joint ? names.startingAt(at + 1) : null;
      if (next == null || !next.whole || next.reading != Reading.PARTY) {
        return;
      }
      phrase.alsoOf.add(next);
      phrase.last = next.last;
      at = next.last + 1;
    }
  }

  /** {@code bronnen aan beide zijden}, {@code officials from both countries}: of two parties. */
  private boolean readBoth(NounPhrase phrase, int at) {
    boolean both =
        at + 2 < sentence.size()
            && words.is("of-both", sentence.form(at))
            && words.is("both", sentence.form(at + 1));
    NameItem item = both ? names.startingAt(at + 2) : null;
    PartyNoun noun = item == null || item.reading != Reading.NOUN ? null : item.noun();
    if (item == null || noun == null || noun.type() != PartyNoun.Type.KIND) {
      return false;
    }
    phrase.ofNoun = item;
    phrase.last = item.last;
    return true;
  }

  /** Whether a noun can be whose another is: a definite body, people or kind of party. */
  private boolean canOwn(NameItem item, int from) {
    PartyNoun noun = item.noun();
    boolean determined = false;
    for (int i = from; i < item.first; i++) {
      determined |=
          words.is("definite", sentence.form(i)) || words.is("demonstrative", sentence.form(i));
    }
    return noun != null && noun.type() != PartyNoun.Type.PERSON && determined;
  }

  /** The name behind an adjective: in {@code de Noorse hulporganisatie NRC} it is the NRC. */
  private NameItem nameBehind(NameItem adjective) {
    if (adjective.reading != Reading.ADJECTIVE) {
      return adjective;
    }
    for (int i = adjective.last + 1; i < Math.min(sentence.size(), adjective.last + 4); i++) {
      NameItem item = names.startingAt(i);
      if (item != null && item.whole && item.reading == Reading.PARTY) {
        return item;
      }
      if (sentence.upos(i) != Upos.NOUN && sentence.upos(i) != Upos.ADJ) {
        break;
      }
    }
    return adjective;
  }

  /** {@code regering-Bush}: the person stands behind the noun in one word. */
  private void readHyphenated(NounPhrase phrase) {
    if (phrase.noun.type() != PartyNoun.Type.BODY) {
      return;
    }
    NameItem last = names.endingAt(phrase.item.last);
    if (last != null && last.isPerson() && last.begin >= phrase.item.end) {
      phrase.personOwner = last;
    }
  }

  private boolean canApposePartyTo(NounPhrase phrase) {
    return phrase.noun.type() == PartyNoun.Type.KIND
        || (phrase.noun.type() != PartyNoun.Type.PERSON && !phrase.plural);
  }

  /** The person named before or behind a noun for a person. */
  private void readApposition(NounPhrase phrase) {
    if (phrase.noun.type() != PartyNoun.Type.PERSON || phrase.plural) {
      return;
    }
    NameItem person = personBehind(phrase);
    if (person == null) {
      person = personBefore(phrase);
    }
    boolean better =
        person != null
            && (person.role == null
                || (person.role.owners().isEmpty() && !phrase.owners().isEmpty()));
    if (person != null && better) {
      phrase.person = person;
      person.role = phrase;
      if (person.first > phrase.item.last) {
        readOfBehind(phrase, person);
      }
    }
  }

  private @Nullable NameItem personBehind(NounPhrase phrase) {
    int[] starts = {phrase.last + 1, phrase.item.last + 1};
    for (int start : starts) {
      if (start >= sentence.size()) {
        continue;
      }
      NameItem next = names.startingAt(start);
      if (next != null && next.isPerson()) {
        return next;
      }
      boolean comma = sentence.form(start).equals(",");
      next = comma ? behindTitle(start + 1) : null;
      if (next != null
          && next.isPerson()
          && (phrase.definite
              || !phrase.owners().isEmpty()
              || phrase.possessive >= 0
              || phrase.isBare())) {
        boolean closed =
            next.last + 1 >= sentence.size()
                || sentence.upos(next.last + 1) == Upos.PUNCT
                || next.has(org.detente.coder.actor.register.NameKind.PERSON);
        return closed ? next : null;
      }
    }
    return null;
  }

  /** The name at a token or behind the title there: {@code the coup leader, general Tiani}. */
  private @Nullable NameItem behindTitle(int token) {
    NameItem item = names.startingAt(token);
    PartyNoun noun = item == null || item.reading != Reading.NOUN ? null : item.noun();
    if (item == null || noun == null || noun.type() != PartyNoun.Type.PERSON) {
      return item;
    }
    NameItem name = names.startingAt(item.last + 1);
    return name != null && name.isPerson() ? name : item;
  }

  /** {@code King Hassan of Morocco}: the party stands behind the name. */
  private void readOfBehind(NounPhrase phrase, NameItem person) {
    int at = person.last + 1;
    if (phrase.of != null || at + 1 >= sentence.size() || !words.is("of", sentence.form(at))) {
      return;
    }
    NameItem party = names.startingAt(at + 1);
    if (party != null && party.isPartyLike()) {
      phrase.of = party;
    }
  }

  private @Nullable NameItem personBefore(NounPhrase phrase) {
    int comma = phrase.first - 1;
    if (comma < 1) {
      return null;
    }
    String form = sentence.form(comma);
    if (!form.equals(",") && !form.equals("(") && !form.equals("–")) {
      return null;
    }
    NameItem person = names.endingAt(comma - 1);
    return person != null && person.isPerson() ? person : null;
  }
}
