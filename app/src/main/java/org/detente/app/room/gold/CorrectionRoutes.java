package org.detente.app.room.gold;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import org.detente.app.room.web.Frames;
import org.detente.app.room.web.Pages;

/** The list of corrections, and their download as gold. */
public final class CorrectionRoutes {
  private final CorrectionFile corrections;
  private final Frames frames;
  private final Pages pages;

  /** Pages about these corrections. */
  public CorrectionRoutes(CorrectionFile corrections, Frames frames, Pages pages) {
    this.corrections = corrections;
    this.frames = frames;
    this.pages = pages;
  }

  /** Adds {@code /corrections} and {@code /corrections/gold.jsonl}. */
  public void addTo(RoutesConfig routes) {
    routes.get("/corrections", this::list);
    routes.get("/corrections/gold.jsonl", this::gold);
  }

  private void list(Context context) {
    pages.show(
        context,
        "room/corrections.jte",
        Map.of("frame", frames.of(context), "corrections", corrections.latest()));
  }

  private void gold(Context context) {
    context
        .header("Content-Disposition", "attachment; filename=\"gold.jsonl\"")
        .contentType("application/jsonl; charset=utf-8")
        .result(GoldWriter.write(corrections.latest()));
  }
}
