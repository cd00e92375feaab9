package org.detente.coder.quote;

import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;
import org.detente.coder.quote.Speakers.Zone;
import org.detente.coder.record.Actor;
import org.detente.coder.record.Quotation;
import org.detente.coder.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads headlines that report without a verb of saying: {@code Minister: grens blijft dicht}. A
 * headline is a line of its own without a full stop; a source must stand before the colon, and no
 * quotation marks behind it.
 */
final class HeadlineSpeech {
  /** How many words may name the source. */
  private static final int SOURCE = 7;

  /** How many words say something at least. */
  private static final int CONTENT = 2;

  private final Document document;
  private final Speakers speakers;

  HeadlineSpeech(Document document, Speakers speakers) {
    this.document = document;
    this.speakers = speakers;
  }

  /** The quotation that a sentence is, or null. */
  @Nullable Quotation find(Sentence sentence) {
    int colon = colon(sentence);
    if (colon < 1 || sentence.size() - colon <= CONTENT || !isHeadline(sentence)) {
      return null;
    }
    Upos behind = sentence.upos(colon + 1);
    if (behind == Upos.PUNCT || behind == Upos.NUM) {
      return null;
    }
    int head = source(sentence, colon);
    if (head < 0) {
      return null;
    }
    Actor speaker = speakers.actor(sentence, head);
    int begin = sentence.begin(colon + 1);
    int end = sentence.end(sentence.size() - 1);
    return new Quotation(
        speaker, ":", document.text().slice(begin, end), begin, end, false, sentence.index());
  }

  private static int colon(Sentence sentence) {
    for (int i = 0; i < Math.min(sentence.size(), SOURCE + 1); i++) {
      if (sentence.form(i).equals(":")) {
        return i;
      }
      if (sentence.upos(i) == Upos.VERB && sentence.begin(i) > sentence.begin(0)) {
        return -1;
      }
    }
    return -1;
  }

  private int source(Sentence sentence, int colon) {
    Zone content = new Zone(colon, sentence.size());
    int head = speakers.phraseBehind(sentence, 0, content);
    return head >= 0 && head < colon && speakers.isSource(sentence, head) ? head : -1;
  }

  private boolean isHeadline(Sentence sentence) {
    String text = document.text().characters();
    int begin = sentence.begin(0);
    int end = sentence.end(sentence.size() - 1);
    boolean opens = begin <= document.bodyBegin() || text.charAt(begin - 1) == '\n';
    boolean closes = end >= text.length() || text.charAt(end) == '\n';
    return opens && closes && ".!".indexOf(text.charAt(end - 1)) < 0;
  }
}
