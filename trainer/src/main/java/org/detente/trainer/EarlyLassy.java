package org.detente.trainer;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.detente.coder.language.conllu.ConlluSentence;

/**
 * Brings the label habits of the early release (UD 2.0) of UD Dutch LassySmall to those of the
 * current releases. Found by comparing, form by form, what either release does with it.
 */
final class EarlyLassy {
  private static final Map<String, Integer> POSSESSIVES =
      Map.ofEntries(
          Map.entry("mijn", 1),
          Map.entry("ons", 1),
          Map.entry("onze", 1),
          Map.entry("jouw", 2),
          Map.entry("uw", 2),
          Map.entry("zijn", 3),
          Map.entry("zijne", 3),
          Map.entry("z'n", 3),
          Map.entry("haar", 3),
          Map.entry("hare", 3),
          Map.entry("hun", 3));

  /** The current releases keep AUX for these; all other old auxiliaries and copulas are verbs. */
  private static final Set<String> AUXILIARIES =
      Set.of("zijn", "hebben", "worden", "zullen", "kunnen", "mogen", "moeten", "hoeven");

  private static final Set<String> DEGREES =
      Set.of("meer", "veel", "minder", "meest", "weinig", "genoeg");

  /** Relations that stay with the predicate when a copula becomes its head. */
  private static final Set<String> NOMINAL =
      Set.of(
          "det",
          "amod",
          "case",
          "nmod",
          "nmod:poss",
          "nummod",
          "compound",
          "flat",
          "flat:name",
          "fixed",
          "appos",
          "acl",
          "acl:relcl");

  private final String[] forms;
  private final String[] lemmas;
  private final String[] upos;
  private final String[] feats;
  private final int[] heads;
  private final String[] rels;
  private final int n;

  private EarlyLassy(ConlluSentence s) {
    forms = s.forms();
    lemmas = s.lemmas().clone();
    upos = s.upos().clone();
    feats = s.feats().clone();
    heads = s.heads().clone();
    rels = s.relations().clone();
    n = forms.length;
  }

  static ConlluSentence toCurrent(ConlluSentence s) {
    EarlyLassy e = new EarlyLassy(s);
    for (int i = 0; i < e.n; i++) {
      e.word(i);
    }
    for (int i = 0; i < e.n; i++) {
      e.names(i);
      e.prepositionPhrase(i);
      e.range(i);
    }
    for (int i = 0; i < e.n; i++) {
      e.modal(i);
      e.auxiliary(i);
    }
    for (int i = 0; i < e.n; i++) {
      e.conjunction(i);
      e.agent(i);
      e.clause(i);
      e.passiveSubject(i);
    }
    if (!e.isTree()) {
      return s;
    }
    return new ConlluSentence(
        s.comments(), s.forms(), e.lemmas, e.upos, e.feats, e.heads, e.rels, s.misc(), s.ranges());
  }

  private String lower(int i) {
    return forms[i].toLowerCase(Locale.ROOT);
  }

  private void word(int i) {
    String form = lower(i);
    if (!upos[i].equals("PROPN")) {
      lemmas[i] =
          lemmas[i].toLowerCase(Locale.ROOT).equals(form)
              ? lemmas[i].toLowerCase(Locale.ROOT)
              : lemmas[i];
    }
    switch (upos[i]) {
      case "DET" -> {
        Integer person = POSSESSIVES.get(form);
        if (person != null) {
          retag(i, "PRON", "Person=" + person + "|Poss=Yes|PronType=Prs");
          rels[i] = rels[i].equals("det") ? "nmod:poss" : rels[i];
        }
      }
      case "ADP" -> {
        if (form.equals("als")) {
          retag(i, "SCONJ", "_");
        }
      }
      case "NUM" -> ordinal(i, form);
      case "PRON" -> {
        if (Set.of("vele", "meeste", "meest").contains(form)) {
          retag(i, "ADV", "_");
          rels[i] = rels[i].equals("nmod") ? "amod" : rels[i];
        } else if (form.equals("zich") && rels[i].equals("obj")) {
          rels[i] = "expl:pv";
        }
        degree(i, form);
      }
      case "ADV" -> {
        degree(i, form);
        if (form.equals("er") && rels[i].equals("expl")) {
          retag(i, "PRON", "_");
        }
        if (form.equals("zowel")) {
          retag(i, "CCONJ", "_");
        }
        int head = heads[i];
        if (rels[i].equals("amod")
            && head >= 0
            && Set.of("ADV", "ADJ", "VERB").contains(upos[head])) {
          rels[i] = "advmod";
        }
      }
      case "ADJ" -> {
        if (form.equals("dezelfde") || form.equals("hetzelfde")) {
          retag(i, "DET", "_");
          rels[i] = rels[i].equals("amod") ? "det" : rels[i];
        }
      }
      default -> {}
    }
  }

  /** {@code meer}, {@code veel} of degree were pronouns and obliques; now adverbs. */
  private void degree(int i, String form) {
    int head = heads[i];
    if (head >= 0
        && DEGREES.contains(form)
        && Set.of("obl", "advmod", "amod").contains(rels[i])
        && Set.of("ADJ", "ADV", "VERB").contains(upos[head])) {
      retag(i, "ADV", "_");
      rels[i] = "advmod";
    }
  }

  private void ordinal(int i, String form) {
    boolean letters = form.length() > 3 && Character.isLetter(form.charAt(0));
    boolean digits =
        form.length() > 1
            && Character.isDigit(form.charAt(0))
            && (form.endsWith("e") || form.endsWith("de"));
    if (letters && (form.endsWith("de") || form.endsWith("ste") || form.equals("eerst"))
        || digits) {
      retag(i, "ADJ", "_");
      rels[i] = rels[i].equals("nummod") ? "amod" : rels[i];
    }
  }

  private void retag(int i, String tag, String features) {
    upos[i] = tag;
    feats[i] = features;
  }

  /** Multi-word names were fixed expressions, headed by an adjective or noun; now flat. */
  private void names(int i) {
    if (!rels[i].equals("fixed") || heads[i] < 0) {
      return;
    }
    int head = heads[i];
    boolean name =
        Set.of("ADJ", "NOUN", "PROPN", "NUM", "DET").contains(upos[head])
            && Character.isUpperCase(forms[head].charAt(0))
            && head + 1 < n
            && anyCapital(head);
    if (name) {
      rels[i] = "flat";
      if (Character.isUpperCase(forms[i].charAt(0))) {
        retag(i, "PROPN", "_");
        lemmas[i] = forms[i];
      }
    }
  }

  private boolean anyCapital(int head) {
    for (int i = head + 1; i < n; i++) {
      if (heads[i] == head
          && (rels[i].equals("fixed") || rels[i].equals("flat"))
          && Character.isUpperCase(forms[i].charAt(0))) {
        if (!upos[head].equals("DET")) {
          retag(head, "PROPN", "_");
          lemmas[head] = forms[head];
        }
        return true;
      }
    }
    return false;
  }

  /** {@code 2 - 1}: one fixed expression now. */
  private void range(int i) {
    if (forms[i].equals("-")
        && i > 0
        && i + 1 < n
        && upos[i - 1].equals("NUM")
        && upos[i + 1].equals("NUM")
        && heads[i + 1] == i - 1) {
      retag(i, "SYM", "_");
      heads[i] = i - 1;
      rels[i] = "fixed";
      rels[i + 1] = "fixed";
    }
  }

  /** {@code in het kader van X}: the phrase was the head's dependent, X its object beside it. */
  private void prepositionPhrase(int i) {
    if (!upos[i].equals("ADP") || !Set.of("obl", "nmod", "advmod", "acl").contains(rels[i])) {
      return;
    }
    int last = -1;
    for (int k = i + 1; k < n; k++) {
      if (heads[k] == i && rels[k].equals("fixed")) {
        last = k;
      }
    }
    if (last < 0 || !upos[last].equals("ADP")) {
      return;
    }
    for (int k = last + 1; k < n; k++) {
      if (heads[k] == heads[i] && rels[k].equals("obj")) {
        rels[k] = rels[i].equals("advmod") || rels[i].equals("acl") ? "obl" : rels[i];
        heads[i] = k;
        rels[i] = "case";
        return;
      }
    }
  }

  /** {@code moeten} headed its infinitive; now it is an auxiliary. */
  private void modal(int i) {
    if (!upos[i].equals("VERB") || !lemmas[i].equals("moeten")) {
      return;
    }
    for (int k = 0; k < n; k++) {
      if (heads[k] == i && (rels[k].equals("xcomp") || rels[k].equals("ccomp"))) {
        exchange(i, k);
        upos[i] = "AUX";
        rels[i] = "aux";
        for (int j = 0; j < n; j++) {
          if (heads[j] == i) {
            heads[j] = k;
            boolean passive = hasChild(k, "aux:pass");
            rels[j] = rels[j].equals("nsubj") && passive ? "nsubj:pass" : rels[j];
          }
        }
        return;
      }
    }
  }

  private boolean hasChild(int head, String relation) {
    for (int j = 0; j < n; j++) {
      if (heads[j] == head && rels[j].equals(relation)) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code willen}, {@code gaan}, {@code blijven}, and {@code worden} as copula: now full verbs.
   */
  private void auxiliary(int i) {
    boolean copula = rels[i].equals("cop") && !lemmas[i].equals("zijn");
    boolean auxiliary = rels[i].equals("aux") && !AUXILIARIES.contains(lemmas[i]);
    if (heads[i] < 0 || !copula && !auxiliary) {
      return;
    }
    int predicate = heads[i];
    exchange(predicate, i);
    heads[predicate] = i;
    rels[predicate] = "xcomp";
    upos[i] = "VERB";
    for (int j = 0; j < n; j++) {
      if (heads[j] != predicate) {
        continue;
      }
      boolean stays =
          copula
              ? NOMINAL.contains(rels[j]) || (rels[j].equals("mark") && lower(j).equals("als"))
              : !Set.of("nsubj", "nsubj:pass", "cc", "conj", "punct", "advcl", "parataxis")
                      .contains(rels[j])
                  && !(rels[j].equals("mark") && !lower(j).equals("te"))
                  && !(rels[j].equals("aux") && j < i)
                  && !(rels[j].equals("advmod") && Math.abs(j - i) < Math.abs(j - predicate));
      if (!stays) {
        heads[j] = i;
      }
    }
  }

  /** Gives {@code lower}, a dependent of {@code upper}, the other's head and relation. */
  private void exchange(int upper, int lower) {
    heads[lower] = heads[upper];
    rels[lower] = rels[upper];
    heads[upper] = lower;
  }

  /** A coordinator hung on the first conjunct; now on the one that follows it. */
  private void conjunction(int i) {
    if (!rels[i].equals("cc") || heads[i] < 0 || heads[i] > i) {
      return;
    }
    int head = heads[i];
    for (int k = i + 1; k < n; k++) {
      if (heads[k] == head && rels[k].equals("conj")) {
        heads[i] = k;
        return;
      }
    }
  }

  private void agent(int i) {
    if (rels[i].equals("case") && lower(i).equals("door") && heads[i] > i) {
      int noun = heads[i];
      if (rels[noun].equals("obl") && heads[noun] >= 0 && hasChild(heads[noun], "aux:pass")) {
        rels[noun] = "obl:agent";
      }
    }
  }

  /** {@code het bleek dat …} was a nominal subject; {@code besloot te …} was closed. */
  private void clause(int i) {
    if (!upos[i].equals("VERB") || !hasChild(i, "mark")) {
      return;
    }
    if (rels[i].equals("nsubj")) {
      rels[i] = "csubj";
    } else if (rels[i].equals("ccomp")
        && feats[i].contains("VerbForm=Inf")
        && !hasChild(i, "nsubj")
        && !hasChild(i, "nsubj:pass")
        && hasTe(i)) {
      rels[i] = "xcomp";
    }
  }

  private boolean hasTe(int verb) {
    for (int j = 0; j < n; j++) {
      if (heads[j] == verb && rels[j].equals("mark") && lower(j).equals("te")) {
        return true;
      }
    }
    return false;
  }

  /** Relative pronouns and others were plain subjects of passives. */
  private void passiveSubject(int i) {
    if (rels[i].equals("nsubj") && heads[i] >= 0 && hasChild(heads[i], "aux:pass")) {
      rels[i] = "nsubj:pass";
    }
  }

  private boolean isTree() {
    for (int i = 0; i < n; i++) {
      int at = i;
      for (int steps = 0; at >= 0; steps++) {
        if (steps > n) {
          return false;
        }
        at = heads[at];
      }
    }
    return true;
  }
}
