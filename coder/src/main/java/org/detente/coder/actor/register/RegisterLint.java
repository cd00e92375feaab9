package org.detente.coder.actor.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.coder.actor.register.RegisterTable.Row;

/**
 * Looks through register files for what a reader would stumble over: unknown ids, bad dates,
 * duplicate ids, terms told twice, tags and sectors that nobody knows.
 */
public final class RegisterLint {
  /** PLOVER's sectors of actors, and HLH and PTY of its predecessors that are still in use. */
  private static final Set<String> SECTORS =
      Set.of(
          "GOV", "MIL", "PAR", "COP", "JUD", "LEG", "SPY", "REB", "OPP", "INS", "PTY", "CVL", "BUS",
          "MED", "HLH", "REL", "EDU", "LAB", "IGO", "NGO", "MNC", "REF", "CRM", "UNK");

  private final List<RegisterTable> tables = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> tags = new HashSet<>();
  private final Map<String, List<Row>> terms = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();

  private RegisterLint() {}

  /** Checks the standard register; the faults, one sentence each, in the order of the files. */
  public static List<String> check() {
    return check(List.of());
  }

  /**
   * Checks the standard register together with further files.
   *
   * @return the faults, one sentence each with file and line, empty where all is well
   */
  public static List<String> check(List<Path> files) {
    RegisterLint lint = new RegisterLint();
    RegisterReader reader = new RegisterReader();
    for (String file : Register.standardFiles()) {
      lint.add(reader, file, Register.resource(file), file.indexOf('/') == 2 ? "nl" : "");
    }
    for (Path file : files) {
      try {
        lint.add(reader, file.toString(), Files.readString(file, StandardCharsets.UTF_8), "");
      } catch (IOException e) {
        lint.faults.add(file + ": cannot be read as UTF-8 text (" + e.getMessage() + ")");
      }
    }
    lint.faults.addAll(reader.faults);
    lint.run();
    return List.copyOf(lint.faults);
  }

  /** Checks texts alone; for tests. */
  static List<String> checkTexts(Map<String, String> files) {
    RegisterLint lint = new RegisterLint();
    RegisterReader reader = new RegisterReader();
    files.forEach((name, text) -> lint.add(reader, name, text, "en"));
    lint.faults.addAll(reader.faults);
    lint.run();
    return List.copyOf(lint.faults);
  }

  private void add(RegisterReader reader, String file, String text, String language) {
    boolean people = file.contains("people/");
    if (!people && !file.endsWith(".tsv")) {
      new PetrarchDictionary(reader).read(file, text);
      return;
    }
    reader.read(file, text, language);
    tables.add(RegisterTable.read(file, text, people ? RegisterReader.PEOPLE_COLUMNS : List.of()));
  }

  private void run() {
    for (RegisterTable table : tables) {
      if (table.has("id")) {
        for (Row row : table.rows()) {
          ids.add(row.cell("id"));
          tags.addAll(row.list("tags"));
        }
      }
    }
    // What kinds of parties can be called, and what a noun may mean without any party of its own.
    tags.addAll(
        List.of(
            "country",
            "region",
            "organisation",
            "forum",
            "institution",
            "group",
            "body",
            "ally",
            "neighbour",
            "abroad",
            "side",
            "settlers",
            "protesters",
            "monitors",
            "inspectors",
            "embassy",
            "delegation",
            "gang",
            "cartel"));
    for (RegisterTable table : tables) {
      table.rows().forEach(this::checkRow);
    }
    terms.values().forEach(this::checkOverlaps);
  }

  private void checkRow(Row row) {
    RegisterTable table = row.table();
    checkSector(row);
    if (table.has("person") && table.has("office")) {
      checkId(row, row.cell("party"));
      checkCountry(row);
      terms
          .computeIfAbsent(
              row.cell("person") + "\t" + row.cell("party") + "\t" + row.cell("office"),
              k -> new ArrayList<>())
          .add(row);
    } else if (table.has("members")) {
      checkId(row, row.cell("party"));
      row.list("members").forEach(member -> checkId(row, member));
    } else if (table.has("lemma")) {
      for (String tag : row.list("tags")) {
        if (!tags.contains(tag)) {
          faults.add(row.fault("no party has the tag " + tag));
        }
      }
    } else if (table.has("id") || table.has("lat")) {
      checkCountry(row);
      if (!row.cell("party").isEmpty()) {
        checkId(row, row.cell("party"));
      }
      checkNames(row);
    }
  }

  private void checkId(Row row, String id) {
    if (!ids.contains(id)) {
      faults.add(row.fault("no party has the id " + id));
    }
  }

  private void checkCountry(Row row) {
    String country = row.cell("country");
    if (!country.isEmpty() && (country.length() != 3 || !ids.contains(country))) {
      faults.add(row.fault("no country " + country + " (ISO 3166-1 alpha-3)"));
    }
  }

  private void checkSector(Row row) {
    String sector = row.cell("sector");
    if (!sector.isEmpty() && !SECTORS.contains(sector)) {
      faults.add(row.fault("no sector " + sector));
    }
  }

  /** One party says a name twice in the same column. */
  private void checkNames(Row row) {
    for (String column : row.table().columns().keySet()) {
      Map<String, String> seen = new HashMap<>();
      for (String name : row.list(column)) {
        String other = seen.put(name, name);
        if (other != null) {
          faults.add(row.fault(column + " says " + name + " twice"));
        }
      }
    }
  }

  /** The same person in the same office twice at one time. */
  private void checkOverlaps(List<Row> rows) {
    for (int i = 0; i < rows.size(); i++) {
      for (int j = i + 1; j < rows.size(); j++) {
        Row a = rows.get(i);
        Row b = rows.get(j);
        if (overlap(a, b)) {
          faults.add(
              b.fault(
                  b.cell("person")
                      + " holds the office of "
                      + b.cell("office")
                      + " already by "
                      + a.table().source()
                      + ":"
                      + a.line()));
        }
      }
    }
  }

  /** Whether the terms share more than the day, month or year on which one ends and one begins. */
  private static boolean overlap(Row a, Row b) {
    try {
      Period first = Period.between(a.cell("from"), a.cell("to"));
      Period second = Period.between(b.cell("from"), b.cell("to"));
      boolean touching = touch(a.cell("to"), b.cell("from")) || touch(b.cell("to"), a.cell("from"));
      return !touching && first.overlaps(second);
    } catch (IllegalArgumentException e) {
      return false; // told by the reader
    }
  }

  /** The same day, month or year, the one perhaps said more exactly than the other. */
  private static boolean touch(String to, String from) {
    return !to.isEmpty() && !from.isEmpty() && (to.startsWith(from) || from.startsWith(to));
  }
}
