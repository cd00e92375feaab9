package org.detente.coder.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.detente.coder.actor.SentenceNames.NounIndex;
import org.detente.coder.actor.register.Register;
import org.detente.coder.language.Sentence;
import org.detente.coder.text.Document;

/**
 * Resolves mentions against a register: names, persons by office and date, metonyms, nouns for
 * bodies and people, and what refers back to them. Reads each sentence once, left to right, with a
 * bounded memory of what was mentioned, so that time is linear in the text.
 */
public final class RegisterResolver implements ActorResolver {
  private final Register register;
  private final Map<String, Knowledge> languages = new ConcurrentHashMap<>();

  private record Knowledge(ReferenceWords words, NounIndex nouns) {}

  /** A resolver over the register. */
  public RegisterResolver(Register register) {
    this.register = register;
  }

  @Override
  public Mentions resolve(Document document, List<Sentence> sentences) {
    MentionWriter writer = new MentionWriter(document, register);
    String language = document.language();
    if (language == null || !ReferenceWords.exists(language)) {
      return writer.finish();
    }
    Knowledge knowledge =
        languages.computeIfAbsent(
            language, l -> new Knowledge(new ReferenceWords(l), new NounIndex(register, l)));
    QuotedTokens quoted = new QuotedTokens(knowledge.words);
    List<SentenceNames> names = new ArrayList<>(sentences.size());
    Set<String> named = new HashSet<>();
    for (Sentence sentence : sentences) {
      SentenceNames found =
          new SentenceNames(sentence, register, language, knowledge.nouns, knowledge.words);
      names.add(found);
      found.addPartiesTo(named);
    }
    writer.named(named);
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      writer.beginSentence(quoted.of(sentence));
      new SentenceResolution(
              sentence, names.get(i), register, knowledge.words, knowledge.nouns, writer)
          .resolve();
    }
    return writer.finish();
  }
}
