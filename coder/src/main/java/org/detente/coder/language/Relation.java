package org.detente.coder.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Universal Dependencies relations (universaldependencies.org/u/dep) with the subtypes that event
 * coding reads; a subtype that is not listed is read as its universal relation. The order is kept:
 * models store ordinals.
 */
public enum Relation {
  ROOT,
  ACL,
  ACL_RELCL,
  ADVCL,
  ADVMOD,
  AMOD,
  APPOS,
  AUX,
  AUX_PASS,
  CASE,
  CC,
  CCOMP,
  CLF,
  COMPOUND,
  COMPOUND_PRT,
  CONJ,
  COP,
  CSUBJ,
  CSUBJ_PASS,
  DEP,
  DET,
  DISCOURSE,
  DISLOCATED,
  EXPL,
  EXPL_PV,
  FIXED,
  FLAT,
  GOESWITH,
  IOBJ,
  LIST,
  MARK,
  NMOD,
  NMOD_POSS,
  NSUBJ,
  NSUBJ_PASS,
  NUMMOD,
  OBJ,
  OBL,
  OBL_AGENT,
  OBL_ARG,
  ORPHAN,
  PARATAXIS,
  PUNCT,
  REPARANDUM,
  VOCATIVE,
  XCOMP;

  private static final Map<String, Relation> BY_LABEL = new HashMap<>();

  static {
    for (Relation relation : values()) {
      BY_LABEL.put(relation.label(), relation);
    }
  }

  /** As CoNLL-U writes it, for example {@code nsubj:pass}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ':');
  }

  /** The relation without its subtype. */
  public Relation universal() {
    int subtype = name().indexOf('_');
    return subtype < 0 ? this : valueOf(name().substring(0, subtype));
  }

  /**
   * Reads a label; an unknown subtype falls back to the universal relation, an unknown relation to
   * {@link #DEP}.
   */
  public static Relation of(String label) {
    Relation exact = BY_LABEL.get(label);
    if (exact != null) {
      return exact;
    }
    int subtype = label.indexOf(':');
    return BY_LABEL.getOrDefault(subtype < 0 ? label : label.substring(0, subtype), DEP);
  }
}
