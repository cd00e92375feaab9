package org.detente.coder.diplomacy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detente.coder.Coders;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.record.Meeting;
import org.detente.coder.record.Place;
import org.detente.coder.record.Position;
import org.detente.coder.text.DateSource;
import org.detente.coder.text.Document;
import org.detente.coder.text.Text;
import org.junit.jupiter.api.Test;

/**
 * Holds the coder against {@code gold/diplomacy.tsv}: what it must find, and that it finds no more.
 */
class MeetingsAndPositionsTest {
  /** Of a hundred items of the gold so many are found: parsers err on short sentences. */
  private static final int FOUND = 90;

  /** Of a hundred items of the record so many are in the gold. */
  private static final int RIGHT = 90;

  private final List<String> wrong = new ArrayList<>();
  private int asked;
  private int found;
  private int said;
  private int right;

  @Test
  void whatIsStatedIsFoundAndLittleElse() {
    for (List<String> row : WordFile.rows("/gold/diplomacy.tsv", 5)) {
      CodedDocument coded = code(row.get(2), row.get(0), row.get(1));
      compare(row.get(2), gold(row.get(3)), coded.meetings().stream().map(this::fields).toList());
      compare(row.get(2), gold(row.get(4)), coded.positions().stream().map(this::fields).toList());
    }
    assertTrue(
        found * 100 >= asked * FOUND && right * 100 >= said * RIGHT,
        () ->
            found
                + " of "
                + asked
                + " found, "
                + right
                + " of "
                + said
                + " right:\n"
                + String.join("\n", wrong));
  }

  private static CodedDocument code(String text, String language, String date) {
    return Coders.standard()
        .analyse(
            new Document(
                "test",
                null,
                Text.of(text),
                0,
                language,
                Edtf.parse(date),
                DateSource.OPTION,
                null,
                null))
        .record();
  }

  private void compare(
      String text, List<Map<String, String>> gold, List<Map<String, String>> record) {
    for (Map<String, String> item : gold) {
      asked++;
      if (record.stream().anyMatch(got -> isIn(item, got))) {
        found++;
      } else {
        wrong.add("missing " + item + ": " + text);
      }
    }
    for (Map<String, String> got : record) {
      said++;
      if (gold.stream().anyMatch(item -> isIn(item, got))) {
        right++;
      } else {
        wrong.add("not stated " + got + ": " + text);
      }
    }
  }

  /** Whether the record's item says all that the gold's does; of parties at least those. */
  private static boolean isIn(Map<String, String> gold, Map<String, String> got) {
    for (Map.Entry<String, String> field : gold.entrySet()) {
      String value = got.getOrDefault(field.getKey(), "");
      boolean holds =
          field.getKey().equals("parties")
              ? List.of(value.split(",")).containsAll(List.of(field.getValue().split(",")))
              : value.equals(field.getValue());
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  /** Items as fields; the last positional word holds parties. */
  private static List<Map<String, String>> gold(String cell) {
    List<Map<String, String>> items = new ArrayList<>();
    for (String item : cell.equals("-") ? new String[0] : cell.split("; ")) {
      Map<String, String> fields = new TreeMap<>();
      StringBuilder what = new StringBuilder();
      for (String word : item.split(" ")) {
        int equals = word.indexOf('=');
        if (equals > 0) {
          fields.put(word.substring(0, equals), word.substring(equals + 1).replace('_', ' '));
        } else if (what.length() > 0 && (word.equals("-") || isParties(word))) {
          if (!word.equals("-")) {
            fields.put("parties", word);
          }
        } else {
          what.append(what.length() > 0 ? " " : "").append(word);
        }
      }
      fields.put("what", what.toString());
      items.add(fields);
    }
    return items;
  }

  private static boolean isParties(String word) {
    return word.chars().allMatch(c -> c == ',' || Character.isUpperCase(c));
  }

  private Map<String, String> fields(Meeting meeting) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("what", meeting.status().code());
    fields.put("parties", String.join(",", meeting.participants()));
    put(fields, "forum", meeting.forum());
    Place place = meeting.place();
    put(fields, "place", place == null ? null : place.country());
    put(fields, "date", meeting.date());
    put(fields, "level", meeting.level());
    put(fields, "outcome", meeting.outcome() == null ? null : meeting.outcome().code());
    put(fields, "previous", meeting.previous());
    return fields;
  }

  private Map<String, String> fields(Position position) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("what", position.party() + " " + position.stance().code() + " " + position.agenda());
    fields.put("parties", String.join(",", position.toward()));
    return fields;
  }

  private static void put(
      Map<String, String> fields, String key, @org.jspecify.annotations.Nullable Object value) {
    if (value != null) {
      fields.put(key, value.toString());
    }
  }
}
