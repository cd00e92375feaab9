package org.detente.coder.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.detente.coder.language.Feature;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;
import org.detente.coder.quote.QuotationMarks.Quoted;
import org.detente.coder.quote.Speakers.Zone;
import org.detente.coder.record.Actor;
import org.detente.coder.record.Quotation;
import org.detente.coder.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Ties what stands between quotation marks to a speaker. Tried in order: a reporting clause right
 * behind it, the verb of saying that it depends on in the tree, a colon, an attribution, the
 * nearest verb of saying before it, the speaker of the quotation before it.
 */
final class DirectSpeech {
  private final Document document;
  private final List<Sentence> sentences;
  private final Speakers speakers;
  private final CueLexicon lexicon;
  private final List<Quoted> quoted;
  private final Set<Integer> openings = new HashSet<>();

  /** A speaker with the word that says so. */
  private record Source(Actor speaker, @Nullable String cue) {}

  DirectSpeech(Document document, List<Sentence> sentences, Speakers speakers, CueLexicon lexicon) {
    this.document = document;
    this.sentences = sentences;
    this.speakers = speakers;
    this.lexicon = lexicon;
    quoted = lexicon.marks.find(document.text().characters(), document.bodyBegin());
    quoted.forEach(span -> openings.add(span.markBegin()));
  }

  /** All pairs of marks, quotations or not. */
  List<Quoted> quoted() {
    return quoted;
  }

  /** The quotations between marks in text order. */
  List<Quotation> find() {
    List<Quotation> found = new ArrayList<>();
    Quotation previous = null;
    boolean continued = false;
    Quoted outer = null;
    for (Quoted span : quoted) {
      int first = sentenceAt(span.begin());
      if (first < 0) {
        continue;
      }
      if (outer != null && span.markEnd() <= outer.markEnd()) {
        Source inner = within(span, outer, sentences.get(first));
        if (inner != null) {
          found.add(quotation(span, inner, first));
        }
        continue;
      }
      outer = span;
      Source source = source(span, first, previous, continued);
      continued = span.continues();
      if (source == null) {
        continue;
      }
      Quotation quotation = quotation(span, source, first);
      found.add(quotation);
      previous = quotation;
    }
    return found;
  }

  private Quotation quotation(Quoted span, Source source, int sentence) {
    return new Quotation(
        source.speaker,
        source.cue,
        document.text().slice(span.begin(), span.end()),
        span.begin(),
        span.end(),
        true,
        sentence);
  }

  /** Whom a speaker quotes: only a verb of saying within the outer quotation can tell. */
  private @Nullable Source within(Quoted span, Quoted outer, Sentence sentence) {
    int inner = zone(span, sentence).first();
    int from = Math.max(zone(outer, sentence).first(), inner - 15);
    for (int i = inner - 1; i >= from && i >= 0; i--) {
      CueLexicon.Cue cue = lexicon.cue(sentence, i);
      if (cue != null && cue.direct()) {
        return spoken(sentence, i, zone(span, sentence));
      }
    }
    return null;
  }

  /** The index of the sentence that holds or follows the offset, -1 behind the last. */
  private int sentenceAt(int offset) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return sentences.get(low).span().end() > offset ? low : -1;
  }

  private @Nullable Source source(
      Quoted span, int first, @Nullable Quotation previous, boolean continued) {
    if (continued && previous != null && previous.speaker() != null) {
      return new Source(previous.speaker(), null);
    }
    int lastIndex = sentenceAt(span.end() - 1);
    Sentence begins = sentences.get(first);
    Sentence ends = sentences.get(lastIndex < 0 ? first : lastIndex);
    if (isTitle(span, begins)) {
      return null;
    }
    Source source = behind(span, ends);
    if (source == null) {
      source = above(span, begins);
    }
    if (source == null) {
      source = colon(span, begins);
    }
    if (source == null) {
      source = attribution(span, begins, ends);
    }
    if (source == null) {
      source = before(span, begins);
    }
    if (source == null) {
      source = inNextSentence(span, ends);
    }
    if (source == null) {
      source = nearby(span, begins, previous);
    }
    return source != null ? source : sentenceBefore(span, begins);
  }

  private Zone zone(Quoted span, Sentence sentence) {
    int first = sentence.size();
    int last = -1;
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.begin(i) < span.markEnd() && sentence.end(i) > span.markBegin()) {
        first = Math.min(first, i);
        last = i;
      }
    }
    return last < 0 ? Zone.NONE : new Zone(first, last);
  }

  /** Whether the marks enclose a name: a title after a preposition of place or publication. */
  private boolean isTitle(Quoted span, Sentence sentence) {
    Zone zone = zone(span, sentence);
    int behind = zone.last() + 1;
    if (behind > 0 && behind + 1 < sentence.size() && sentence.form(behind).equals("(")) {
      return sentence.upos(behind + 1) == Upos.NUM;
    }
    if (zone.last() < 0 || zone.first() == 0) {
      return false;
    }
    int before = zone.first() - 1;
    boolean capital =
        Character.isUpperCase(document.text().characters().charAt(span.begin()))
            && span.end() - span.begin() < 40;
    return capital
        && sentence.upos(before) == Upos.ADP
        && lexicon.is("title-preposition", sentence.form(before))
        && zone.last() - zone.first() < 8;
  }

  /** A reporting clause behind the quotation: {@code …’, zei X}, {@code …,” X said}. */
  private @Nullable Source behind(Quoted span, Sentence sentence) {
    Zone zone = zone(span, sentence);
    int at = zone.last() + 1;
    while (at < sentence.size() && sentence.upos(at) == Upos.PUNCT && !opens(sentence, at)) {
      at++;
    }
    if (at >= sentence.size()) {
      return null;
    }
    if (zone.first() > 0 && sentence.upos(at) == Upos.CCONJ) {
      return null;
    }
    CueLexicon.Attribution attribution = lexicon.attribution(sentence, at);
    if (attribution != null) {
      return attributed(sentence, at, attribution, zone, true);
    }
    for (int i = at; i < Math.min(sentence.size(), at + 12); i++) {
      if (opens(sentence, i) || sentence.form(i).equals(";")) {
        return null;
      }
      CueLexicon.Cue cue = lexicon.cue(sentence, i);
      if (cue != null && i == at && cue.direct()) {
        return inverted(sentence, i, zone);
      }
      if (cue != null && lexicon.reports(sentence, i) && reportsIt(sentence, i, cue, zone)) {
        return spoken(sentence, i, zone);
      }
      boolean other = sentence.upos(i) == Upos.VERB && cue == null;
      if (other && i == at && isWhole(span, zone, at)) {
        return reacted(sentence, i, zone);
      }
      if (other && i > at) {
        return null;
      }
    }
    return null;
  }

  /** Whether a whole sentence stands between the marks, with a comma behind them. */
  private static boolean isWhole(Quoted span, Zone zone, int at) {
    return zone.first() == 0 && at > zone.last() + 1 && span.end() - span.begin() > 12;
  }

  /** {@code …’, lachte X}, {@code …’, toonde X zich tevreden}: any finite verb may report. */
  private @Nullable Source reacted(Sentence sentence, int verb, Zone zone) {
    int subject = speakers.phraseBehind(sentence, verb + 1, zone);
    boolean person = subject > verb && subject < verb + 6 && speakers.isSource(sentence, subject);
    return person && sentence.has(verb, Feature.VERBFORM_FIN)
        ? new Source(speakers.actor(sentence, subject), cueText(sentence, verb))
        : null;
  }

  /** {@code …’, zei X}: who stands right behind the verb speaks, whatever the tree says. */
  private @Nullable Source inverted(Sentence sentence, int verb, Zone zone) {
    int subject = speakers.subjectInTree(sentence, verb, zone);
    if (subject < verb || subject > verb + 8) {
      subject = speakers.phraseBehind(sentence, verb + 1, zone);
    }
    return subject < 0
        ? spoken(sentence, verb, zone)
        : new Source(speakers.actor(sentence, subject), cueText(sentence, verb));
  }

  /** Whether the verb reports what stands before it, not something behind it. */
  private boolean reportsIt(Sentence sentence, int verb, CueLexicon.Cue cue, Zone zone) {
    boolean depends = false;
    for (int i = zone.first(); i <= zone.last(); i++) {
      depends |= sentence.head(i) == verb;
    }
    if (depends) {
      return true;
    }
    boolean own = sentence.child(verb, Relation.CCOMP) > verb;
    return cue.direct() && !own;
  }

  private boolean opens(Sentence sentence, int token) {
    return openings.contains(sentence.begin(token));
  }

  /** The verb of saying that the quotation depends on in the tree. */
  private @Nullable Source above(Quoted span, Sentence sentence) {
    Zone zone = zone(span, sentence);
    for (int i = zone.first(); i <= zone.last(); i++) {
      if (sentence.upos(i) == Upos.PUNCT || zone.has(sentence.head(i))) {
        continue;
      }
      int child = i;
      int at = sentence.head(i);
      for (int steps = 0; at >= 0 && steps < 12; steps++) {
        CueLexicon.Cue cue = lexicon.cue(sentence, at);
        boolean subject = sentence.relation(child).universal() == Relation.NSUBJ;
        if (subject && zone.has(child) && cue != null) {
          subject = child != i || span.end() - span.begin() < 25;
        }
        if (cue != null && !subject) {
          Source source = spoken(sentence, at, zone);
          if (source != null) {
            return source;
          }
        }
        child = at;
        at = sentence.head(at);
      }
    }
    return null;
  }

  private @Nullable Source spoken(Sentence sentence, int verb, Zone zone) {
    int subject = speakers.subject(sentence, verb, zone);
    if (subject < 0) {
      return null;
    }
    return new Source(speakers.actor(sentence, subject), cueText(sentence, verb));
  }

  private String cueText(Sentence sentence, int verb) {
    return document.text().slice(sentence.begin(verb), sentence.end(verb));
  }

  /** A colon before the quotation: whoever the sentence is about speaks. */
  private @Nullable Source colon(Quoted span, Sentence sentence) {
    Zone zone = zone(span, sentence);
    int colon = zone.first() - 1;
    if (colon < 1 || colon >= sentence.size() || !sentence.form(colon).equals(":")) {
      return null;
    }
    for (int i = colon - 1; i >= 0; i--) {
      CueLexicon.Cue cue = lexicon.cue(sentence, i);
      if (cue != null) {
        Source source = spoken(sentence, i, zone);
        if (source != null) {
          return source;
        }
      }
    }
    for (int i = 0; i < colon; i++) {
      if (sentence.relation(i).universal() == Relation.NSUBJ && speakers.isSource(sentence, i)) {
        return new Source(speakers.actor(sentence, i), ":");
      }
    }
    int head = speakers.phraseBehind(sentence, 0, new Zone(colon, sentence.size()));
    return head >= 0 && speakers.isSource(sentence, head)
        ? new Source(speakers.actor(sentence, head), ":")
        : null;
  }

  /** An attribution anywhere in the sentence: {@code Volgens X is dat ‘…’}. */
  private @Nullable Source attribution(Quoted span, Sentence begins, Sentence ends) {
    for (Sentence sentence : begins == ends ? List.of(begins) : List.of(begins, ends)) {
      Zone zone = zone(span, sentence);
      for (int i = 0; i < sentence.size(); i++) {
        if (zone.has(i)) {
          continue;
        }
        CueLexicon.Attribution attribution = lexicon.attribution(sentence, i);
        if (attribution != null) {
          Source source = attributed(sentence, i, attribution, zone, false);
          if (source != null) {
            return source;
          }
        }
      }
    }
    return null;
  }

  private @Nullable Source attributed(
      Sentence sentence,
      int token,
      CueLexicon.Attribution attribution,
      Zone zone,
      boolean adjacent) {
    int behind = token + attribution.words().size();
    String cue = String.join(" ", attribution.words());
    int head = -1;
    if (attribution.after()) {
      head = speakers.phraseBehind(sentence, behind, zone);
    } else if (sentence.root() >= 0) {
      head = speakers.subject(sentence, sentence.root(), zone);
    }
    if (head < 0 || (!adjacent && !attribution.certain() && !speakers.isSource(sentence, head))) {
      return null;
    }
    return new Source(speakers.actor(sentence, head), cue);
  }

  /** The nearest verb of saying before the quotation in its sentence. */
  private @Nullable Source before(Quoted span, Sentence sentence) {
    Zone zone = zone(span, sentence);
    for (int i = Math.min(zone.first(), sentence.size()) - 1; i >= 0; i--) {
      if (zone.first() - i > 15) {
        return null;
      }
      CueLexicon.Cue cue = lexicon.cue(sentence, i);
      if (cue != null && cue.direct()) {
        return spoken(sentence, i, zone);
      }
    }
    return null;
  }

  /** A short sentence of its own behind the quotation: {@code “…” Stoltenberg said.} */
  private @Nullable Source inNextSentence(Quoted span, Sentence sentence) {
    int next = sentence.index() + 1;
    if (next >= sentences.size() || zone(span, sentence).last() < sentence.size() - 1) {
      return null;
    }
    Sentence behind = sentences.get(next);
    if (behind.size() > 14 || behind.begin(0) - span.markEnd() > 2) {
      return null;
    }
    for (int i = 0; i < Math.min(behind.size(), 8); i++) {
      CueLexicon.Cue cue = lexicon.cue(behind, i);
      if (cue != null && cue.direct() && behind.child(i, Relation.CCOMP) < 0) {
        return spoken(behind, i, Zone.NONE);
      }
    }
    return null;
  }

  /** A whole sentence between marks beside another quotation is the same speaker's. */
  private @Nullable Source nearby(Quoted span, Sentence sentence, @Nullable Quotation previous) {
    if (previous == null || previous.speaker() == null || !standsAlone(span, sentence.index())) {
      return null;
    }
    String between =
        document
            .text()
            .characters()
            .substring(Math.min(previous.end(), span.begin()), span.begin());
    int distance = sentence.index() - previous.sentence();
    int paragraphs = between.split("\n\\s*\n", -1).length - 1;
    boolean near = paragraphs == 0 ? distance <= 3 : paragraphs == 1 && opensParagraph(span);
    boolean next = lastSentence(previous) >= sentence.index() - 1;
    return near && (next || sentenceBefore(span, sentence) == null)
        ? new Source(previous.speaker(), null)
        : null;
  }

  private int lastSentence(Quotation quotation) {
    return sentenceAt(quotation.end() - 1);
  }

  private boolean opensParagraph(Quoted span) {
    int begin = span.markBegin();
    return begin > 0 && document.text().characters().charAt(begin - 1) == '\n';
  }

  /** Whole sentences between marks are said by whom the sentence before them is about. */
  private @Nullable Source sentenceBefore(Quoted span, Sentence sentence) {
    if (sentence.index() == 0 || !standsAlone(span, sentence.index()) || opensParagraph(span)) {
      return null;
    }
    Sentence before = sentences.get(sentence.index() - 1);
    int root = before.root();
    int subject = root < 0 ? -1 : speakers.subjectInTree(before, root, Zone.NONE);
    if (subject < 0 || !speakers.isSource(before, subject)) {
      return null;
    }
    Actor actor = speakers.actor(before, subject);
    boolean said = lexicon.cue(before, root) != null;
    return said || actor.person() != null ? new Source(actor, null) : null;
  }

  /** Whether the marks enclose whole sentences. */
  private boolean standsAlone(Quoted span, int index) {
    Sentence sentence = sentences.get(index);
    String text = document.text().characters();
    boolean whole = sentence.begin(0) >= span.markBegin() - 1;
    char last = text.charAt(span.end() - 1);
    char behind = span.markEnd() < text.length() ? text.charAt(span.markEnd()) : '\n';
    Zone zone = zone(span, sentence);
    boolean stopped =
        ".!?…".indexOf(last) >= 0
            || (behind == '.' && ClauseBounds.hasVerb(sentence, zone.first(), zone.last()));
    return whole && stopped && span.end() - span.begin() > 9;
  }
}
