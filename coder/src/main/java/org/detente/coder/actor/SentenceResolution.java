package org.detente.coder.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detente.coder.actor.SentenceNames.NounIndex;
import org.detente.coder.actor.register.Register;
import org.detente.coder.language.Sentence;

/** Resolves the mentions of one sentence, left to right. */
final class SentenceResolution {
  private final Sentence sentence;
  private final SentenceNames names;
  private final Map<NameItem, NounPhrase> phrases = new HashMap<>();
  private final NameResolution nameResolution;
  private final PersonResolution personResolution;
  private final NounResolution nounResolution;
  private final PronounResolution pronounResolution;

  SentenceResolution(
      Sentence sentence,
      SentenceNames names,
      Register register,
      ReferenceWords words,
      NounIndex nouns,
      MentionWriter writer) {
    this.sentence = sentence;
    this.names = names;
    List<NounPhrase> list = new NounPhrases(sentence, names, words, nouns).read();
    for (NounPhrase phrase : list) {
      phrases.put(phrase.item, phrase);
      phrase.adjectives.forEach(item -> item.consumed = true);
      phrase.compounds.forEach(item -> item.consumed = true);
    }
    nameResolution = new NameResolution(sentence, words, writer);
    pronounResolution = new PronounResolution(sentence, words, writer);
    PlaceOfSentence place = new PlaceOfSentence(sentence, names, words, nameResolution);
    personResolution =
        new PersonResolution(
            sentence, register, writer, nameResolution, pronounResolution, place, words);
    nounResolution =
        new NounResolution(
            sentence,
            register,
            words,
            writer,
            nameResolution,
            personResolution,
            pronounResolution,
            place,
            phrases);
  }

  void resolve() {
    List<NameItem> items = names.items();
    int next = 0;
    for (int token = 0; token < sentence.size(); token++) {
      boolean any = false;
      while (next < items.size() && items.get(next).first == token) {
        resolve(items.get(next));
        next++;
        any = true;
      }
      if (!any) {
        pronounResolution.resolve(token);
      }
    }
  }

  private void resolve(NameItem item) {
    switch (item.reading) {
      case PARTY, ADJECTIVE, INHABITANTS, SEAT, PLACE -> {
        if (!item.consumed) {
          nameResolution.resolve(item);
        }
      }
      case INHABITANT -> {
        if (!item.consumed) {
          nounResolution.resolveInhabitant(item);
        }
      }
      case PERSON, UNKNOWN_PERSON -> {
        if (!item.resolved) {
          personResolution.resolve(item);
        }
      }
      case NOUN -> {
        NounPhrase phrase = phrases.get(item);
        if (phrase != null && !item.resolved) {
          nounResolution.resolveOrParts(phrase);
        }
      }
      case NONE -> {}
    }
  }
}
