package org.detente.trainer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.detente.coder.language.Analyser;
import org.detente.coder.language.LanguageEngines;
import org.detente.coder.language.LanguageModel;
import org.detente.coder.language.conllu.ConlluSentence;
import org.detente.coder.language.net.PieceVectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains on a treebank made here from a template: subject, verb, object, place. */
class TrainingTest {
  private static final List<String> SUBJECTS =
      List.of("minister", "gezant", "president", "generaal", "woordvoerder", "koning");
  private static final List<String> VERBS = List.of("bezoekt", "verlaat", "bekijkt", "verdedigt");
  private static final List<String> OBJECTS = List.of("stad", "grens", "haven", "hoofdstad");
  private static final List<String> PLACES = List.of("kust", "rivier", "zee");

  @TempDir Path folder;
  private PieceVectors pieces;

  @BeforeEach
  void writeTreebanks() throws IOException {
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(
                Objects.requireNonNull(
                    LanguageModel.class.getResourceAsStream(
                        "/org/detente/models/pieces.vectors"))))) {
      pieces = PieceVectors.read(in);
    }
    StringBuilder training = new StringBuilder();
    StringBuilder unseen = new StringBuilder();
    int number = 0;
    for (String subject : SUBJECTS) {
      for (String verb : VERBS) {
        for (String object : OBJECTS) {
          for (String place : PLACES) {
            (++number % 7 == 0 ? unseen : training).append(tree(subject, verb, object, place));
          }
        }
      }
    }
    write("template-train", training);
    write("template-dev", unseen);
  }

  @Test
  void theSameTreebanksAndSeedGiveTheSameBytes() throws IOException {
    byte[] first = bytes(train(2, 7));
    assertArrayEquals(first, bytes(train(2, 7)));
    assertFalse(Arrays.equals(first, bytes(train(2, 8))), "the seed is used");
  }

  @Test
  void readsUnseenSentencesOfWhatItLearned() throws IOException {
    Analyser analyser =
        new Analyser(train(20, 7), pieces, LanguageEngines.standard().dictionary("nl"), true);
    List<ConlluSentence> gold = Treebank.sentences(folder.resolve("template-dev.conllu.gz"));
    Evaluation scores = Evaluation.of(analyser, gold);
    assertTrue(scores.upos() > 0.99 && scores.las() > 0.95, scores::toString);
  }

  private LanguageModel train(int epochs, long seed) throws IOException {
    Plan plan = new Plan("nl", epochs, List.of("template-train"), List.of(), "template-dev");
    return Training.of(plan, folder, pieces, seed, (epoch, model) -> {});
  }

  private static byte[] bytes(LanguageModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      model.write(out);
    }
    return bytes.toByteArray();
  }

  private void write(String name, CharSequence text) throws IOException {
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + ".conllu.gz"))),
            StandardCharsets.UTF_8)) {
      out.append(text);
    }
  }

  private static String tree(String subject, String verb, String object, String place) {
    String noun = "NOUN\t_\tNumber=Sing\t";
    return String.join(
        "\n",
        "1\tDe\tde\tDET\t_\t_\t2\tdet\t_\t_",
        "2\t" + subject + "\t" + subject + "\t" + noun + "3\tnsubj\t_\t_",
        "3\t" + verb + "\t" + verb + "\tVERB\t_\tTense=Pres|VerbForm=Fin\t0\troot\t_\t_",
        "4\tde\tde\tDET\t_\t_\t5\tdet\t_\t_",
        "5\t" + object + "\t" + object + "\t" + noun + "3\tobj\t_\t_",
        "6\taan\taan\tADP\t_\t_\t8\tcase\t_\t_",
        "7\tde\tde\tDET\t_\t_\t8\tdet\t_\t_",
        "8\t" + place + "\t" + place + "\t" + noun + "5\tnmod\t_\t_",
        "9\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_",
        "",
        "");
  }
}
