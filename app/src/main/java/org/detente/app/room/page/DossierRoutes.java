package org.detente.app.room.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.detente.app.room.crisis.CrisisPage;
import org.detente.app.room.crisis.CrisisReader;
import org.detente.app.room.crisis.Dossier;
import org.detente.app.room.crisis.Library;
import org.detente.app.room.crisis.Scope.Choice;
import org.detente.app.room.web.Frame;
import org.detente.app.room.web.Frames;
import org.detente.app.room.web.HttpProblem;
import org.detente.app.room.web.Pages;
import org.detente.app.room.web.Query;
import org.detente.app.room.web.Tagged;
import org.detente.app.room.words.Messages;
import org.detente.archive.read.Stance;

/** The list of dossiers, a dossier's page, and the history of a stance. */
public final class DossierRoutes {
  private final Library library;
  private final CrisisReader reader;
  private final Frames frames;
  private final Pages pages;
  private final Drawn drawn = new Drawn();
  private final Remembered<String, CrisisPage> remembered =
      new Remembered<>(
          256,
          Duration.ofMillis(150),
          Executors.newSingleThreadExecutor(
              work -> {
                Thread thread = new Thread(work, "dossiers");
                thread.setDaemon(true);
                return thread;
              }),
          System::nanoTime);

  /** Pages about the dossiers of this archive. */
  public DossierRoutes(Library library, Frames frames, Pages pages) {
    this.library = library;
    this.reader = new CrisisReader(library, Clock.systemUTC());
    this.frames = frames;
    this.pages = pages;
  }

  /** Adds {@code /}, {@code /dossiers/ID} and {@code /dossiers/ID/stances/PARTY/ITEM}. */
  public void addTo(RoutesConfig routes) {
    routes.get("/", this::start);
    routes.get("/dossiers/{id}", this::dossier);
    routes.get("/dossiers/{id}/stances/{party}/{item}", this::stance);
  }

  /** With one dossier the start is that dossier. */
  private void start(Context context) {
    Frame frame = frames.of(context);
    List<Dossier> dossiers = library.dossiers();
    if (dossiers.size() == 1) {
      show(context, frame, dossiers.get(0), Query.choice(context));
      return;
    }
    List<CrisisPage> views = dossiers.stream().map(d -> page(d, Choice.NONE)).toList();
    pages.show(
        context,
        "room/start.jte",
        Map.of("frame", frame, "dossiers", views, "articles", library.archive().size()));
  }

  private void dossier(Context context) {
    Frame frame = frames.of(context);
    show(context, frame, find(context, frame), Query.choice(context));
  }

  private void show(Context context, Frame frame, Dossier dossier, Choice choice) {
    CrisisPage page = page(dossier, choice);
    // Nothing on it is for one reader only: it has no form that changes something.
    byte[] html =
        drawn.get(
            frame.messages().language() + " " + frame.path() + "?" + frame.query(),
            page,
            () -> pages.write("room/dossier.jte", Map.of("frame", frame, "page", page)));
    Tagged.bytes(context, Pages.TYPE, html);
  }

  /** A dossier's page; while the archive grows it may be some seconds old and says so. */
  public CrisisPage page(Dossier dossier, Choice choice) {
    Supplier<CrisisPage> read = () -> reader.read(dossier, choice);
    return remembered.get(dossier.id() + Query.of(choice), library.version(), read);
  }

  /** Reads the page of each dossier, so that the first reader need not wait. */
  public void prepare() {
    library.dossiers().forEach(dossier -> page(dossier, Choice.NONE));
  }

  private Dossier find(Context context, Frame frame) {
    return find(library, context.pathParam("id"), frame.messages());
  }

  /** The dossier with this id, or an answer that there is none. */
  public static Dossier find(Library library, String id, Messages messages) {
    return library.dossiers().stream()
        .filter(d -> d.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new HttpProblem(HttpStatus.NOT_FOUND, messages.text("problem.nothing")));
  }

  private void stance(Context context) {
    Frame frame = frames.of(context);
    Dossier dossier = find(context, frame);
    String party = context.pathParam("party");
    String item = context.pathParam("item");
    Stance stance =
        library.view().stances(dossier.filter().agenda(item)).stream()
            .filter(s -> s.party().equals(party) && s.agenda().equals(item))
            .findFirst()
            .orElseThrow(() -> new HttpProblem(HttpStatus.NOT_FOUND, frame.t("problem.nothing")));
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("frame", frame);
    values.put("dossier", dossier);
    values.put("stance", stance);
    pages.show(context, "room/stance.jte", values);
  }
}
