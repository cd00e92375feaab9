package org.detente.app.room;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.detente.app.room.article.Explainer;
import org.detente.app.room.article.TryDesk;
import org.detente.app.room.article.TryRoutes;
import org.detente.app.room.web.Access;
import org.detente.app.room.web.Assets;
import org.detente.app.room.web.Frames;
import org.detente.app.room.web.Pages;
import org.detente.coder.Pipeline;

/** The crisis room: an archive as web pages. */
public final class Room implements AutoCloseable {
  private static final long LARGEST_REQUEST = 1_000_000;
  private static final int MOST_THREADS = 64;

  /** Held on to, as levels of loggers that nobody holds are forgotten. */
  private static final List<Logger> QUIET =
      List.of(Logger.getLogger("org.eclipse.jetty"), Logger.getLogger("io.javalin"));

  private final RoomSettings settings;
  private final PrintWriter errors;
  private final Access access;
  private final Frames frames;
  private final Pages pages = new Pages();
  private final Javalin server;

  /**
   * A room that is not open yet.
   *
   * @param coder codes what readers paste and explains what they ask
   * @param errors where faults of the program are told
   */
  public Room(RoomSettings settings, Pipeline coder, PrintWriter errors) {
    QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    this.settings = settings;
    this.errors = errors;
    this.access = new Access(settings);
    this.frames = new Frames(access, settings.readOnly());
    Explainer explainer = new Explainer(coder);
    TryRoutes tries = new TryRoutes(new TryDesk(explainer), explainer, frames, pages);
    Assets assets = new Assets();
    this.server =
        Javalin.create(
            config -> {
              configure(config);
              RoutesConfig routes = config.routes;
              routes.before(access::check);
              routes.get("/assets/{name}", assets::serve);
              tries.addTo(routes);
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
      context.json(Map.of("status", status, "message", message));
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
  }

  /** The port that it listens on once it is open. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }
}
