package org.detente.app.room.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Answers with an entity tag of their content: who has it already is not sent it again. */
public final class Tagged {
  private Tagged() {}

  /** Answers with a text of this type, or says that the asker has it. */
  public static void text(Context context, String type, String text) {
    bytes(context, type, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Answers with these bytes, or says that the asker has them. */
  public static void bytes(Context context, String type, byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    String tag = "W/\"" + Long.toHexString(sum.getValue()) + "-" + bytes.length + "\"";
    context.header("ETag", tag).contentType(type);
    if (tag.equals(context.header("If-None-Match")) && context.statusCode() == 200) {
      context.status(304);
    } else {
      context.result(bytes);
    }
  }
}
