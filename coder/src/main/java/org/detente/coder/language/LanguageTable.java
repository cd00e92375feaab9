package org.detente.coder.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The languages of {@code language/languages.tsv}: those that are coded and their neighbours. */
public final class LanguageTable {
  /** The language in which the record names forums and places. */
  public static final String OF_NAMES = "en";

  private static final String FILE = "/language/languages.tsv";
  private static final LanguageTable STANDARD = read();

  private final List<Row> rows;

  private LanguageTable(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /**
   * A language.
   *
   * @param code ISO 639-1
   * @param name English name
   * @param coded whether articles in it are coded
   * @param telling lower-case words that only this language has
   */
  public record Row(String code, String name, boolean coded, Set<String> telling) {}

  /** The table that comes with the coder. */
  public static LanguageTable standard() {
    return STANDARD;
  }

  /** All languages, in the file's order. */
  public List<Row> rows() {
    return rows;
  }

  /** The languages that are coded. */
  public List<Row> coded() {
    return rows.stream().filter(Row::coded).toList();
  }

  /** Whether articles in this language are coded. */
  public boolean isCoded(String code) {
    return rows.stream().anyMatch(row -> row.coded() && row.code().equals(code));
  }

  /**
   * The code for what people write for a language: the code itself, a tag with a region ({@code
   * nl-BE}), or the English name; in any case.
   */
  public Optional<String> codeOf(String written) {
    String lower = written.strip().toLowerCase(Locale.ROOT);
    String primary = lower.split("[-_]", 2)[0];
    return rows.stream()
        .filter(
            row -> row.code().equals(primary) || row.name().toLowerCase(Locale.ROOT).equals(lower))
        .map(Row::code)
        .findFirst();
  }

  /** The English name of a language of the table. */
  public Optional<String> nameOf(String code) {
    return rows.stream().filter(row -> row.code().equals(code)).map(Row::name).findFirst();
  }

  private static LanguageTable read() {
    try (InputStream stream =
            Objects.requireNonNull(LanguageTable.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      List<Row> rows = new ArrayList<>();
      boolean head = true;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        if (head) {
          head = false;
          continue;
        }
        String[] cells = line.split("\t", -1);
        Set<String> telling = cells[3].equals("-") ? Set.of() : Set.of(cells[3].split(" "));
        rows.add(new Row(cells[0], cells[1], cells[2].equals("coded"), telling));
      }
      return new LanguageTable(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
