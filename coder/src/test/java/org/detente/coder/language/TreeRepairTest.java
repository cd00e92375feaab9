package org.detente.coder.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees that break a rule of Dutch grammar are set right; others stay as they are. */
class TreeRepairTest {
  private static final RepairWords WORDS = RepairWords.load("nl");

  /**
   * Each case is a wrong tree, words as {@code form/TAG/Feature/relation/head}, and behind {@code
   * =>} the relations and heads that are wanted. Heads count from 1, 0 is the root.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        // the subject of an auxiliary is the verb's
        "schepen/NOUN/-/nsubj/2 hebben/AUX/VERBFORM_FIN/aux/4 stellingen/NOUN/-/obj/4"
            + " beschoten/VERB/VERBFORM_PART/root/0 => nsubj/4 aux/4 obj/4 root/0",
        // a perfect whose auxiliary the tree takes for the verb
        "Ierland/PROPN/-/nsubj/2 hebben/VERB/VERBFORM_FIN/root/0 Malta/PROPN/-/obj/2"
            + " gesteund/VERB/VERBFORM_PART/advcl/2 => nsubj/4 aux/4 obj/4 root/0",
        // a preposition cannot reach over a noun of the verb's
        "met/ADP/-/case/3 Peru/PROPN/-/obl/4 bewijs/NOUN/-/obl/4 delen/VERB/VERBFORM_INF/root/0"
            + " => case/2 obl/4 obl/4 root/0",
        // what stands between is the infinitive's
        "proberen/VERB/VERBFORM_FIN/root/0 computers/NOUN/-/obj/1 te/ADP/-/mark/4"
            + " hacken/VERB/VERBFORM_INF/advcl/1 => root/0 obj/4 mark/4 xcomp/1",
        // a verb that gives the infinitive another subject keeps its object
        "dwingen/VERB/VERBFORM_FIN/root/0 Malta/PROPN/-/obj/1 te/ADP/-/mark/4"
            + " praten/VERB/VERBFORM_INF/xcomp/1 => root/0 obj/1 mark/4 xcomp/1",
        // an infinitive with te stands behind the verb that governs it
        "proberen/VERB/VERBFORM_FIN/root/0 te/ADP/-/mark/3 hacken/VERB/VERBFORM_INF/advcl/4"
            + " zeggen/VERB/VERBFORM_FIN/parataxis/1 => root/0 mark/3 xcomp/1 parataxis/1",
        // each other and a bare day behind the subject are the verb's, and what hangs under them
        "zitten/VERB/VERBFORM_FIN/root/0 gezanten/NOUN/-/nsubj/1 dinsdag/NOUN/-/nmod/2"
            + " tegenover/ADP/-/case/5 elkaar/PRON/-/nmod/2 in/ADP/-/case/7 Lima/PROPN/-/nmod/5"
            + " => root/0 nsubj/1 obl/1 case/5 obl/1 case/7 obl/1",
        // a day before the verb stays with its noun
        "overleg/NOUN/-/nsubj/3 vrijdag/NOUN/-/nmod/1 duren/VERB/VERBFORM_FIN/root/0"
            + " => nsubj/3 nmod/1 root/0",
        // a verb with an object and no auxiliary of the passive is active
        "Britten/PROPN/-/nsubj:pass/3 doelen/NOUN/-/obj/3 beschieten/VERB/-/root/0"
            + " => nsubj/3 obj/3 root/0",
        // a name with a relative clause is no sentence
        "Malta/PROPN/-/root/0 ,/PUNCT/-/punct/4 dat/PRON/-/nsubj/4 zwijgen/VERB/-/acl:relcl/1"
            + " ,/PUNCT/-/punct/6 prijzen/VERB/VERBFORM_FIN/conj/4 plan/NOUN/-/nsubj/6"
            + " => nsubj/6 punct/4 nsubj/4 acl:relcl/1 punct/6 root/0 obj/6",
        // behind a quotation and a comma stands the verb that reports
        "wachten/VERB/VERBFORM_FIN/root/0 ’/PUNCT/-/punct/1 ,/PUNCT/-/punct/4"
            + " verzekerde/VERB/-/amod/5 president/NOUN/-/parataxis/1"
            + " => root/0 punct/1 punct/4 parataxis/1 nsubj/4",
        // who does the same is a further subject
        "Malta/PROPN/-/nsubj/2 steunen/VERB/VERBFORM_FIN/root/0 plan/NOUN/-/obj/2 net/ADV/-/amod/6"
            + " als/SCONJ/-/mark/6 Peru/PROPN/-/nmod/3"
            + " => nsubj/2 root/0 obj/2 amod/6 mark/6 conj/1",
        // no name stands in apposition to a time
        "die/PRON/-/nsubj/4 week/NOUN/-/obl/4 Malta/PROPN/-/appos/2 bezoeken/VERB/-/root/0"
            + " => nsubj/4 obl/4 obj/4 root/0",
        // what a conjunction opens is the clause
        "tekenen/VERB/VERBFORM_FIN/root/0 als/SCONJ/-/mark/3 Malta/PROPN/-/obl/5 schip/NOUN/-/obj/5"
            + " teruggeven/VERB/VERBFORM_FIN/advcl/1 => root/0 mark/5 nsubj/5 obj/5 advcl/1",
        // a modal is the auxiliary of its bare infinitive
        "Malta/PROPN/-/nsubj/2 moeten/VERB/VERBFORM_FIN/root/0 gezant/NOUN/-/obj/2"
            + " ontvangen/VERB/VERBFORM_PART/xcomp/2 => nsubj/4 aux/4 obj/4 root/0"
      })
  void setsRight(String sample) {
    String[] sides = sample.split(" => ");
    DraftTree tree = tree(sides[0].split(" "));
    TreeRepair.repair(WORDS, tree);
    assertEquals(List.of(sides[1].split(" ")), shown(tree));
  }

  /** The first of two names is the subject; what a main clause names behind its verb is, too. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Peru/PROPN/NUMBER_SING/obj/2 geven/VERB/VERBFORM_FIN/root/0 Malta/PROPN/-/nsubj/2"
            + " schuld/NOUN/-/obj/2 => nsubj/2 root/0 iobj/2 obj/2",
        "Gisteren/ADV/-/advmod/2 ontploffen/VERB/VERBFORM_FIN/root/0 bom/NOUN/NUMBER_SING/obj/2"
            + " => advmod/2 root/0 nsubj/2",
        "Malta/PROPN/NUMBER_SING/nsubj/2 steunen/VERB/VERBFORM_FIN/root/0 Peru/PROPN/-/obj/2"
            + " => nsubj/2 root/0 obj/2"
      })
  void findsSubjects(String sample) {
    String[] sides = sample.split(" => ");
    DraftTree tree = tree(sides[0].split(" "));
    SubjectRepair.repair(tree);
    assertEquals(List.of(sides[1].split(" ")), shown(tree));
  }

  private static DraftTree tree(String[] words) {
    int size = words.length;
    DraftTree tree =
        new DraftTree(
            new String[size],
            new String[size],
            new byte[size],
            new long[size],
            new int[size],
            new byte[size]);
    for (int i = 0; i < size; i++) {
      String[] cells = words[i].split("/");
      tree.forms[i] = cells[0];
      tree.lemmas[i] = cells[0];
      tree.upos[i] = (byte) Upos.valueOf(cells[1]).ordinal();
      tree.features[i] = cells[2].equals("-") ? 0 : Feature.valueOf(cells[2]).bit();
      tree.relations[i] = (byte) Relation.of(cells[3]).ordinal();
      tree.heads[i] = Integer.parseInt(cells[4]) - 1;
    }
    return tree;
  }

  private static List<String> shown(DraftTree tree) {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < tree.size(); i++) {
      shown.add(tree.relation(i).label() + "/" + (tree.heads[i] + 1));
    }
    return shown;
  }
}
