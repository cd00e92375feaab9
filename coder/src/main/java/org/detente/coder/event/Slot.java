package org.detente.coder.event;

/**
 * A dependent of a predicate under its normalised name, before the lexicon gives it a role.
 *
 * @param name {@code subj} and {@code obj} are the deep ones; else a preposition, {@code comp}, …
 * @param token its head token
 * @param shared whether it comes from a governing or coordinated clause, by control or sharing
 */
record Slot(String name, int token, boolean shared) {
  static final String SUBJECT = "subj";
  static final String OBJECT = "obj";
  static final String INDIRECT = "iobj";
  static final String CLAUSE = "comp";
  static final String ADVERB = "adv";
  static final String PARTICLE = "prt";
  static final String POSSESSIVE = "poss";
  static final String ADJECTIVE = "adj";
  static final String PART = "part";
  static final String CASE = "case";
  static final String OBLIQUE = "obl";
  static final String ADVERBIAL_CLAUSE = "advcl";
  static final String APPOSITION = "appos";
  static final String ATTRIBUTION = "attribution";
}
