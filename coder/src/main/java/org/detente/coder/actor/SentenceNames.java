package org.detente.coder.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.detente.coder.actor.NameItem.Reading;
import org.detente.coder.actor.register.FoldedTokens;
import org.detente.coder.actor.register.GazetteerPlace;
import org.detente.coder.actor.register.NameKind;
import org.detente.coder.actor.register.Party;
import org.detente.coder.actor.register.PartyNoun;
import org.detente.coder.actor.register.Register;
import org.detente.coder.actor.register.RegisterMatch;
import org.detente.coder.language.Feature;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;
import org.jspecify.annotations.Nullable;

/**
 * The names of a sentence before anything is resolved: what the register finds, nouns at the end of
 * compounds ({@code regeringsleger}), and runs of proper nouns that nobody knows.
 */
final class SentenceNames {
  private final Sentence sentence;
  private final List<NameItem> items = new ArrayList<>();
  private final ReferenceWords words;
  private final Register register;
  private final String language;
  private final @Nullable NameItem[] surnames;
  private final @Nullable NameItem[] ending;
  private final @Nullable NameItem[] starting;

  SentenceNames(
      Sentence sentence,
      Register register,
      String language,
      NounIndex nouns,
      ReferenceWords words) {
    this.sentence = sentence;
    this.words = words;
    this.register = register;
    this.language = language;
    surnames = new NameItem[sentence.size()];
    ending = new NameItem[sentence.size()];
    starting = new NameItem[sentence.size()];
    boolean[] covered = new boolean[sentence.size()];
    for (RegisterMatch match : register.matches(FoldedTokens.of(sentence), language)) {
      NameItem item = new NameItem(match);
      item.reading = read(item);
      if (item.reading != Reading.NONE) {
        items.add(item);
        for (int i = item.first; i <= item.last; i++) {
          covered[i] = true;
        }
        if (item.first == item.last
            && item.reading == Reading.PERSON
            && !item.has(NameKind.PERSON)) {
          surnames[item.first] = item;
        }
      }
    }
    addCompounds(covered, nouns);
    addUnknown(covered);
    items.removeIf(item -> item.reading == Reading.NONE);
    items.sort(Comparator.comparingInt((NameItem i) -> i.first).thenComparingInt(i -> i.begin));
    for (NameItem item : items) {
      ending[item.last] = item;
      if (starting[item.first] == null) {
        starting[item.first] = item;
      }
    }
  }

  List<NameItem> items() {
    return items;
  }

  /** The last item that ends with the token, or null. */
  @Nullable NameItem endingAt(int token) {
    return token < 0 || token >= ending.length ? null : ending[token];
  }

  /** The first item that begins with the token, or null. */
  @Nullable NameItem startingAt(int token) {
    return token < 0 || token >= starting.length ? null : starting[token];
  }

  /** Adds the ids of all parties and states that names of the sentence can stand for. */
  void addPartiesTo(Set<String> ids) {
    for (NameItem item : items) {
      for (RegisterMatch.Candidate candidate : item.candidates) {
        if (candidate.referent() instanceof Party party) {
          ids.add(party.party());
          if (party.country() != null) {
            ids.add(party.country());
          }
        } else if (candidate.referent() instanceof GazetteerPlace place
            && place.country() != null) {
          ids.add(place.country());
        }
      }
    }
  }

  private Reading read(NameItem item) {
    Upos upos = sentence.upos(item.last);
    if (item.has(NameKind.PERSON)) {
      return Reading.PERSON;
    }
    if (item.has(NameKind.NAME) || item.has(NameKind.ABBREVIATION)) {
      return Reading.PARTY;
    }
    boolean adjective = item.has(NameKind.ADJECTIVE);
    if (adjective && modifies(item)) {
      return Reading.ADJECTIVE;
    }
    if (item.has(NameKind.INHABITANTS) && !(item.has(NameKind.INHABITANT) && isSingular(item))) {
      return Reading.INHABITANTS;
    }
    if (item.has(NameKind.INHABITANT)) {
      return Reading.INHABITANT;
    }
    if (adjective) {
      return Reading.ADJECTIVE;
    }
    if (item.has(NameKind.SEAT)) {
      return Reading.SEAT;
    }
    boolean capital = Character.isUpperCase(sentence.form(item.first).charAt(item.begin));
    boolean initial =
        item.first == item.last && sentence.form(item.first).length() < 3 && item.end < 2;
    boolean title = item.has(NameKind.NOUN) && isBeforeName(item.last);
    if (capital && !initial && !title && item.has(NameKind.SURNAME) && canBeSurname(upos)) {
      return Reading.PERSON;
    }
    if (item.has(NameKind.NOUN)) {
      boolean nominal =
          switch (upos) {
            case NOUN, PROPN, X, CCONJ, SCONJ, INTJ -> true;
            case ADJ -> item.first < item.last || !describes(item.last);
            default -> false;
          };
      return nominal || isDetermined(item.first) ? Reading.NOUN : Reading.NONE;
    }
    return item.has(NameKind.PLACE) ? Reading.PLACE : Reading.NONE;
  }

  /** Whether a name follows, so that the word before it is a title: {@code King Hassan}. */
  private boolean isBeforeName(int token) {
    int next = token + 1;
    return next < sentence.size()
        && sentence.upos(next) == Upos.PROPN
        && isCapitalised(sentence.form(next));
  }

  /** Whether an adjective only describes what stands behind it: {@code local time}. */
  private boolean describes(int token) {
    Relation relation = sentence.relation(token).universal();
    return sentence.head(token) > token
        && (relation == Relation.AMOD || relation == Relation.ADVMOD);
  }

  private static boolean canBeSurname(Upos upos) {
    return switch (upos) {
      case PROPN, NOUN, ADJ, X, VERB -> true;
      default -> false;
    };
  }

  /** Whether a determiner right before the word makes it a noun, whatever the tagger thought. */
  private boolean isDetermined(int token) {
    if (token == 0) {
      return false;
    }
    String before = sentence.form(token - 1);
    return words.is("definite", before) || words.is("demonstrative", before);
  }

  /** Whether an adjective of nationality stands before a noun, or inside a compound. */
  private boolean modifies(NameItem item) {
    if (item.end < sentence.form(item.last).length()) {
      return true;
    }
    int head = sentence.head(item.last);
    Relation relation = sentence.relation(item.last).universal();
    if (head > item.last && (relation == Relation.AMOD || relation == Relation.COMPOUND)) {
      return true;
    }
    int next = item.last + 1;
    if (next >= sentence.size()) {
      return false;
    }
    Upos after = sentence.upos(next);
    return after == Upos.NOUN
        || after == Upos.PROPN
        || (after == Upos.ADJ && sentence.upos(item.last) == Upos.ADJ)
        || (after == Upos.CCONJ && relation == Relation.AMOD);
  }

  private boolean isSingular(NameItem item) {
    return item.first > 0
        && !sentence.has(item.last, Feature.NUMBER_PLUR)
        && words.is("indefinite", sentence.form(item.first - 1));
  }

  private void addCompounds(boolean[] covered, NounIndex nouns) {
    for (int i = 0; i < sentence.size(); i++) {
      Upos upos = sentence.upos(i);
      String form = sentence.form(i);
      boolean nominal = upos == Upos.NOUN || upos == Upos.PROPN || form.indexOf('-') > 0;
      if (covered[i] || !nominal) {
        continue;
      }
      int cut = nouns.suffix(form);
      PartyNoun noun = cut < 0 ? null : nouns.noun(form.substring(cut));
      if (noun == null) {
        continue;
      }
      covered[i] = true;
      addPrefix(i, form.substring(0, cut));
      NameItem item =
          new NameItem(
              i,
              i,
              cut,
              form.length(),
              false,
              false,
              List.of(new RegisterMatch.Candidate(noun, NameKind.NOUN, noun.lemma(), language)));
      item.reading = Reading.NOUN;
      items.add(item);
    }
  }

  private void addPrefix(int token, String prefix) {
    NameItem item = within(token, prefix);
    if (item != null) {
      items.add(item);
    }
  }

  /** The party that the beginning of a token names, or null. */
  @Nullable NameItem within(int token, String prefix) {
    if (prefix.length() < 2 || !Character.isUpperCase(prefix.charAt(0))) {
      return null;
    }
    List<RegisterMatch> found = register.matches(FoldedTokens.of(List.of(prefix)), language);
    if (found.size() == 1 && found.get(0).begin() == 0) {
      RegisterMatch match = found.get(0);
      NameItem item = new NameItem(token, token, 0, match.end(), false, false, match.candidates());
      item.reading = read(item);
      if (item.isPartyLike()) {
        return item;
      }
    }
    return null;
  }

  /** Runs of proper nouns that the register does not know. */
  private void addUnknown(boolean[] covered) {
    int i = 0;
    while (i < sentence.size()) {
      boolean knownFirst =
          isSurnameAt(i)
              && i + 1 < sentence.size()
              && (isNamePart(i + 1, covered) || isSurnameAt(i + 1));
      if (!isNamePart(i, covered) && !knownFirst) {
        i++;
        continue;
      }
      int last = i;
      while (last + 1 < sentence.size() && continues(last + 1, covered)) {
        last++;
      }
      while (last > i && !isNamePart(last, covered) && !isSurnameAt(last)) {
        last--;
      }
      addRun(i, last);
      i = last + 1;
    }
  }

  private void addRun(int first, int last) {
    for (int i = first; i <= last; i++) {
      NameItem surname = surnames[i];
      if (surname != null) {
        surname.reading = Reading.NONE;
      }
    }
    NameItem item =
        new NameItem(first, last, 0, sentence.form(last).length(), true, false, List.of());
    item.reading = Reading.UNKNOWN_PERSON;
    items.add(item);
  }

  private boolean isNamePart(int token, boolean[] covered) {
    return !covered[token]
        && sentence.upos(token) == Upos.PROPN
        && isCapitalised(sentence.form(token))
        && !words.is("calendar", sentence.form(token));
  }

  /** {@code Ezzi}, but also {@code al-Ezzi}. */
  private static boolean isCapitalised(String form) {
    int hyphen = form.indexOf('-');
    return Character.isUpperCase(form.charAt(0))
        || (hyphen > 0
            && hyphen < 4
            && hyphen + 1 < form.length()
            && Character.isUpperCase(form.charAt(hyphen + 1)));
  }

  private boolean continues(int token, boolean[] covered) {
    if (isNamePart(token, covered) || isSurnameAt(token)) {
      return true;
    }
    String form = sentence.form(token);
    boolean particle =
        !covered[token]
            && token + 1 < sentence.size()
            && (sentence.relation(token).universal() == Relation.FLAT || form.equals("-"))
            && form.length() <= 4;
    return particle && (isNamePart(token + 1, covered) || isSurnameAt(token + 1));
  }

  /**
   * Whether a bare surname of the register begins here: it belongs to the longer name before it.
   */
  private boolean isSurnameAt(int token) {
    return surnames[token] != null;
  }

  /** Nouns of a language by form, for the ends of compounds. */
  static final class NounIndex {
    private static final int SHORTEST = 4;
    private final Map<String, PartyNoun> byForm = new HashMap<>();
    private final Map<String, Boolean> plural = new HashMap<>();
    private final int longest;

    NounIndex(Register register, String language) {
      for (PartyNoun noun : register.nouns(language)) {
        for (PartyNoun.Form form : noun.forms()) {
          byForm.putIfAbsent(form.text(), noun);
          plural.putIfAbsent(form.text(), form.plural());
        }
      }
      longest = byForm.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    @Nullable PartyNoun noun(String form) {
      return byForm.get(form.toLowerCase(Locale.ROOT));
    }

    boolean isPlural(String form) {
      return plural.getOrDefault(form.toLowerCase(Locale.ROOT), Boolean.FALSE);
    }

    /** Where a known noun begins in a compound, the longest one; -1 where there is none. */
    int suffix(String form) {
      String lower = form.toLowerCase(Locale.ROOT);
      int earliest = Math.max(2, lower.length() - longest);
      for (int cut = earliest; cut <= lower.length() - SHORTEST; cut++) {
        if (byForm.containsKey(lower.substring(cut))) {
          return cut;
        }
      }
      return -1;
    }
  }
}
