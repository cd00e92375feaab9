package org.detente.app.room.api;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Answers to programs, each with an entity tag of its content. */
final class Answer {
  private Answer() {}

  /** A value as JSON. */
  static void json(Context context, @Nullable Object value) {
    bytes(context, "application/json; charset=utf-8", Json.write(value));
  }

  /** A table in the format that the path ends in: {@code csv} or {@code json}. */
  static void table(Context context, DataTable table, String name, String format) {
    if (format.equals("csv")) {
      context.header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
      bytes(context, "text/csv; charset=utf-8", table.csv());
    } else {
      json(context, table.objects());
    }
  }

  /** A text of some type; nothing where the asker has it already. */
  static void bytes(Context context, String type, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    String tag = "W/\"" + Long.toHexString(sum.getValue()) + "-" + bytes.length + "\"";
    context.header("ETag", tag).contentType(type);
    if (tag.equals(context.header("If-None-Match"))) {
      context.status(304);
    } else {
      context.result(bytes);
    }
  }
}
