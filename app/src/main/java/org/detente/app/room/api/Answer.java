package org.detente.app.room.api;

import io.javalin.http.Context;
import org.detente.app.room.web.Tagged;
import org.jspecify.annotations.Nullable;

/** Answers to programs, each with an entity tag of its content. */
final class Answer {
  private Answer() {}

  /** A value as JSON. */
  static void json(Context context, @Nullable Object value) {
    Tagged.text(context, "application/json; charset=utf-8", Json.write(value));
  }

  /** A table in the format that the path ends in: {@code csv} or {@code json}. */
  static void table(Context context, DataTable table, String name, String format) {
    if (format.equals("csv")) {
      context.header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
      Tagged.text(context, "text/csv; charset=utf-8", table.csv());
    } else {
      json(context, table.objects());
    }
  }
}
