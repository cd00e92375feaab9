package org.detente.app;

import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.detente.app.room.Room;
import org.detente.app.room.RoomSettings;
import org.detente.app.room.RoomWatch;
import org.detente.app.room.crisis.Dossier;
import org.detente.app.room.crisis.Library;
import org.detente.app.room.gold.CorrectionFile;
import org.detente.app.room.words.Messages;
import org.detente.archive.read.IncidentFilter;
import org.detente.archive.store.Archive;
import org.detente.archive.watch.WatchOptions;
import org.detente.coder.Coders;
import org.detente.coder.Pipeline;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code detente serve}: the crisis room. */
@Command(
    name = "serve",
    description = "Open the crisis room: an archive as web pages on this machine.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ServeCommand implements Callable<Integer> {
  private static final int LARGEST_PORT = 65_535;

  @ParentCommand private Detente detente;
  @Spec private CommandSpec spec;

  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:8420",
      description =
          "Where to listen (default: 127.0.0.1:8420, this machine only). Any other host needs"
              + " --token or --proxy-header.")
  private String listen;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description = "What readers must show once, as ?token=TOKEN; programs as a bearer token.")
  private @Nullable String token;

  @Option(
      names = "--proxy-header",
      paramLabel = "NAME",
      description = "The header in which a reverse proxy names the reader; refuse all without it.")
  private @Nullable String proxyHeader;

  @Option(
      names = "--archive",
      paramLabel = "FILE|JDBC",
      description = "The archive to show (default: the sample articles, coded now).")
  private @Nullable String archive;

  @Option(
      names = "--dossiers",
      paramLabel = "FILE|FOLDER",
      description = "Dossiers to show (.yaml); may be given again.")
  private List<Path> dossiers = List.of();

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description =
          "Where corrections are kept (default: beside the archive's file, .corrections.jsonl; for"
              + " the samples and for a database in the folder of your data, ~/.local/share/detente"
              + " or $XDG_DATA_HOME/detente).")
  private @Nullable Path corrections;

  @Option(
      names = "--watch",
      paramLabel = "FEED",
      arity = "1..*",
      description =
          "RSS or Atom feeds to follow into the archive while the room is open, every quarter of an"
              + " hour; needs --archive.")
  private List<String> feeds = List.of();

  @Option(names = "--read-only", description = "Nothing may be changed: no corrections.")
  private boolean readOnly;

  @Override
  public Integer call() throws InterruptedException {
    RoomSettings settings = settings();
    List<URI> watched = FeedAddresses.of(feeds, spec);
    if (!watched.isEmpty() && archive == null) {
      throw usage("--watch: the samples stay as they are; give the archive with --archive");
    }
    Pipeline coder = Coders.standard();
    Thread loader = new Thread(coder::prepare, "loader");
    loader.setDaemon(true);
    loader.start();
    Path correctionFile = correctionFile();
    CorrectionFile kept = CorrectionFile.open(correctionFile);
    try (Archive opened = open(coder);
        Room room =
            new Room(
                settings,
                new Library(opened, dossiers()),
                kept,
                coder,
                detente.console().errors())) {
      room.open();
      detente
          .console()
          .errors()
          .println(
              "detente: the room is open at http://"
                  + settings.host()
                  + ":"
                  + room.port()
                  + "/ (stop with Ctrl-C)");
      if (!readOnly) {
        detente.console().errors().println("detente: corrections are kept in " + correctionFile);
      }
      wait(room, opened, coder, watched);
      return 0;
    } catch (JavalinBindException e) {
      throw new UserError(
          "cannot listen on " + listen + ": " + e.getMessage() + "; give another with --listen");
    }
  }

  /** Until the process is ended; then what is being stored is stored. */
  private void wait(Room room, Archive opened, Pipeline coder, List<URI> watched)
      throws InterruptedException {
    if (!watched.isEmpty()) {
      int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
      WatchOptions usual = WatchOptions.standard(Coders.VERSION);
      RoomWatch watch =
          new RoomWatch(
              watched,
              opened,
              coder,
              usual.with(usual.every(), false, false, threads),
              room.live(),
              detente.console().errors());
      Runtime.getRuntime().addShutdownHook(new Thread(watch::close, "stop"));
    }
    new CountDownLatch(1).await();
  }

  private Path correctionFile() {
    if (corrections != null) {
      return corrections;
    }
    if (archive != null && !archive.startsWith("jdbc:")) {
      return Path.of(archive + ".corrections.jsonl");
    }
    String name = archive == null ? "samples" : nameOf(archive);
    return dataFolder().resolve("detente").resolve(name + ".corrections.jsonl");
  }

  /** Host and database of an address, without user and password. */
  private static String nameOf(String address) {
    return address
        .replaceFirst("\\?.*", "")
        .replaceFirst("//[^/@]*@", "//")
        .replaceFirst("^jdbc:", "")
        .replaceAll("[^A-Za-z0-9._-]+", "-");
  }

  /** As the XDG Base Directory Specification says. */
  private static Path dataFolder() {
    String given = System.getenv("XDG_DATA_HOME");
    return given == null || given.isBlank()
        ? Path.of(System.getProperty("user.home"), ".local", "share")
        : Path.of(given);
  }

  private Archive open(Pipeline coder) {
    return archive == null ? SampleArchive.make(coder, detente.console()) : Archive.open(archive);
  }

  /** The dossiers given, or those of the samples; a whole archive is one too. */
  private List<Dossier> dossiers() {
    List<Path> places =
        !dossiers.isEmpty()
            ? dossiers
            : archive == null ? List.of(SampleArchive.folder().resolve("dossiers")) : List.of();
    List<Dossier> shown = new ArrayList<>();
    if (!places.isEmpty()) {
      DossierCommand.read(places)
          .forEach(d -> shown.add(new Dossier(d.id(), d.titles(), d.filter())));
    }
    if (archive != null) {
      Map<String, String> titles = new LinkedHashMap<>();
      for (String language : Messages.languages()) {
        titles.put(language, Messages.of(language).text("dossier.all"));
      }
      shown.add(new Dossier("all", titles, IncidentFilter.ALL));
    }
    return shown;
  }

  private RoomSettings settings() {
    int colon = listen.lastIndexOf(':');
    int port = colon < 0 ? -1 : port(listen.substring(colon + 1));
    if (colon < 1 || port < 0) {
      throw usage("--listen: “" + listen + "” is no HOST:PORT, for example 127.0.0.1:8420");
    }
    RoomSettings settings =
        new RoomSettings(listen.substring(0, colon), port, token, proxyHeader, readOnly);
    if (!settings.isLoopback() && !settings.isGuarded()) {
      throw usage(
          "--listen "
              + listen
              + ": others could read the archive; give --token, or --proxy-header behind a reverse"
              + " proxy");
    }
    return settings;
  }

  private static int port(String digits) {
    if (digits.isEmpty() || digits.length() > 5 || !digits.chars().allMatch(Character::isDigit)) {
      return -1;
    }
    int port = Integer.parseInt(digits);
    return port <= LARGEST_PORT ? port : -1;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
