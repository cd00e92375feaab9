package org.detente.app.room;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.detente.app.room.crisis.Dossier;
import org.detente.app.room.crisis.Library;
import org.detente.app.room.gold.CorrectionFile;
import org.detente.archive.dossier.DossierException;
import org.detente.archive.dossier.DossierReader;
import org.detente.archive.read.IncidentFilter;
import org.detente.archive.store.Archive;
import org.detente.archive.store.StoredArticle;
import org.detente.coder.Coders;
import org.detente.coder.Pipeline;
import org.detente.coder.text.Document;
import org.detente.coder.text.DocumentReader;
import org.detente.coder.text.InputException;
import org.detente.coder.text.JsonLine;
import org.detente.coder.text.Metadata;

/** A room that is open on a port of its own, with the samples and articles of ill will. */
final class OpenRoom implements AutoCloseable {
  static final Path ROOT = Path.of(System.getProperty("detente.root", "..")).toAbsolutePath();
  static final Pipeline CODER = Coders.standard();
  static final RoomSettings USUAL = new RoomSettings("127.0.0.1", 0, null, null, false);

  private static final List<StoredArticle> SAMPLES = new ArrayList<>();

  final Archive archive;
  final Path gold;
  final StringWriter errors = new StringWriter();
  final Room room;
  final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private OpenRoom(RoomSettings settings, List<StoredArticle> articles, List<Dossier> dossiers) {
    try {
      Path folder = Files.createTempDirectory("detente-room");
      gold = folder.resolve("corrections.jsonl");
      archive = Archive.open(folder.resolve("room.duckdb").toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    archive.store(articles);
    room =
        new Room(
            settings,
            new Library(archive, dossiers),
            CorrectionFile.open(gold),
            CODER,
            new PrintWriter(errors, true));
    room.open();
  }

  /** With the samples, the articles of ill will, their dossier, and one on everything. */
  static OpenRoom full(RoomSettings settings) {
    List<StoredArticle> articles = new ArrayList<>(samples());
    articles.addAll(hostile());
    return new OpenRoom(settings, articles, dossiers());
  }

  /** With one article only: quick. */
  static OpenRoom small(RoomSettings settings) {
    return new OpenRoom(settings, samples().subList(0, 1), List.of(everything()));
  }

  private static List<Dossier> dossiers() {
    try {
      var ukraine =
          new DossierReader(party -> true, item -> true)
              .read(ROOT.resolve("samples/dossiers/ukraine-2021-2022.yaml"));
      return List.of(new Dossier(ukraine.id(), ukraine.titles(), ukraine.filter()), everything());
    } catch (IOException | DossierException e) {
      throw new IllegalStateException(e);
    }
  }

  static Dossier everything() {
    return new Dossier("all", Map.of("nl", "Alles", "en", "Everything"), IncidentFilter.ALL);
  }

  static synchronized List<StoredArticle> samples() {
    if (SAMPLES.isEmpty()) {
      try (Stream<Path> files = Files.list(ROOT.resolve("samples"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          String id = file.getFileName().toString().replace(".txt", "");
          SAMPLES.add(coded(text(Files.readString(file), id)));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return List.copyOf(SAMPLES);
  }

  private static List<StoredArticle> hostile() {
    List<StoredArticle> articles = new ArrayList<>();
    try (InputStream stream = OpenRoom.class.getResourceAsStream("/room/hostile.jsonl")) {
      String lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : lines.lines().toList()) {
        JsonLine.Article article = JsonLine.read(line, "hostile.jsonl", 1, "hostile");
        articles.add(
            coded(DocumentReader.read(article.text(), article.metadata(), "hostile.jsonl", 1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InputException e) {
      throw new IllegalStateException(e);
    }
    return articles;
  }

  private static Document text(String text, String id) {
    try {
      return DocumentReader.read(text, Metadata.of(id), id, 0);
    } catch (InputException e) {
      throw new IllegalStateException(e);
    }
  }

  private static StoredArticle coded(Document document) {
    return new StoredArticle(CODER.code(document), Coders.VERSION);
  }

  String url(String path) {
    return "http://127.0.0.1:" + room.port() + path;
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  HttpResponse<String> post(String path, String type, String body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    room.close();
    archive.close();
  }
}
