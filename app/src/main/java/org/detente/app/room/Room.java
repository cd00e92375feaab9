package org.detente.app.room;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.detente.app.room.api.ApiRoutes;
import org.detente.app.room.api.ArticleApi;
import org.detente.app.room.api.FeedRoutes;
import org.detente.app.room.api.IncidentApi;
import org.detente.app.room.api.Json;
import org.detente.app.room.api.Live;
import org.detente.app.room.api.WriteRoutes;
import org.detente.app.room.article.ArticleRoutes;
import org.detente.app.room.article.Explainer;
import org.detente.app.room.article.TryDesk;
import org.detente.app.room.article.TryRoutes;
import org.detente.app.room.crisis.Library;
import org.detente.app.room.gold.CorrectionFile;
import org.detente.app.room.gold.CorrectionRoutes;
import org.detente.app.room.page.DossierRoutes;
import org.detente.app.room.page.IncidentRoutes;
import org.detente.app.room.page.SearchRoutes;
import org.detente.app.room.web.Access;
import org.detente.app.room.web.Assets;
import org.detente.app.room.web.Frames;
import org.detente.app.room.web.Pages;
import org.detente.coder.Coders;
import org.detente.coder.Pipeline;

/** The crisis room: an archive as web pages. */
public final class Room implements AutoCloseable {
  private static final long LARGEST_REQUEST = 1_000_000;
  private static final int MOST_THREADS = 64;
  private static final int PULSE = 20;

  /** Held on to, as levels of loggers that nobody holds are forgotten. */
  private static final List<Logger> QUIET =
      List.of(Logger.getLogger("org.eclipse.jetty"), Logger.getLogger("net.fortuna.ical4j"));

  private static final Logger JAVALIN = Logger.getLogger("io.javalin");

  private final RoomSettings settings;
  private final PrintWriter errors;
  private final Access access;
  private final Frames frames;
  private final Pages pages = new Pages();
  private final Live live = new Live();
  private final DossierRoutes dossiers;
  private final ScheduledExecutorService pulse =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "pulse");
            thread.setDaemon(true);
            return thread;
          });
  private final Javalin server;

  /**
   * A room that is not open yet.
   *
   * @param library the archive that it shows
   * @param corrections where readers' corrections are kept
   * @param coder codes what readers paste and explains what they ask
   * @param errors where faults of the program are told
   */
  public Room(
      RoomSettings settings,
      Library library,
      CorrectionFile corrections,
      Pipeline coder,
      PrintWriter errors) {
    QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    // What goes wrong is told by addProblems and by who opens the room, in words for readers.
    JAVALIN.setLevel(Level.OFF);
    this.settings = settings;
    this.errors = errors;
    this.access = new Access(settings);
    this.frames = new Frames(access, settings.readOnly());
    Explainer explainer = new Explainer(coder);
    TryRoutes tries = new TryRoutes(new TryDesk(explainer), explainer, frames, pages);
    ArticleRoutes articles =
        new ArticleRoutes(
            library, corrections, explainer, access, frames, pages, Clock.systemUTC());
    this.dossiers = new DossierRoutes(library, frames, pages);
    IncidentRoutes incidents = new IncidentRoutes(library, corrections, frames, pages);
    SearchRoutes search = new SearchRoutes(library, frames, pages);
    CorrectionRoutes gold = new CorrectionRoutes(corrections, frames, pages);
    ApiRoutes api = new ApiRoutes(library, dossiers, corrections);
    WriteRoutes writing = new WriteRoutes(library, explainer, access, live, Coders.VERSION);
    FeedRoutes feeds = new FeedRoutes(library);
    Assets assets = new Assets();
    this.server =
        Javalin.create(
            config -> {
              configure(config);
              RoutesConfig routes = config.routes;
              routes.before(access::check);
              routes.get("/assets/{name}", assets::serve);
              dossiers.addTo(routes);
              incidents.addTo(routes);
              articles.addTo(routes);
              search.addTo(routes);
              gold.addTo(routes);
              tries.addTo(routes);
              api.addTo(routes);
              new IncidentApi(library).addTo(routes);
              new ArticleApi(library).addTo(routes);
              writing.addTo(routes);
              feeds.addTo(routes);
              addProblems(routes);
            });
  }

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = LARGEST_REQUEST;
    config.concurrency.useVirtualThreads = false;
    config.jetty.threadPool =
        new org.eclipse.jetty.util.thread.QueuedThreadPool(MOST_THREADS, 4, 60_000);
  }

  private void addProblems(RoutesConfig routes) {
    routes.exception(
        HttpResponseException.class,
        (e, context) -> problem(context, e.getStatus(), String.valueOf(e.getMessage())));
    routes.exception(
        Exception.class,
        (e, context) -> {
          errors.println("detente: " + context.method() + " " + context.path() + ": " + e);
          problem(context, 500, Frames.messages(context).text("problem.ours"));
        });
    routes.error(
        404,
        "html",
        context -> {
          if (context.resultInputStream() == null) {
            problem(context, 404, Frames.messages(context).text("problem.nothing"));
          }
        });
  }

  private void problem(Context context, int status, String message) {
    context.status(HttpStatus.forStatus(status));
    if (context.path().startsWith("/api/")) {
      context
          .contentType("application/json; charset=utf-8")
          .result(Json.write(new TreeMap<>(Map.of("status", status, "message", message))));
    } else {
      pages.show(
          context,
          "room/problem.jte",
          Map.of("frame", frames.of(context), "status", status, "message", message));
    }
  }

  /**
   * Opens the room.
   *
   * @throws JavalinBindException where the port is in use or may not be used
   */
  public void open() {
    server.start(settings.host(), settings.port());
    pulse.execute(this::prepare);
    pulse.scheduleWithFixedDelay(live::keepAlive, PULSE, PULSE, TimeUnit.SECONDS);
  }

  private void prepare() {
    try {
      dossiers.prepare();
    } catch (RuntimeException e) {
      errors.println("detente: the dossiers cannot be read: " + e);
    }
  }

  /** Tells open pages of new articles. */
  public Live live() {
    return live;
  }

  /** What it answers to, each as {@code GET /path}; in the order of paths and methods. */
  public List<String> routes() {
    return server.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> endpoint.method.isHttpMethod())
        .map(endpoint -> endpoint.method + " " + endpoint.path)
        .sorted()
        .toList();
  }

  /** The port that it listens on once it is open. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    pulse.shutdownNow();
    server.stop();
  }
}
