package org.detente.app.room.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.detente.app.room.crisis.Scope.Choice;
import org.jspecify.annotations.Nullable;

/** Reads a reader's choice from an address and writes it back into one. */
public final class Query {
  private static final Set<String> UNITS = Set.of("day", "week", "month");
  private static final int MOST_VALUES = 20;
  private static final int LONGEST_VALUE = 100;

  private Query() {}

  /**
   * The choice that an address makes.
   *
   * @throws BadRequestResponse where a value is none that can be chosen
   */
  public static Choice choice(Context context) {
    String unit = context.queryParam("by");
    return new Choice(
        day(context, "from"),
        day(context, "to"),
        unit != null && UNITS.contains(unit) ? unit : null,
        values(context, "party"),
        values(context, "type"),
        values(context, "agenda"),
        day(context, "since"));
  }

  /** A day, or null where none is given. */
  public static @Nullable LocalDate day(Context context, String name) {
    String value = context.queryParam(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(value.strip());
    } catch (DateTimeException e) {
      throw new BadRequestResponse(name + ": “" + value + "”: YYYY-MM-DD");
    }
  }

  /** All values of a parameter that say something. */
  public static List<String> values(Context context, String name) {
    List<String> values =
        context.queryParams(name).stream().map(String::strip).filter(v -> !v.isEmpty()).toList();
    if (values.size() > MOST_VALUES || values.stream().anyMatch(v -> v.length() > LONGEST_VALUE)) {
      throw new BadRequestResponse(name + ": too many values");
    }
    return values;
  }

  /** A whole number within bounds. */
  public static int number(Context context, String name, int usual, int least, int most) {
    String value = context.queryParam(name);
    if (value == null || value.isBlank()) {
      return usual;
    }
    try {
      return Math.max(least, Math.min(most, Integer.parseInt(value.strip())));
    } catch (NumberFormatException e) {
      throw new BadRequestResponse(name + ": “" + value + "” is no number");
    }
  }

  /** The query of an address that makes the choice: empty, or beginning with a question mark. */
  public static String of(Choice choice) {
    StringBuilder query = new StringBuilder();
    add(query, "from", choice.from());
    add(query, "to", choice.to());
    add(query, "by", choice.unit());
    choice.parties().forEach(party -> add(query, "party", party));
    choice.types().forEach(type -> add(query, "type", type));
    choice.agenda().forEach(item -> add(query, "agenda", item));
    add(query, "since", choice.since());
    return query.toString();
  }

  private static void add(StringBuilder query, String name, @Nullable Object value) {
    if (value != null) {
      query.append(query.length() == 0 ? '?' : '&');
      query.append(name).append('=').append(Frame.encode(value.toString()));
    }
  }
}
