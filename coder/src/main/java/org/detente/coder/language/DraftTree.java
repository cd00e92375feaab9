package org.detente.coder.language;

import java.util.Locale;

/** A sentence's analysis while it can still be changed: parallel arrays, one cell a token. */
final class DraftTree {
  private static final Relation[] RELATIONS = Relation.values();
  private static final Upos[] TAGS = Upos.values();

  final String[] forms;
  final String[] lemmas;
  final byte[] upos;
  final long[] features;
  final int[] heads;
  final byte[] relations;

  DraftTree(
      String[] forms,
      String[] lemmas,
      byte[] upos,
      long[] features,
      int[] heads,
      byte[] relations) {
    this.forms = forms;
    this.lemmas = lemmas;
    this.upos = upos;
    this.features = features;
    this.heads = heads;
    this.relations = relations;
  }

  int size() {
    return heads.length;
  }

  /** The form in small letters. */
  String lower(int token) {
    return forms[token].toLowerCase(Locale.ROOT);
  }

  Upos tag(int token) {
    return TAGS[upos[token]];
  }

  Relation relation(int token) {
    return RELATIONS[relations[token]];
  }

  boolean has(int token, Feature feature) {
    return (features[token] & feature.bit()) != 0;
  }

  /** The first dependent of this relation, or -1. */
  int child(int token, Relation relation) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == token && relation(i) == relation) {
        return i;
      }
    }
    return -1;
  }

  void set(int token, int head, Relation relation) {
    heads[token] = head;
    relations[token] = (byte) relation.ordinal();
  }

  boolean isUnder(int token, int top) {
    int at = token;
    for (int steps = 0; at >= 0 && steps <= heads.length; steps++) {
      if (at == top) {
        return true;
      }
      at = heads[at];
    }
    return false;
  }

  /** Whether the token is a common or proper noun. */
  boolean isNoun(int token) {
    return tag(token) == Upos.NOUN || tag(token) == Upos.PROPN;
  }
}
