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
import org.detente.coder.record.Quotation;
import org.detente.coder.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is reported without marks: the clause of a verb of saying ({@code zei dat …}, {@code
 * said …}), the clause before a reporting one ({@code …, zei X}), and what an attribution covers
 * ({@code volgens X …}).
 */
final class IndirectSpeech {
  /** A clause of which so much stands between marks is a direct quotation already. */
  private static final double MOSTLY = 0.6;

  /** The same for what an attribution covers. */
  private static final double PARTLY = 0.4;

  private final Document document;
  private final Speakers speakers;
  private final CueLexicon lexicon;
  private final List<Quotation> direct;

  /** Where marks begin, and, negated, where they end. */
  private final Set<Integer> edges = new HashSet<>();

  private final List<Quoted> spans;

  private List<Quotation> here = List.of();
  private int reached;

  IndirectSpeech(
      Document document,
      Speakers speakers,
      CueLexicon lexicon,
      List<Quotation> direct,
      List<Quoted> quoted) {
    this.document = document;
    this.speakers = speakers;
    this.lexicon = lexicon;
    this.direct = direct;
    spans = quoted;
    for (Quoted span : quoted) {
      edges.add(span.markBegin());
      edges.add(-span.markEnd());
    }
  }

  /** The indirect quotations of a sentence. */
  List<Quotation> find(Sentence sentence) {
    here = within(sentence);
    List<Quotation> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      CueLexicon.Attribution attribution = lexicon.attribution(sentence, i);
      Quotation quotation = null;
      if (attribution != null) {
        quotation = attributed(sentence, i, attribution);
      } else {
        CueLexicon.Cue cue = lexicon.cue(sentence, i);
        boolean says = cue != null && cue.clause() && lexicon.reports(sentence, i);
        if (cue != null && says && !isQuoted(sentence, i)) {
          quotation = reported(sentence, i, cue);
        }
      }
      if (quotation != null) {
        found.add(quotation);
      }
    }
    return found;
  }

  /** The direct quotations that touch a sentence; sentences are asked for in text order. */
  private List<Quotation> within(Sentence sentence) {
    while (reached < direct.size() && direct.get(reached).end() < sentence.span().begin()) {
      reached++;
    }
    List<Quotation> touching = new ArrayList<>();
    for (int i = reached; i < direct.size(); i++) {
      if (direct.get(i).begin() >= sentence.span().end()) {
        break;
      }
      touching.add(direct.get(i));
    }
    return touching;
  }

  private boolean isQuoted(Sentence sentence, int token) {
    for (Quotation quotation : here) {
      if (quotation.begin() <= sentence.begin(token) && sentence.end(token) <= quotation.end()) {
        return true;
      }
      if (quotation.begin() > sentence.end(token)) {
        return false;
      }
    }
    return false;
  }

  private @Nullable Quotation reported(Sentence sentence, int verb, CueLexicon.Cue cue) {
    int clause = clauseOf(sentence, verb);
    if (clause >= 0 && hasComplementizer(sentence, clause)) {
      return complement(sentence, verb, clause);
    }
    int mark = complementizerBehind(sentence, verb);
    if (mark >= 0) {
      return complement(sentence, verb, sentence.head(mark));
    }
    if (cue.infinitive() && infinitiveBehind(sentence, verb) >= 0) {
      return infinitive(sentence, verb, infinitiveBehind(sentence, verb));
    }
    if (clause > verb) {
      return complement(sentence, verb, clause);
    }
    return parenthesis(sentence, verb);
  }

  /** The clause that the verb takes: one behind it rather than one before it; or -1. */
  private int clauseOf(Sentence sentence, int verb) {
    int clause = -1;
    for (int child : sentence.children(verb)) {
      if (sentence.relation(child).universal() != Relation.CCOMP) {
        continue;
      }
      if (child < verb && isQuoted(sentence, child)) {
        return child;
      }
      if (clause < verb) {
        clause = child;
      }
    }
    return clause;
  }

  /**
   * The complementizer of a clause behind the verb that the tree hangs on some other word, or -1.
   */
  private int complementizerBehind(Sentence sentence, int verb) {
    for (int i = verb + 1; i < Math.min(sentence.size(), verb + 14); i++) {
      if (ClauseBounds.isStop(sentence, i) || sentence.form(i).equals(":")) {
        return -1;
      }
      boolean marks =
          sentence.relation(i) == Relation.MARK && lexicon.is("complementizer", sentence.form(i));
      if (marks && sentence.head(i) > i) {
        return i;
      }
      boolean otherClause =
          lexicon.cue(sentence, i) != null || sentence.has(i, Feature.VERBFORM_FIN);
      if (otherClause || lexicon.is("complementizer", sentence.form(i))) {
        return -1;
      }
    }
    return -1;
  }

  /** The infinitive of {@code zegt … te hebben}, {@code claims to have}, or -1. */
  private int infinitiveBehind(Sentence sentence, int verb) {
    for (int i = verb + 1; i < Math.min(sentence.size(), verb + 14); i++) {
      if (sentence.upos(i) == Upos.PUNCT || sentence.has(i, Feature.VERBFORM_FIN)) {
        return -1;
      }
      int to = sentence.head(i);
      if (lexicon.is("infinitive-marker", sentence.form(i)) && to > i) {
        boolean own = false;
        for (int at = to; at >= 0 && !own && at > verb; at = sentence.head(at)) {
          own = sentence.head(at) == verb;
        }
        return own ? to : -1;
      }
    }
    return -1;
  }

  private @Nullable Quotation infinitive(Sentence sentence, int verb, int infinitive) {
    int subject = speakers.subject(sentence, verb, Zone.NONE);
    int first = behindAddressee(sentence, Math.max(verb, subject) + 1, verb, infinitive);
    int last = ClauseBounds.lastOf(sentence, infinitive);
    return first >= last ? null : quotation(sentence, verb, subject, first, last);
  }

  /** {@code zegt tegen X niets te weten}: to whom it is said is no part of what is said. */
  private int behindAddressee(Sentence sentence, int from, int verb, int infinitive) {
    if (!lexicon.is("addressee", sentence.form(from))) {
      return from;
    }
    int phrase = sentence.head(from);
    boolean told = phrase > from && sentence.head(phrase) == verb;
    int last = from;
    for (int i = from + 1; i < infinitive; i++) {
      boolean name = sentence.upos(i) == Upos.PROPN || i == phrase;
      if (told ? i <= ClauseBounds.lastOfPhrase(sentence, phrase) : name) {
        last = i;
      } else if (!told && last > from) {
        break;
      }
    }
    return last > from ? last + 1 : from;
  }

  private boolean hasComplementizer(Sentence sentence, int clause) {
    int mark = sentence.child(clause, Relation.MARK);
    return mark >= 0 && lexicon.is("complementizer", sentence.form(mark));
  }

  /** The clause of {@code zei dat …}, from behind the complementizer to its end. */
  private @Nullable Quotation complement(Sentence sentence, int verb, int clause) {
    int mark = sentence.child(clause, Relation.MARK);
    if (mark >= 0 && !lexicon.is("complementizer", sentence.form(mark))) {
      return null;
    }
    int first = mark >= 0 ? mark + 1 : Speakers.leftmost(sentence, clause);
    int last = ClauseBounds.lastOf(sentence, clause);
    if (mark >= 0 && lexicon.is("closing", sentence.form(mark))) {
      last = clauseEnd(sentence, first, last, first < verb);
    }
    if (mark < 0 && clause > verb) {
      last = ClauseBounds.pastTruncation(sentence, last);
    }
    last = ClauseBounds.beforeSemicolon(sentence, Math.max(first, verb), last);
    if (mark < 0 && first <= verb) {
      first = verb + 1;
    }
    while (first < last && sentence.upos(first) == Upos.PUNCT && !isMark(sentence, first)) {
      first++;
    }
    int subject = speakers.subject(sentence, verb, new Zone(first, last));
    return quotation(sentence, verb, subject, first, last);
  }

  /**
   * Words behind a clause with its verb at the end belong to it, up to the next mark; where the
   * clause stands before the verb of saying, up to the next finite verb.
   */
  private int clauseEnd(Sentence sentence, int first, int last, boolean before) {
    int end = last;
    boolean finite = false;
    for (int i = first; before && i <= last; i++) {
      finite |= sentence.has(i, Feature.VERBFORM_FIN);
    }
    while (end + 1 < sentence.size()
        && sentence.upos(end + 1) != Upos.PUNCT
        && sentence.upos(end + 1) != Upos.SYM
        && sentence.upos(end + 1) != Upos.CCONJ
        && !(finite && sentence.has(end + 1, Feature.VERBFORM_FIN))
        && lexicon.attribution(sentence, end + 1) == null
        && lexicon.cue(sentence, end + 1) == null) {
      end++;
    }
    return end;
  }

  private boolean isMark(Sentence sentence, int token) {
    return edges.contains(sentence.begin(token)) || edges.contains(-sentence.end(token));
  }

  /** The clause before a reporting one: {@code …, zei de minister}, {@code …, X said Monday}. */
  private @Nullable Quotation parenthesis(Sentence sentence, int verb) {
    int comma = ClauseBounds.commaBefore(sentence, verb);
    if (comma < 2 || sentence.child(verb, Relation.MARK) >= 0) {
      return null;
    }
    int start = reportStart(sentence, comma + 1, verb);
    boolean invertedObject =
        start == verb
            && sentence.has(verb, Feature.VERBFORM_FIN)
            && sentence.child(verb, Relation.NSUBJ) < comma;
    if (sentence.relation(verb).universal() == Relation.ACL
        || sentence.relation(verb) == Relation.ACL_RELCL
        || (sentence.child(verb, Relation.OBJ) > verb && !invertedObject)
        || sentence.child(verb, Relation.XCOMP) > verb
        || ClauseBounds.colonBehind(sentence, verb)) {
      return null;
    }
    if (ClauseBounds.isCircumstance(sentence, verb, comma)) {
      return null;
    }
    int subject = speakers.subject(sentence, verb, new Zone(0, comma));
    if (subject <= comma || !ClauseBounds.hasVerb(sentence, 0, comma)) {
      return null;
    }
    boolean inverted = subject > verb;
    if (inverted ? verb - start > 1 : subjectStart(sentence, subject) - start > 1) {
      return null;
    }
    boolean dialogue = opensDialogue(sentence);
    int from = dialogue ? 1 : ClauseBounds.behindDateline(sentence);
    return quotation(sentence, verb, subject, from, comma - 1, dialogue);
  }

  /**
   * Where a reporting clause begins, behind {@code zo} and auxiliaries ({@code , zo heeft X …}).
   */
  private int reportStart(Sentence sentence, int from, int verb) {
    int start = from;
    while (start < verb
        && (lexicon.is("so", sentence.form(start)) || sentence.upos(start) == Upos.AUX)) {
      start++;
    }
    return start;
  }

  /** Whether the sentence opens a line with the dash of a dialogue. */
  private boolean opensDialogue(Sentence sentence) {
    int begin = sentence.begin(0);
    String text = document.text().characters();
    boolean line = begin <= document.bodyBegin() || text.charAt(begin - 1) == '\n';
    return line && lexicon.is("dialogue", sentence.form(0));
  }

  private static int subjectStart(Sentence sentence, int subject) {
    return Speakers.leftmost(sentence, subject);
  }

  /** What {@code volgens X} covers: the rest of the sentence before or behind it. */
  private @Nullable Quotation attributed(
      Sentence sentence, int token, CueLexicon.Attribution attribution) {
    int behind = token + attribution.words().size();
    int first = ClauseBounds.behindDateline(sentence);
    int last = sentence.size() - 1;
    int subject;
    if (attribution.after()) {
      subject = speakers.phraseBehind(sentence, behind, Zone.NONE);
      if (subject < 0 || !(attribution.certain() || speakers.isSource(sentence, subject))) {
        return null;
      }
      int phraseEnd = Math.max(ClauseBounds.lastOfPhrase(sentence, subject), behind);
      if (token <= 1) {
        first = phraseEnd + 1;
      } else if (phraseEnd >= sentence.size() - 3
          || (sentence.form(token - 1).equals(",")
              && ClauseBounds.endsClause(sentence, phraseEnd))) {
        last = token - 1;
      }
    } else {
      subject = sentence.root() < 0 ? -1 : speakers.subject(sentence, sentence.root(), Zone.NONE);
      if (subject < 0 || !speakers.isSource(sentence, subject)) {
        return null;
      }
      if (token == 0) {
        first = behind;
      } else if (behind >= sentence.size() - 1) {
        last = token - 1;
      }
    }
    last = beforeReport(sentence, Math.max(first, behind), last);
    if (first > last || !ClauseBounds.hasVerb(sentence, first, last + 1)) {
      return null;
    }
    int begin = sentence.begin(first);
    int end = sentence.end(last);
    int attributionLength =
        first <= token && token <= last && attribution.after()
            ? sentence.end(Math.max(ClauseBounds.lastOfPhrase(sentence, subject), behind - 1))
                - sentence.begin(token)
            : 0;
    return covered(begin, end) >= PARTLY * (end - begin - attributionLength)
        ? null
        : quotation(sentence, token, subject, first, last);
  }

  /** A reporting clause at the end ({@code …, schrijft X}) is no part of what it reports. */
  private int beforeReport(Sentence sentence, int from, int last) {
    for (int i = last - 1; i > from; i--) {
      if (!sentence.form(i).equals(",")) {
        continue;
      }
      int verb = reportStart(sentence, i + 1, last);
      CueLexicon.Cue cue = lexicon.cue(sentence, verb);
      boolean reports = cue != null && cue.direct() && sentence.has(verb, Feature.VERBFORM_FIN);
      return reports && speakers.phraseBehind(sentence, verb + 1, Zone.NONE) > verb ? i - 1 : last;
    }
    return last;
  }

  private @Nullable Quotation quotation(Sentence sentence, int cue, int subject, int from, int to) {
    return quotation(sentence, cue, subject, from, to, false);
  }

  private @Nullable Quotation quotation(
      Sentence sentence, int cue, int subject, int from, int to, boolean dialogue) {
    if (subject < 0) {
      return null;
    }
    int first = from;
    int last = to;
    while (first <= last && isEdge(sentence, first)) {
      first++;
    }
    if (first < last && lexicon.is("complementizer", sentence.form(first)) && cue < first) {
      first++;
    }
    while (last >= first && isEdge(sentence, last)) {
      last--;
    }
    if (last - first < 1) {
      return null;
    }
    if (last > cue && dangles(sentence, last)) {
      last = ClauseBounds.pastDangling(sentence, last);
    }
    int begin = sentence.begin(first);
    int end = closed(begin, sentence.end(last));
    if (coveredByMarks(begin, end)) {
      return null;
    }
    return new Quotation(
        speakers.actor(sentence, subject),
        document.text().slice(sentence.begin(cue), sentence.end(cue)),
        document.text().slice(begin, end),
        begin,
        end,
        dialogue,
        sentence.index());
  }

  /** Whether a clause cannot end here: {@code … that it was beginning the}. */
  private static boolean dangles(Sentence sentence, int token) {
    return sentence.upos(token) == Upos.DET
        || (sentence.upos(token) == Upos.CCONJ && token + 1 < sentence.size());
  }

  /** What stands between marks is never cut: where the end falls within them or on them. */
  private int closed(int begin, int end) {
    for (Quoted span : spans) {
      if (span.markBegin() >= begin && span.begin() < end && span.markEnd() > end) {
        return span.markEnd();
      }
    }
    return end;
  }

  private boolean isEdge(Sentence sentence, int token) {
    return sentence.upos(token) == Upos.PUNCT && !isMark(sentence, token);
  }

  private boolean coveredByMarks(int begin, int end) {
    return covered(begin, end) >= MOSTLY * (end - begin);
  }

  private int covered(int begin, int end) {
    int covered = 0;
    for (Quotation quotation : here) {
      int shared = Math.min(end, quotation.end()) - Math.max(begin, quotation.begin());
      covered += Math.max(0, shared);
    }
    return covered;
  }
}
