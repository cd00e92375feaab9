package org.detente.trainer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.detente.coder.language.Feature;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Upos;
import org.detente.coder.language.conllu.ConlluReader;
import org.detente.coder.language.conllu.ConlluSentence;

/** Reads treebanks and brings their label habits to one form; all normalisation is here. */
final class Treebank {
  private static final Map<String, Feature> FEATURES = new HashMap<>();

  static {
    for (Feature feature : Feature.values()) {
      FEATURES.put(feature.key() + "=" + feature.value(), feature);
    }
  }

  private Treebank() {}

  /** Reads a file, gzipped where its name ends in {@code .gz}. */
  static List<Tree> read(Path file) throws IOException {
    List<Tree> trees = new ArrayList<>();
    boolean early = file.getFileName().toString().startsWith("nl_lassysmall-2.0");
    for (ConlluSentence sentence : sentences(file)) {
      trees.add(normalise(early ? EarlyLassy.toCurrent(sentence) : sentence));
    }
    return trees;
  }

  static List<ConlluSentence> sentences(Path file) throws IOException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return new ConlluReader(new InputStreamReader(in, StandardCharsets.UTF_8), file.toString())
          .readAll();
    }
  }

  static Tree normalise(ConlluSentence s) {
    int size = s.size();
    String[] lemmas = new String[size];
    byte[] upos = new byte[size];
    long[] features = new long[size];
    int[] heads = new int[size];
    int[] relations = new int[size];
    for (int i = 0; i < size; i++) {
      lemmas[i] = withoutJoints(s.lemmas()[i]);
      upos[i] = (byte) Upos.valueOf(s.upos()[i]).ordinal();
      features[i] = features(s.feats()[i]);
      heads[i] = s.heads()[i] < 0 ? size : s.heads()[i];
      relations[i] = Relation.of(s.relations()[i]).ordinal();
    }
    for (int i = 0; i < size; i++) {
      if (relations[i] == Relation.COMPOUND_PRT.ordinal() && heads[i] < size) {
        lemmas[heads[i]] = withoutParticle(lemmas[heads[i]], s.forms()[i], s.lemmas()[i]);
      }
    }
    return new Tree(s.forms(), lemmas, upos, features, heads, relations);
  }

  /** UD Dutch marks the joints of compounds and separable verbs with an underscore. */
  static String withoutJoints(String lemma) {
    return lemma.length() > 2
            && lemma.indexOf('_', 1) > 0
            && lemma.indexOf('_') < lemma.length() - 1
        ? lemma.replace("_", "")
        : lemma;
  }

  private static String withoutParticle(String verb, String form, String lemma) {
    for (String particle : new String[] {form.toLowerCase(Locale.ROOT), lemma}) {
      if (verb.startsWith(particle) && verb.length() > particle.length() + 2) {
        return verb.substring(particle.length());
      }
    }
    return verb;
  }

  static long features(String feats) {
    long bits = 0;
    if (feats.equals("_")) {
      return bits;
    }
    for (String pair : feats.split("\\|")) {
      Feature feature = FEATURES.get(pair);
      if (feature != null) {
        bits |= feature.bit();
      }
    }
    return bits;
  }
}
