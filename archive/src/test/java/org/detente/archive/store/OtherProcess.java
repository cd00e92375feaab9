package org.detente.archive.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Another process that stores articles, and may be killed. */
public final class OtherProcess {
  /** Articles in all, and in a batch. */
  static final int ARTICLES = 300;

  static final int BATCH = 20;

  private OtherProcess() {}

  /** What it stores, always the same. */
  static List<StoredArticle> articles() {
    return new Invented(99, 4, 20).next(ARTICLES);
  }

  static void storeAll(Archive archive) {
    List<StoredArticle> articles = articles();
    for (int from = 0; from < ARTICLES; from += BATCH) {
      archive.store(articles.subList(from, from + BATCH));
      System.out.println("stored");
      System.out.flush();
    }
  }

  /** Stores all articles into an archive, says so after each batch, and waits for its end. */
  public static void main(String[] arguments) throws IOException {
    try (Archive archive = Archive.open(arguments[0])) {
      storeAll(archive);
      System.out.println("done");
      System.out.flush();
      int waited = System.in.read();
      System.out.println("ended " + waited);
    }
  }

  static Process start(String location) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            OtherProcess.class.getName(),
            location)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }
}
