package org.detente.app.room.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/** Style sheet, script and icon; held in memory and answered with an entity tag. */
public final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "room.css", "text/css; charset=utf-8",
          "room.js", "text/javascript; charset=utf-8",
          "icon.svg", "image/svg+xml");

  private record Asset(byte[] bytes, String type, String tag) {}

  private final Map<String, Asset> assets = new LinkedHashMap<>();

  /** Reads them from the program's resources. */
  public Assets() {
    TYPES.forEach((name, type) -> assets.put(name, read(name, type)));
  }

  private static Asset read(String name, String type) {
    try (InputStream stream = Assets.class.getResourceAsStream("/room/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("the room's asset is missing: " + name);
      }
      byte[] bytes = stream.readAllBytes();
      CRC32 sum = new CRC32();
      sum.update(bytes);
      return new Asset(bytes, type, "\"" + Long.toHexString(sum.getValue()) + "\"");
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** Answers with the asset that the path names. */
  public void serve(Context context) {
    Asset asset = assets.get(context.pathParam("name"));
    if (asset == null) {
      throw new NotFoundResponse();
    }
    context.header("ETag", asset.tag()).contentType(asset.type());
    if (asset.tag().equals(context.header("If-None-Match"))) {
      context.status(304);
    } else {
      context.result(asset.bytes());
    }
  }
}
