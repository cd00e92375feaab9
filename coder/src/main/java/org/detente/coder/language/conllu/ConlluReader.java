package org.detente.coder.language.conllu;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads CoNLL-U sentence by sentence. */
public final class ConlluReader {
  private static final int COLUMNS = 10;

  private final BufferedReader reader;
  private final String name;
  private int line;

  /**
   * Reads from {@code reader}, which stays the caller's to close.
   *
   * @param name of the file, for messages
   */
  public ConlluReader(Reader reader, String name) {
    this.reader = new BufferedReader(reader);
    this.name = name;
  }

  /** All sentences that are left. */
  public List<ConlluSentence> readAll() throws IOException {
    List<ConlluSentence> all = new ArrayList<>();
    for (ConlluSentence next = read(); next != null; next = read()) {
      all.add(next);
    }
    return all;
  }

  /**
   * The next sentence, or null at the end.
   *
   * @throws IOException when a line is not CoNLL-U; the message names file and line
   */
  public @Nullable ConlluSentence read() throws IOException {
    List<String> comments = new ArrayList<>();
    List<String[]> words = new ArrayList<>();
    Map<Integer, String> ranges = new TreeMap<>();
    for (String text = reader.readLine(); text != null; text = reader.readLine()) {
      line++;
      if (line == 1 && text.startsWith("\uFEFF")) {
        text = text.substring(1);
      }
      if (text.isBlank()) {
        if (!words.isEmpty()) {
          return sentence(comments, words, ranges);
        }
      } else if (text.charAt(0) == '#') {
        comments.add(text);
      } else {
        String[] fields = text.split("\t", -1);
        if (fields.length != COLUMNS) {
          throw new IOException(
              name + ":" + line + ": expected 10 columns divided by tabs, found " + fields.length);
        }
        if (fields[0].indexOf('-') > 0) {
          ranges.put(words.size(), text);
        } else if (fields[0].indexOf('.') < 0) {
          words.add(fields);
        }
      }
    }
    return words.isEmpty() ? null : sentence(comments, words, ranges);
  }

  private ConlluSentence sentence(
      List<String> comments, List<String[]> words, Map<Integer, String> ranges) throws IOException {
    int[] heads = new int[words.size()];
    for (int i = 0; i < heads.length; i++) {
      String head = words.get(i)[6];
      try {
        heads[i] = head.equals("_") ? -2 : Integer.parseInt(head) - 1;
      } catch (NumberFormatException e) {
        throw new IOException(
            name + ":" + line + ": HEAD is not a number in the sentence above: " + head, e);
      }
      if (heads[i] >= heads.length) {
        throw new IOException(name + ":" + line + ": HEAD outside the sentence above: " + head);
      }
    }
    return new ConlluSentence(
        comments,
        column(words, 1),
        column(words, 2),
        column(words, 3),
        column(words, 5),
        heads,
        column(words, 7),
        column(words, 9),
        ranges);
  }

  private static String[] column(List<String[]> words, int column) {
    return words.stream().map(fields -> fields[column]).toArray(String[]::new);
  }
}
