package org.detente.coder.language;

import java.util.Arrays;
import org.detente.coder.text.Span;

/**
 * A parsed sentence: a few flat arrays, read by token index from 0 to {@link #size()} - 1.
 *
 * <p>Offsets are code points into the document's text. A token's form is normalised (NFC, no soft
 * hyphens, straight quotation marks stay as written); its characters as written are the text's
 * slice of its span. Lemmas of separable verbs are reunited without mark ({@code dringt … aan}:
 * {@code aandringen}). Immutable.
 */
public final class Sentence {
  /** The head of the root. */
  public static final int NO_HEAD = -1;

  private final int index;
  private final Span span;
  private final int[] begins;
  private final int[] ends;
  private final String[] forms;
  private final String[] lemmas;
  private final byte[] tags;
  private final long[] features;
  private final int[] heads;
  private final byte[] relations;
  private final int[][] children;

  /**
   * Takes the arrays over (they must not be changed afterwards); all have one element a token.
   *
   * @param index position among the document's sentences, from 0
   * @param span where it stands in the document
   * @param tags ordinals of {@link Upos}
   * @param features bits of {@link Feature}
   * @param heads token indices, {@link #NO_HEAD} for the root
   * @param relations ordinals of {@link Relation}
   */
  public Sentence(
      int index,
      Span span,
      int[] begins,
      int[] ends,
      String[] forms,
      String[] lemmas,
      byte[] tags,
      long[] features,
      int[] heads,
      byte[] relations) {
    int size = begins.length;
    if (ends.length != size
        || forms.length != size
        || lemmas.length != size
        || tags.length != size
        || features.length != size
        || heads.length != size
        || relations.length != size) {
      throw new IllegalArgumentException("arrays of different lengths in sentence " + index);
    }
    this.index = index;
    this.span = span;
    this.begins = begins;
    this.ends = ends;
    this.forms = forms;
    this.lemmas = lemmas;
    this.tags = tags;
    this.features = features;
    this.heads = heads;
    this.relations = relations;
    this.children = childrenOf(heads);
  }

  private static int[][] childrenOf(int[] heads) {
    int[] counts = new int[heads.length];
    for (int head : heads) {
      if (head >= 0) {
        counts[head]++;
      }
    }
    int[][] children = new int[heads.length][];
    for (int i = 0; i < heads.length; i++) {
      children[i] = new int[counts[i]];
    }
    Arrays.fill(counts, 0);
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] >= 0) {
        children[heads[i]][counts[heads[i]]++] = i;
      }
    }
    return children;
  }

  /** Position among the document's sentences, from 0. */
  public int index() {
    return index;
  }

  /** Where the sentence stands in the document. */
  public Span span() {
    return span;
  }

  /** The number of tokens. */
  public int size() {
    return forms.length;
  }

  /** Offset of the token's first code point. */
  public int begin(int token) {
    return begins[token];
  }

  /** Offset after the token's last code point. */
  public int end(int token) {
    return ends[token];
  }

  /** The span from one token to another, both included. */
  public Span span(int firstToken, int lastToken) {
    return new Span(begins[firstToken], ends[lastToken]);
  }

  /** The token's normalised form. */
  public String form(int token) {
    return forms[token];
  }

  /** The token's lemma: lower case but for names, separable verbs reunited. */
  public String lemma(int token) {
    return lemmas[token];
  }

  /** The token's part of speech. */
  public Upos upos(int token) {
    return Tags.UPOS[tags[token]];
  }

  /** The token's features, a set of {@link Feature#bit()}. */
  public long features(int token) {
    return features[token];
  }

  /** Whether the token has the feature. */
  public boolean has(int token, Feature feature) {
    return (features[token] & feature.bit()) != 0;
  }

  /** The token's head, {@link #NO_HEAD} for the root. */
  public int head(int token) {
    return heads[token];
  }

  /** The token's relation to its head, subtype included where it is known. */
  public Relation relation(int token) {
    return Tags.RELATIONS[relations[token]];
  }

  /**
   * The tokens that depend on this one, in text order. The array is the sentence's own: do not
   * change it.
   */
  public int[] children(int token) {
    return children[token];
  }

  /** The first root, or {@link #NO_HEAD} in an empty sentence. */
  public int root() {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] < 0) {
        return i;
      }
    }
    return NO_HEAD;
  }

  /** The first dependent with this relation, or -1. */
  public int child(int token, Relation relation) {
    for (int child : children[token]) {
      if (relations[child] == relation.ordinal()) {
        return child;
      }
    }
    return -1;
  }

  /** Whether {@code token} is {@code ancestor} or stands under it. */
  public boolean isUnder(int token, int ancestor) {
    for (int i = token, steps = 0; i >= 0 && steps <= heads.length; i = heads[i], steps++) {
      if (i == ancestor) {
        return true;
      }
    }
    return false;
  }

  /** Enum constants once, as {@code values()} copies. */
  private static final class Tags {
    static final Upos[] UPOS = Upos.values();
    static final Relation[] RELATIONS = Relation.values();
  }
}
