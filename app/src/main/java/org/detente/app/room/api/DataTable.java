package org.detente.app.room.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.detente.app.output.Csv;
import org.jspecify.annotations.Nullable;

/**
 * The data behind a table or chart, for programs and spreadsheets.
 *
 * @param columns names
 * @param rows a value a column: a text, a number, a truth value, a list of texts, or null
 */
public record DataTable(List<String> columns, List<List<@Nullable Object>> rows) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  public DataTable {
    columns = List.copyOf(columns);
    rows = new ArrayList<>(rows);
  }

  /** Lists within a cell are separated by semicolons; begins with the mark that Excel needs. */
  public String csv() {
    StringBuilder csv = new StringBuilder().append(BYTE_ORDER_MARK).append(Csv.row(columns));
    for (List<@Nullable Object> row : rows) {
      csv.append(Csv.row(row.stream().map(DataTable::cell).toList()));
    }
    return csv.toString();
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof List<?> list) {
      return Csv.guarded(list.stream().map(String::valueOf).collect(Collectors.joining(";")));
    }
    return Csv.guarded(value.toString());
  }

  /** One object a row, to be written as JSON. */
  public List<Map<String, @Nullable Object>> objects() {
    List<Map<String, @Nullable Object>> objects = new ArrayList<>();
    for (List<@Nullable Object> row : rows) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        object.put(columns.get(i), row.get(i));
      }
      objects.add(object);
    }
    return objects;
  }
}
