package org.detente.coder.diplomacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.detente.coder.actor.Mention;
import org.detente.coder.actor.Mentions;
import org.detente.coder.language.PhraseList;
import org.detente.coder.language.PhraseMatch;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.record.Actor;
import org.detente.coder.record.Assessment;
import org.detente.coder.record.Assessment.Value;
import org.detente.coder.record.Quotation;
import org.detente.coder.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the reporter or a speaker says of the crisis: a breakthrough or none, escalation,
 * deadlock, fear of war ({@code diplomacy/LANG/assessments.tsv}). Immutable to its users and
 * thread-safe.
 */
public final class AssessmentFinder {
  /** Marks a phrase that says the opposite of its kind. */
  private static final String OPPOSITE = "!";

  /** Marks a phrase that doubt does not blur: a possible invasion is a feared one. */
  private static final String STEADY = "~";

  private final Map<String, Words> byLanguage = new ConcurrentHashMap<>();

  /** What one language contributes. */
  private record Words(PhraseList phrases, Polarity polarity) {}

  /**
   * Every assessment in text order; of one kind in one sentence by one speaker only the first.
   *
   * @param language ISO 639-1 code of the sentences
   */
  public List<Assessment> find(
      String language, List<Sentence> sentences, Mentions mentions, List<Quotation> quotations) {
    Words words = byLanguage.computeIfAbsent(language, AssessmentFinder::read);
    List<Assessment> found = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<Assessment> here = new ArrayList<>();
      for (PhraseMatch match : words.phrases().matches(sentence)) {
        Assessment assessment = assess(words, sentence, match, mentions, quotations);
        boolean again =
            here.stream()
                .anyMatch(
                    a -> a.kind().equals(assessment.kind()) && a.value() == assessment.value());
        if (!again) {
          here.add(assessment);
        }
      }
      found.addAll(here);
    }
    return found;
  }

  private static Assessment assess(
      Words words,
      Sentence sentence,
      PhraseMatch match,
      Mentions mentions,
      List<Quotation> quotations) {
    boolean opposite = match.label().endsWith(OPPOSITE);
    boolean steady = match.label().endsWith(STEADY);
    String kind =
        opposite || steady ? match.label().substring(0, match.label().length() - 1) : match.label();
    Value value = words.polarity().of(sentence, match.token());
    if (steady && value == Value.UNCLEAR) {
      value = Value.YES;
    } else if (opposite && value != Value.UNCLEAR) {
      value = value == Value.YES ? Value.NO : Value.YES;
    }
    Span span = new Span(sentence.begin(match.token()), sentence.end(match.token()));
    return new Assessment(
        kind,
        value,
        speaker(words.polarity(), sentence, match.token(), span, mentions, quotations),
        List.of(span));
  }

  /**
   * Who says it: the speaker of the quotation that holds it, else the subject of the verb that
   * asserts it.
   */
  private static @Nullable String speaker(
      Polarity polarity,
      Sentence sentence,
      int token,
      Span span,
      Mentions mentions,
      List<Quotation> quotations) {
    for (Quotation quotation : quotations) {
      Actor speaker = quotation.speaker();
      if (speaker != null && new Span(quotation.begin(), quotation.end()).contains(span)) {
        return nameOf(speaker);
      }
    }
    for (int at = sentence.head(token), steps = 0;
        at >= 0 && steps < sentence.size();
        at = sentence.head(at), steps++) {
      if (polarity.is(Polarity.Effect.ASSERT, sentence, at)) {
        return subjectName(sentence, at, mentions);
      }
    }
    return null;
  }

  private static @Nullable String subjectName(Sentence sentence, int verb, Mentions mentions) {
    int subject = sentence.child(verb, Relation.NSUBJ);
    if (subject < 0) {
      return null;
    }
    Optional<Mention> mention = mentions.at(sentence.index(), subject).stream().findFirst();
    if (mention.isEmpty() && sentence.relation(verb) == Relation.ACL_RELCL) {
      mention = mentions.at(sentence.index(), sentence.head(verb)).stream().findFirst();
    }
    return mention.map(m -> nameOf(m.actor())).orElse(null);
  }

  private static @Nullable String nameOf(Actor actor) {
    return actor.person() != null ? actor.person() : actor.party();
  }

  private static Words read(String language) {
    String name = "/diplomacy/" + language + "/assessments.tsv";
    try (InputStream stream = AssessmentFinder.class.getResourceAsStream(name)) {
      String text = stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return new Words(
          PhraseList.read(new BufferedReader(new StringReader(text)), name), Polarity.of(language));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
