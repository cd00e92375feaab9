package org.detente.trainer;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.detente.coder.language.conllu.ConlluSentence;
import org.detente.coder.language.token.TokenisedSentence;
import org.detente.coder.language.token.Tokeniser;

/** How well tokens and sentences of running text are found: F1 of exact spans. */
record TokenEvaluation(double tokens, double sentences) {
  /** Joins the sentences' texts by spaces, tokenises and compares. */
  static TokenEvaluation of(Tokeniser tokeniser, List<ConlluSentence> gold, boolean show) {
    StringBuilder text = new StringBuilder();
    Set<Long> goldTokens = new HashSet<>();
    Set<Long> goldSentences = new HashSet<>();
    for (ConlluSentence sentence : gold) {
      int start = text.length();
      String raw = text(sentence);
      int at = 0;
      for (String form : sentence.forms()) {
        int found = raw.indexOf(form, at);
        if (found >= 0) {
          goldTokens.add(span(start + found, start + found + form.length()));
          at = found + form.length();
        }
      }
      goldSentences.add(span(start, start + raw.length()));
      text.append(raw).append(' ');
    }
    Set<Long> tokens = new HashSet<>();
    Set<Long> sentences = new HashSet<>();
    for (TokenisedSentence sentence : tokeniser.tokenise(text.toString(), 0, text.length())) {
      sentences.add(span(sentence.span().begin(), sentence.span().end()));
      for (int i = 0; i < sentence.size(); i++) {
        tokens.add(span(sentence.begins()[i], sentence.ends()[i]));
      }
    }
    if (show) {
      differences(text, "token", goldTokens, tokens);
      differences(text, "sentence", goldSentences, sentences);
    }
    return new TokenEvaluation(f1(goldTokens, tokens), f1(goldSentences, sentences));
  }

  private static String text(ConlluSentence sentence) {
    for (String comment : sentence.comments()) {
      if (comment.startsWith("# text = ")) {
        return comment.substring("# text = ".length()).strip();
      }
    }
    return String.join(" ", sentence.forms());
  }

  private static long span(int begin, int end) {
    return ((long) begin << 32) | end;
  }

  private static double f1(Set<Long> gold, Set<Long> found) {
    long right = found.stream().filter(gold::contains).count();
    return 2.0 * right / (gold.size() + found.size());
  }

  private static void differences(CharSequence text, String what, Set<Long> gold, Set<Long> found) {
    gold.stream()
        .filter(span -> !found.contains(span))
        .sorted()
        .forEach(span -> Report.line("missed " + what + ": " + at(text, span)));
    found.stream()
        .filter(span -> !gold.contains(span))
        .sorted()
        .forEach(span -> Report.line("wrong " + what + ": " + at(text, span)));
  }

  private static String at(CharSequence text, long span) {
    return text.subSequence((int) (span >>> 32), (int) span).toString();
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "tokens F1=%.4f sentences F1=%.4f", tokens, sentences);
  }
}
