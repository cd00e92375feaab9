package org.detente.coder.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.language.Feature;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;
import org.detente.coder.text.DateSource;
import org.detente.coder.text.Document;
import org.detente.coder.text.Span;
import org.detente.coder.text.Text;

/** Documents and flat sentences without a parser: every word hangs on one verb of a given tense. */
final class TestSentences {
  private TestSentences() {}

  static Document document(String language, String date, String text) {
    return new Document(
        "test",
        null,
        Text.of(text),
        0,
        language,
        date.equals("-") ? null : Edtf.parse(date),
        DateSource.OPTION,
        null,
        null);
  }

  /** Words are runs of letters and digits; the last token is the verb. */
  static Sentence flat(int index, Text text, int begin, int end, String tense) {
    List<int[]> tokens = tokens(text.characters(), begin, end);
    int size = tokens.size();
    int[] begins = tokens.stream().mapToInt(t -> t[0]).toArray();
    int[] ends = tokens.stream().mapToInt(t -> t[1]).toArray();
    String[] forms = new String[size];
    byte[] tags = new byte[size];
    long[] features = new long[size];
    int[] heads = new int[size];
    byte[] relations = new byte[size];
    Arrays.fill(tags, (byte) Upos.X.ordinal());
    Arrays.fill(heads, size - 1);
    Arrays.fill(relations, (byte) Relation.OBL.ordinal());
    for (int i = 0; i < size; i++) {
      forms[i] = text.characters().substring(begins[i], ends[i]);
    }
    if (size > 0) {
      tags[size - 1] = (byte) Upos.VERB.ordinal();
      heads[size - 1] = Sentence.NO_HEAD;
      relations[size - 1] = (byte) Relation.ROOT.ordinal();
      Feature time = tense.equals("past") ? Feature.TENSE_PAST : Feature.TENSE_PRES;
      features[size - 1] = Feature.VERBFORM_FIN.bit() | time.bit();
    }
    return new Sentence(
        index,
        new Span(begin, end),
        begins,
        ends,
        forms,
        forms.clone(),
        tags,
        features,
        heads,
        relations);
  }

  static List<int[]> tokens(String text, int begin, int end) {
    List<int[]> tokens = new ArrayList<>();
    int at = begin;
    while (at < end) {
      char c = text.charAt(at);
      int stop = at + 1;
      if (Character.isLetterOrDigit(c)) {
        while (stop < end && Character.isLetterOrDigit(text.charAt(stop))) {
          stop++;
        }
      }
      if (!Character.isWhitespace(c)) {
        tokens.add(new int[] {at, stop});
      }
      at = stop;
    }
    return tokens;
  }

  static List<TemporalMention> tag(String language, String date, String tense, String text) {
    Document document = document(language, date, text);
    Sentence sentence = flat(0, document.text(), 0, document.text().length(), tense);
    return GrammarTimeTagger.standard().tag(document, List.of(sentence));
  }
}
