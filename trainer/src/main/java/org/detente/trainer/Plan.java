package org.detente.trainer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What one language's models are trained on, from {@code /training.tsv}.
 *
 * @param language ISO 639-1 code
 * @param epochs passes over the treebanks
 * @param treebanks names of files; the first sets the standard
 * @param foreign treebanks of other languages, told apart from the language's own
 * @param tuning name of the file that scores are reported on
 */
record Plan(
    String language, int epochs, List<String> treebanks, List<Foreign> foreign, String tuning) {
  /**
   * A treebank of another language that is learned from beside.
   *
   * @param language its code
   * @param treebank its file's name
   */
  record Foreign(String language, String treebank) {}

  static Plan read(String language) throws IOException {
    int epochs = 0;
    String tuning = "";
    List<String> treebanks = new ArrayList<>();
    List<Foreign> foreign = new ArrayList<>();
    try (InputStream in = Plan.class.getResourceAsStream("/training.tsv")) {
      if (in == null) {
        throw new IOException("no such resource: /training.tsv");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line : reader.lines().toList()) {
        String[] fields = line.split("\t");
        if (!fields[0].equals(language) || fields.length != 3) {
          continue;
        }
        switch (fields[1]) {
          case "epochs" -> epochs = Integer.parseInt(fields[2]);
          case "treebank" -> treebanks.add(fields[2]);
          case "foreign" -> {
            int space = fields[2].indexOf(' ');
            foreign.add(new Foreign(fields[2].substring(0, space), fields[2].substring(space + 1)));
          }
          case "tuning" -> tuning = fields[2];
          default -> throw new IOException("/training.tsv: unknown setting " + fields[1]);
        }
      }
    }
    if (treebanks.isEmpty() || tuning.isEmpty() || epochs == 0) {
      throw new IOException("/training.tsv has no complete plan for language " + language);
    }
    return new Plan(language, epochs, treebanks, foreign, tuning);
  }
}
