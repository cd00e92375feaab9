package org.detente.trainer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Variants of training sentences in the manner of newspapers, which the Dutch treebanks that may be
 * trained on hardly hold: days without a preposition, and quotations with the speaker behind them.
 * The words are in {@code /newspaper/xx.tsv}; a language without the file gets no variants.
 */
final class NewspaperVariants {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 30;

  private record Word(String kind, String form, long features) {}

  private final List<Word> words;
  private final SplittableRandom random;

  private NewspaperVariants(List<Word> words, long seed) {
    this.words = words;
    this.random = new SplittableRandom(seed);
  }

  static List<Tree> of(List<Tree> trees, String language, long seed) throws IOException {
    NewspaperVariants variants = new NewspaperVariants(read(language), seed);
    List<Tree> made = new ArrayList<>();
    if (variants.words.isEmpty()) {
      return made;
    }
    List<String[]> speakers = speakers(trees);
    for (Tree tree : trees) {
      Tree timed = variants.timed(tree);
      if (timed != null) {
        made.add(timed);
      }
      if (variants.random.nextInt(20) == 0 && !speakers.isEmpty()) {
        Tree quoted = variants.quoted(timed == null ? tree : timed, speakers);
        if (quoted != null) {
          made.add(quoted);
        }
      }
    }
    return made;
  }

  private static List<Word> read(String language) throws IOException {
    List<Word> words = new ArrayList<>();
    String resource = "/newspaper/" + language + ".tsv";
    try (InputStream in = NewspaperVariants.class.getResourceAsStream(resource)) {
      if (in == null) {
        return words;
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t"))
          .forEach(f -> words.add(new Word(f[0], f[1], Treebank.features(f[2]))));
    }
    return words;
  }

  /** One- and two-word names that are subjects. */
  private static List<String[]> speakers(List<Tree> trees) {
    List<String[]> speakers = new ArrayList<>();
    for (Tree tree : trees) {
      for (int i = 0; i + 1 < tree.size(); i++) {
        if (tree.upos()[i] == Upos.PROPN.ordinal()
            && tree.relations()[i] == Relation.NSUBJ.ordinal()) {
          boolean two =
              tree.heads()[i + 1] == i && tree.relations()[i + 1] == Relation.FLAT.ordinal();
          speakers.add(
              two
                  ? new String[] {tree.forms()[i], tree.forms()[i + 1]}
                  : new String[] {tree.forms()[i]});
        }
      }
    }
    return speakers;
  }

  private Word any(String kind, String other) {
    List<Word> of =
        words.stream().filter(w -> w.kind().equals(kind) || w.kind().equals(other)).toList();
    return of.get(random.nextInt(of.size()));
  }

  /** {@code In 1998 bezocht hij} becomes {@code Zaterdag bezocht hij}. */
  private @Nullable Tree timed(Tree tree) {
    for (int i = 1; i < tree.size(); i++) {
      boolean year =
          tree.relations()[i] == Relation.OBL.ordinal()
              && tree.forms()[i].length() == 4
              && tree.forms()[i].chars().allMatch(Character::isDigit)
              && tree.heads()[i - 1] == i
              && tree.forms()[i - 1].equalsIgnoreCase("in");
      if (year && childless(tree, i - 1) && children(tree, i) == 1) {
        Word word = any("time", "adverb");
        boolean adverb = word.kind().equals("adverb");
        Tree shorter = without(tree, i - 1);
        boolean capital = Character.isUpperCase(tree.forms()[i - 1].charAt(0));
        String form =
            capital
                ? Character.toUpperCase(word.form().charAt(0)) + word.form().substring(1)
                : word.form();
        shorter.forms()[i - 1] = form;
        shorter.lemmas()[i - 1] = word.form();
        shorter.upos()[i - 1] = (byte) (adverb ? Upos.ADV : Upos.PROPN).ordinal();
        shorter.features()[i - 1] = word.features();
        shorter.relations()[i - 1] = (adverb ? Relation.ADVMOD : Relation.OBL).ordinal();
        return shorter;
      }
    }
    return null;
  }

  private static boolean childless(Tree tree, int i) {
    return children(tree, i) == 0;
  }

  private static int children(Tree tree, int i) {
    return (int) Arrays.stream(tree.heads()).filter(head -> head == i).count();
  }

  private static Tree without(Tree tree, int gone) {
    int n = tree.size() - 1;
    String[] forms = new String[n];
    String[] lemmas = new String[n];
    byte[] upos = new byte[n];
    long[] features = new long[n];
    int[] heads = new int[n];
    int[] relations = new int[n];
    for (int i = 0; i < n; i++) {
      int from = i < gone ? i : i + 1;
      forms[i] = tree.forms()[from];
      lemmas[i] = tree.lemmas()[from];
      upos[i] = tree.upos()[from];
      features[i] = tree.features()[from];
      int head = tree.heads()[from];
      heads[i] = head > gone ? head - 1 : head;
      relations[i] = tree.relations()[from];
    }
    return new Tree(forms, lemmas, upos, features, heads, relations);
  }

  /** {@code S.} becomes {@code " S " , zegt X .} */
  private @Nullable Tree quoted(Tree tree, List<String[]> speakers) {
    int n = tree.size();
    int root = -1;
    for (int i = 0; i < n; i++) {
      root = tree.heads()[i] == n ? i : root;
    }
    if (n < SHORTEST
        || n > LONGEST
        || root < 0
        || tree.upos()[root] != Upos.VERB.ordinal()
        || !tree.forms()[n - 1].equals(".")
        || String.join(" ", tree.forms()).contains("\"")) {
      return null;
    }
    Word saying = any("saying", "saying");
    String[] speaker = speakers.get(random.nextInt(speakers.size()));
    Builder b = new Builder(n + 4 + speaker.length);
    b.add("\"", Upos.PUNCT, 0, root + 1, Relation.PUNCT);
    for (int i = 0; i + 1 < n; i++) {
      int head = tree.heads()[i] == n ? b.size() : tree.heads()[i] + 1;
      b.add(tree.forms()[i], tree.upos()[i], tree.features()[i], head, tree.relations()[i]);
      b.lemma(tree.lemmas()[i]);
    }
    b.add("\"", Upos.PUNCT, 0, root + 1, Relation.PUNCT);
    b.add(",", Upos.PUNCT, 0, n + 2, Relation.PUNCT);
    b.add(saying.form(), Upos.VERB, saying.features(), root + 1, Relation.PARATAXIS);
    b.add(speaker[0], Upos.PROPN, 0, n + 2, Relation.NSUBJ);
    if (speaker.length > 1) {
      b.add(speaker[1], Upos.PROPN, 0, n + 3, Relation.FLAT);
    }
    b.add(".", Upos.PUNCT, 0, root + 1, Relation.PUNCT);
    return b.tree();
  }

  /** A tree that is written from left to right. */
  private static final class Builder {
    private final String[] forms;
    private final String[] lemmas;
    private final byte[] upos;
    private final long[] features;
    private final int[] heads;
    private final int[] relations;
    private int at;

    Builder(int size) {
      forms = new String[size];
      lemmas = new String[size];
      upos = new byte[size];
      features = new long[size];
      heads = new int[size];
      relations = new int[size];
    }

    int size() {
      return forms.length;
    }

    void add(String form, Upos tag, long bits, int head, Relation relation) {
      add(form, (byte) tag.ordinal(), bits, head, relation.ordinal());
    }

    void add(String form, byte tag, long bits, int head, int relation) {
      forms[at] = form;
      lemmas[at] = form;
      upos[at] = tag;
      features[at] = bits;
      heads[at] = head;
      relations[at++] = relation;
    }

    void lemma(String lemma) {
      lemmas[at - 1] = lemma;
    }

    Tree tree() {
      return new Tree(forms, lemmas, upos, features, heads, relations);
    }
  }
}
