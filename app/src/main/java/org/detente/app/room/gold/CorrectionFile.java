package org.detente.app.room.gold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.app.UserError;
import org.detente.app.room.api.Json;
import org.jspecify.annotations.Nullable;

/**
 * The readers' corrections in a file of JSON Lines beside the archive, which only grows. As it is
 * no part of the archive, coding anew or ingesting again cannot lose it; it can be read, merged and
 * kept under version control. Safe for many threads of one process.
 */
public final class CorrectionFile {
  private final @Nullable Path file;
  private final List<Correction> all = new ArrayList<>();
  private final Map<String, Correction> latest = new LinkedHashMap<>();

  private CorrectionFile(@Nullable Path file) {
    this.file = file;
  }

  /**
   * Reads the file, which need not exist yet.
   *
   * @param file where corrections are kept; null to keep them in memory only
   * @throws UserError where a line cannot be read
   */
  public static CorrectionFile open(@Nullable Path file) {
    CorrectionFile corrections = new CorrectionFile(file);
    if (file != null && Files.exists(file)) {
      corrections.read(file);
    }
    return corrections;
  }

  private void read(Path path) {
    int number = 0;
    try {
      for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
        number++;
        if (!line.isBlank()) {
          remember(Correction.of(Json.readObject(line)));
        }
      }
    } catch (IllegalArgumentException e) {
      throw new UserError(
          path
              + ":"
              + number
              + ": this is no correction ("
              + e.getMessage()
              + "); mend or remove it");
    } catch (IOException e) {
      throw new UserError(path + ": cannot be read: " + e.getMessage());
    }
  }

  private synchronized void remember(Correction correction) {
    all.add(correction);
    String key = key(correction.article(), correction.event());
    latest.remove(key);
    if (correction.replaces() != null) {
      latest.remove(key(correction.article(), correction.replaces()));
    }
    latest.put(key, correction);
  }

  private static String key(String article, String event) {
    return article + "/" + event;
  }

  /** Adds a correction and writes it to the disk before it returns. */
  public synchronized void add(Correction correction) {
    if (file != null) {
      byte[] line = (Json.write(correction.toMap()) + "\n").getBytes(StandardCharsets.UTF_8);
      try {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
          Files.createDirectories(folder);
        }
        Files.write(
            file,
            line,
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND,
            StandardOpenOption.DSYNC);
      } catch (IOException e) {
        throw new UncheckedIOException(file + ": cannot be written", e);
      }
    }
    remember(correction);
  }

  /** The valid corrections of an article, in the order in which they were made. */
  public synchronized List<Correction> of(String article) {
    return latest.values().stream().filter(c -> c.article().equals(article)).toList();
  }

  /** Every valid correction, the latest first. */
  public synchronized List<Correction> latest() {
    List<Correction> list = new ArrayList<>(latest.values());
    java.util.Collections.reverse(list);
    return list;
  }

  /** How many were ever made. */
  public synchronized int size() {
    return all.size();
  }
}
