package org.detente.coder.language.tree;

import org.detente.coder.language.model.FeatureHash;
import org.detente.coder.language.model.Words;
import org.detente.coder.language.tag.TagSet;

/** The feature templates of the parser, after Zhang &amp; Nivre (2011), on arc-hybrid states. */
public final class ParserFeatures {
  /** Upper bound of the number of features of one state. */
  public static final int MOST = 128;

  private static final long NONE = -7;
  private static final long ROOT = -9;

  private final TagSet tagSet;
  private final long[] pos = new long[16];
  private Words words;
  private int[] tags;
  private ParserState state;

  /** Templates that read tags of this set. */
  public ParserFeatures(TagSet tagSet) {
    this.tagSet = tagSet;
    this.words = new Words();
    this.tags = new int[0];
    this.state = new ParserState(0);
    this.pos[0] = 0;
  }

  private long w(int i) {
    return i < 0 ? NONE : i >= state.size ? ROOT : words.low[i];
  }

  private long p(int i) {
    return i < 0 ? NONE : i >= state.size ? ROOT : tagSet.upos()[tags[i]];
  }

  private long t(int i) {
    return i < 0 ? NONE : i >= state.size ? ROOT : tags[i];
  }

  private long l(int i) {
    return i < 0 || i >= state.size ? NONE : state.labels[i];
  }

  private int at(int[] links, int i) {
    return i < 0 ? -1 : links[i];
  }

  private int buffer(int k) {
    int i = state.next + k;
    return i <= state.size ? i : -1;
  }

  /** Fills the features of a state; returns their number. */
  public int fill(Words sentence, int[] sentenceTags, ParserState s, long[] out) {
    words = sentence;
    tags = sentenceTags;
    state = s;
    int s0 = s.depth > 0 ? s.stack[s.depth - 1] : -1;
    int s1 = s.depth > 1 ? s.stack[s.depth - 2] : -1;
    int s2 = s.depth > 2 ? s.stack[s.depth - 3] : -1;
    int b0 = buffer(0);
    int b1 = buffer(1);
    int b2 = buffer(2);
    int n = single(out, s0, s1, s2, b0, b1, b2);
    n = pairs(out, n, s0, s1, s2, b0, b1);
    n = triples(out, n, s0, s1, s2, b0, b1, b2);
    return children(out, n, s0, s1, b0);
  }

  private int single(long[] out, int s0, int s1, int s2, int b0, int b1, int b2) {
    int n = 0;
    int[] nodes = {s0, s1, s2, b0, b1, b2};
    out[n++] = FeatureHash.of(0, 0);
    for (int k = 0; k < nodes.length; k++) {
      int i = nodes[k];
      out[n++] = FeatureHash.of(1 + 4 * k, w(i));
      out[n++] = FeatureHash.of(2 + 4 * k, t(i));
      out[n++] = FeatureHash.of(3 + 4 * k, w(i), p(i));
    }
    return n;
  }

  private int pairs(long[] out, int begin, int s0, int s1, int s2, int b0, int b1) {
    int n = begin;
    n = pair(out, n, 30, s0, b0);
    n = pair(out, n, 38, s1, s0);
    out[n++] = FeatureHash.of(50, p(s1), p(b0));
    out[n++] = FeatureHash.of(51, w(s1), w(b0));
    out[n++] = FeatureHash.of(52, p(b0), p(b1));
    out[n++] = FeatureHash.of(53, w(b0), w(b1));
    out[n++] = FeatureHash.of(54, w(b0), t(b1));
    out[n++] = FeatureHash.of(55, t(b0), w(b1));
    out[n++] = FeatureHash.of(56, p(s2), p(s0));
    out[n++] = FeatureHash.of(57, w(s0), p(b0), p(b1));
    return n;
  }

  private int pair(long[] out, int begin, int template, int a, int b) {
    int n = begin;
    long distance = a < 0 || b < 0 ? 0 : Math.min(5, b - a) + (b - a > 9 ? 1 : 0);
    out[n++] = FeatureHash.of(template, w(a), w(b));
    out[n++] = FeatureHash.of(template + 1, w(a), t(b));
    out[n++] = FeatureHash.of(template + 2, t(a), w(b));
    out[n++] = FeatureHash.of(template + 3, t(a), t(b));
    out[n++] = FeatureHash.of(template + 4, p(a), p(b), distance);
    out[n++] = FeatureHash.of(template + 5, w(a), distance);
    out[n++] = FeatureHash.of(template + 6, w(b), distance);
    out[n++] = FeatureHash.of(template + 7, w(a) ^ (31 * w(b)), p(a), p(b));
    return n;
  }

  private int triples(long[] out, int begin, int s0, int s1, int s2, int b0, int b1, int b2) {
    int n = begin;
    out[n++] = FeatureHash.of(60, p(s0), p(b0), p(b1));
    out[n++] = FeatureHash.of(61, p(b0), p(b1), p(b2));
    out[n++] = FeatureHash.of(62, p(s1), p(s0), p(b0));
    out[n++] = FeatureHash.of(63, p(s2), p(s1), p(s0));
    out[n++] = FeatureHash.of(64, p(s1), p(s0), p(b0), p(b1));
    out[n++] = FeatureHash.of(65, p(s2), p(s1), p(s0), p(b0));
    out[n++] = FeatureHash.of(66, w(s0), p(s1), p(b0));
    out[n++] = FeatureHash.of(67, w(b0), p(s1), p(s0));
    out[n++] = FeatureHash.of(68, w(s1), p(s0), p(b0));
    out[n++] = FeatureHash.of(69, p(s0), p(b0), p(b1), p(b2));
    return n;
  }

  private int children(long[] out, int begin, int s0, int s1, int b0) {
    int n = begin;
    int s0l = at(state.left1, s0);
    int s0r = at(state.right1, s0);
    int s1l = at(state.left1, s1);
    int s1r = at(state.right1, s1);
    int b0l = at(state.left1, b0);
    int s0l2 = at(state.left2, s0);
    int s0r2 = at(state.right2, s0);
    int s1r2 = at(state.right2, s1);
    int b0l2 = at(state.left2, b0);
    out[n++] = FeatureHash.of(70, p(s0), p(s0l), p(b0));
    out[n++] = FeatureHash.of(71, p(s0), p(s0r), p(b0));
    out[n++] = FeatureHash.of(72, p(s0), p(b0), p(b0l));
    out[n++] = FeatureHash.of(73, p(s1), p(s0), p(s1l));
    out[n++] = FeatureHash.of(74, p(s1), p(s0), p(s1r));
    out[n++] = FeatureHash.of(75, p(s1), p(s0), p(s0l));
    out[n++] = FeatureHash.of(76, p(s1), p(s0), p(s0r));
    out[n++] = FeatureHash.of(77, p(s0), l(s0l), l(s0r));
    out[n++] = FeatureHash.of(78, p(s0), l(s0l), l(s0l2));
    out[n++] = FeatureHash.of(79, p(s0), l(s0r), l(s0r2));
    out[n++] = FeatureHash.of(80, p(s1), l(s1l), l(s1r));
    out[n++] = FeatureHash.of(81, p(s1), l(s1r), l(s1r2));
    out[n++] = FeatureHash.of(82, p(b0), l(b0l), l(b0l2));
    out[n++] = FeatureHash.of(83, w(s0), l(s0l), l(s0r));
    out[n++] = FeatureHash.of(84, w(s1), l(s1l), l(s1r));
    out[n++] = FeatureHash.of(85, w(b0), l(b0l));
    out[n++] = FeatureHash.of(86, w(s0l), p(s0));
    out[n++] = FeatureHash.of(87, w(s0r), p(s0));
    out[n++] = FeatureHash.of(88, w(s1r), p(s1));
    out[n++] = FeatureHash.of(89, w(b0l), p(b0));
    out[n++] = FeatureHash.of(90, w(s0), p(b0), count(state.leftCount, b0));
    out[n++] = FeatureHash.of(91, w(s0), count(state.leftCount, s0), count(state.rightCount, s0));
    out[n++] = FeatureHash.of(92, p(s0), count(state.leftCount, s0), count(state.rightCount, s0));
    out[n++] = FeatureHash.of(93, w(s1), count(state.rightCount, s1), p(s0));
    out[n++] = FeatureHash.of(94, p(s1), count(state.rightCount, s1), p(s0));
    out[n++] = FeatureHash.of(95, w(s0), w(s0l), w(b0));
    out[n++] = FeatureHash.of(96, w(s1), w(s0), w(s0l));
    return n;
  }

  private static long count(int[] counts, int i) {
    return i < 0 ? 0 : Math.min(4, counts[i]);
  }
}
