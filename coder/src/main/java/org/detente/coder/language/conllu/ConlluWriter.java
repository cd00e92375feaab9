package org.detente.coder.language.conllu;

import java.io.IOException;
import org.detente.coder.language.Feature;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.jspecify.annotations.Nullable;

/** Writes parsed sentences as CoNLL-U. */
public final class ConlluWriter {
  private static final Feature[] BY_NAME = sorted();

  private ConlluWriter() {}

  /** CoNLL-U wants features in alphabetical order. */
  private static Feature[] sorted() {
    Feature[] features = Feature.values();
    java.util.Arrays.sort(
        features,
        java.util.Comparator.comparing(Feature::key, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Feature::value));
    return features;
  }

  /**
   * Writes a sentence found in running text.
   *
   * @param text the sentence as written, for the {@code text} comment
   */
  public static void write(Appendable out, Sentence sentence, String text) throws IOException {
    out.append("# sent_id = ").append(Integer.toString(sentence.index() + 1)).append('\n');
    out.append("# text = ").append(oneLine(text)).append('\n');
    for (int i = 0; i < sentence.size(); i++) {
      boolean joined = i + 1 < sentence.size() && sentence.end(i) == sentence.begin(i + 1);
      word(out, sentence, i, joined ? "SpaceAfter=No" : "_");
    }
    out.append('\n');
  }

  /** Writes a sentence whose words were given, keeping the given comments, ranges and MISC. */
  public static void write(Appendable out, Sentence sentence, ConlluSentence given)
      throws IOException {
    for (String comment : given.comments()) {
      out.append(comment).append('\n');
    }
    for (int i = 0; i < sentence.size(); i++) {
      String range = given.ranges().get(i);
      if (range != null) {
        out.append(range).append('\n');
      }
      word(out, sentence, i, given.misc()[i]);
    }
    out.append('\n');
  }

  private static void word(Appendable out, Sentence sentence, int i, String misc)
      throws IOException {
    out.append(Integer.toString(i + 1)).append('\t');
    out.append(field(sentence.form(i))).append('\t');
    out.append(field(sentence.lemma(i))).append('\t');
    out.append(sentence.upos(i).name()).append("\t_\t");
    features(out, sentence.features(i));
    Relation relation = sentence.relation(i);
    out.append('\t').append(Integer.toString(sentence.head(i) + 1)).append('\t');
    out.append(relation.label()).append("\t_\t").append(misc).append('\n');
  }

  private static void features(Appendable out, long bits) throws IOException {
    @Nullable String separator = null;
    String key = "";
    for (Feature feature : BY_NAME) {
      if ((bits & feature.bit()) != 0) {
        if (feature.key().equals(key)) {
          out.append(',').append(feature.value());
          continue;
        }
        if (separator != null) {
          out.append(separator);
        }
        key = feature.key();
        out.append(key).append('=').append(feature.value());
        separator = "|";
      }
    }
    if (separator == null) {
      out.append('_');
    }
  }

  private static String field(String text) {
    return text.isEmpty() ? "_" : text.replace('\t', ' ').replace('\n', ' ');
  }

  private static String oneLine(String text) {
    return text.replace('\r', ' ').replace('\n', ' ');
  }
}
