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
 * @param tuning name of the file that scores are reported on
 */
record Plan(String language, int epochs, List<String> treebanks, String tuning) {
  static Plan read(String language) throws IOException {
    int epochs = 0;
    String tuning = "";
    List<String> treebanks = new ArrayList<>();
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
          case "tuning" -> tuning = fields[2];
          default -> throw new IOException("/training.tsv: unknown setting " + fields[1]);
        }
      }
    }
    if (treebanks.isEmpty() || tuning.isEmpty() || epochs == 0) {
      throw new IOException("/training.tsv has no complete plan for language " + language);
    }
    return new Plan(language, epochs, treebanks, tuning);
  }
}
