package org.detente.archive.source;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which column of a table, or key of a JSON object, holds which field of an article.
 *
 * @param names from field to the name that the file has for it
 */
public record Columns(Map<String, String> names) {
  /** The fields of an article, as the record names them. */
  public static final List<String> FIELDS =
      List.of("id", "text", "date", "language", "title", "source", "url");

  /** Every column is named for its field. */
  public static final Columns SAME = new Columns(Map.of());

  public Columns {
    names = Map.copyOf(names);
  }

  /**
   * Reads a mapping such as {@code text=body,date=published}.
   *
   * @throws IllegalArgumentException with a message for the user where it is none
   */
  public static Columns parse(String written) {
    Map<String, String> names = new TreeMap<>();
    for (String part : written.split(",")) {
      int equals = part.indexOf('=');
      String field = equals < 0 ? part.strip() : part.substring(0, equals).strip();
      String column = equals < 0 ? "" : part.substring(equals + 1).strip();
      if (column.isEmpty()) {
        throw new IllegalArgumentException(
            "“" + part.strip() + "” says no column; write for example text=body,date=published");
      }
      if (!FIELDS.contains(field)) {
        throw new IllegalArgumentException(
            "there is no field “" + field + "”; fields are " + String.join(", ", FIELDS));
      }
      if (names.put(field, column) != null) {
        throw new IllegalArgumentException("“" + field + "” is given twice");
      }
    }
    return new Columns(names);
  }

  /** The file's name for a field. */
  public String of(String field) {
    return names.getOrDefault(field, field);
  }
}
