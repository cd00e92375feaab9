package org.detente.coder.language;

/**
 * Universal part-of-speech tags (universaldependencies.org/u/pos). The order is kept: models store
 * ordinals.
 */
public enum Upos {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  INTJ,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  SYM,
  VERB,
  X
}
