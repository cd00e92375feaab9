package org.detente.coder.language;

import org.detente.coder.language.lemma.Lemmatiser;
import org.detente.coder.language.net.NetworkParser;
import org.detente.coder.language.net.PieceVectors;
import org.detente.coder.language.token.TokenisedSentence;
import org.jspecify.annotations.Nullable;

/**
 * Tags, lemmatises and parses the sentences of one language. Not thread-safe: each thread makes its
 * own; the model is shared.
 */
public final class Analyser {
  private final LanguageModel model;
  private final boolean joinsParticles;
  private final @Nullable RepairWords repairWords;
  private final FormDictionary dictionary;
  private final Lemmatiser lemmatiser;
  private final NetworkParser parser;

  /**
   * An analyser that leaves trees as the network has them, for measuring the network.
   *
   * @param joinsParticles whether a verb's lemma takes its particle in front, as in Dutch and
   *     German
   */
  public Analyser(
      LanguageModel model, PieceVectors pieces, FormDictionary dictionary, boolean joinsParticles) {
    this(model, pieces, dictionary, joinsParticles, null);
  }

  /**
   * An analyser of sentences in the model's language.
   *
   * @param joinsParticles whether a verb's lemma takes its particle in front, as in Dutch and
   *     German
   * @param repairWords by which its trees are set right, or null to leave them
   */
  Analyser(
      LanguageModel model,
      PieceVectors pieces,
      FormDictionary dictionary,
      boolean joinsParticles,
      @Nullable RepairWords repairWords) {
    this.model = model;
    this.repairWords = repairWords;
    this.joinsParticles = joinsParticles;
    this.dictionary = dictionary;
    this.lemmatiser = new Lemmatiser(model.lemmatiser(), model.scripts(), dictionary);
    this.parser =
        new NetworkParser(model.network(), pieces, dictionary, functions(model.relations()));
  }

  private static int[] functions(byte[] relations) {
    int[] functions = new int[relations.length];
    for (int i = 0; i < functions.length; i++) {
      functions[i] =
          switch (Relation.values()[relations[i]]) {
            case NSUBJ, NSUBJ_PASS, CSUBJ, CSUBJ_PASS -> 1;
            case OBJ -> 2;
            case IOBJ -> 3;
            default -> 0;
          };
    }
    return functions;
  }

  /**
   * Analyses one sentence.
   *
   * @param index the sentence's position in its document, from 0
   * @param tokens its tokens
   */
  public Sentence analyse(int index, TokenisedSentence tokens) {
    String[] forms = tokens.forms();
    int size = forms.length;
    int[] tags = new int[size];
    String[] lemmas = new String[size];
    int[] heads = new int[size];
    int[] labels = new int[size];
    parser.parse(forms, tags, heads, labels);
    lemmatiser.lemmatise(forms, tags, lemmas);
    byte[] upos = new byte[size];
    long[] features = new long[size];
    byte[] relations = new byte[size];
    for (int i = 0; i < size; i++) {
      upos[i] = model.tagSet().upos()[tags[i]];
      features[i] = model.tagSet().features()[tags[i]];
      if (upos[i] == Upos.VERB.ordinal()) {
        lemmas[i] = dictionary.verbLemma(forms[i], lemmas[i]);
      }
      boolean root = heads[i] == size;
      heads[i] = root ? Sentence.NO_HEAD : heads[i];
      relations[i] = root ? (byte) Relation.ROOT.ordinal() : model.relations()[labels[i]];
    }
    DraftTree tree = new DraftTree(forms, lemmas, upos, features, heads, relations);
    if (repairWords != null) {
      repair(repairWords, tree);
    }
    if (joinsParticles) {
      new ParticleVerbs(dictionary).join(tree);
    }
    return new Sentence(
        index,
        tokens.span(),
        tokens.begins(),
        tokens.ends(),
        forms,
        lemmas,
        upos,
        features,
        heads,
        relations);
  }

  private void repair(RepairWords words, DraftTree tree) {
    if (words.hasParticles()) {
      TagRepair.repair(words, dictionary, tree);
      WordClassRepair.repair(words, dictionary, tree);
      PhraseRepair.repair(words, dictionary, tree);
    }
    TreeRepair.repair(words, tree);
    if (words.isVerbSecond()) {
      SubjectRepair.repair(tree);
    }
  }
}
