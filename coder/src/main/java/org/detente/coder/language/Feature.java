package org.detente.coder.language;

/**
 * The morphological features that later stages read (universaldependencies.org/u/feat), one bit
 * each. The order is kept: models store bit sets.
 */
public enum Feature {
  NUMBER_SING("Number", "Sing"),
  NUMBER_PLUR("Number", "Plur"),
  PERSON_1("Person", "1"),
  PERSON_2("Person", "2"),
  PERSON_3("Person", "3"),
  TENSE_PAST("Tense", "Past"),
  TENSE_PRES("Tense", "Pres"),
  MOOD_IND("Mood", "Ind"),
  MOOD_IMP("Mood", "Imp"),
  MOOD_SUB("Mood", "Sub"),
  VERBFORM_FIN("VerbForm", "Fin"),
  VERBFORM_INF("VerbForm", "Inf"),
  VERBFORM_PART("VerbForm", "Part"),
  VERBFORM_GER("VerbForm", "Ger"),
  VOICE_PASS("Voice", "Pass"),
  DEGREE_POS("Degree", "Pos"),
  DEGREE_CMP("Degree", "Cmp"),
  DEGREE_SUP("Degree", "Sup"),
  POLARITY_NEG("Polarity", "Neg"),
  DEFINITE_DEF("Definite", "Def"),
  DEFINITE_IND("Definite", "Ind"),
  PRONTYPE_PRS("PronType", "Prs"),
  PRONTYPE_REL("PronType", "Rel"),
  PRONTYPE_DEM("PronType", "Dem"),
  PRONTYPE_INT("PronType", "Int"),
  PRONTYPE_IND("PronType", "Ind"),
  PRONTYPE_NEG("PronType", "Neg"),
  PRONTYPE_RCP("PronType", "Rcp"),
  REFLEX("Reflex", "Yes"),
  POSS("Poss", "Yes"),
  GENDER_MASC("Gender", "Masc"),
  GENDER_FEM("Gender", "Fem"),
  GENDER_NEUT("Gender", "Neut"),
  GENDER_COM("Gender", "Com"),
  CASE_NOM("Case", "Nom"),
  CASE_ACC("Case", "Acc"),
  CASE_GEN("Case", "Gen"),
  NUMTYPE_CARD("NumType", "Card"),
  NUMTYPE_ORD("NumType", "Ord");

  private final String key;
  private final String value;

  Feature(String key, String value) {
    this.key = key;
    this.value = value;
  }

  /** The feature's name in CoNLL-U, for example {@code Number}. */
  public String key() {
    return key;
  }

  /** The feature's value in CoNLL-U, for example {@code Plur}. */
  public String value() {
    return value;
  }

  /** The feature's bit in {@link Sentence#features}. */
  public long bit() {
    return 1L << ordinal();
  }
}
