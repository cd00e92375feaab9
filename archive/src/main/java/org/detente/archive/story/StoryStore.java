package org.detente.archive.story;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detente.archive.sql.ContentId;
import org.detente.archive.sql.Database;
import org.detente.archive.sql.Lookup;
import org.detente.archive.sql.RowWriter;

/**
 * Keeps the stories up to date with a batch, inside its transaction. A story is named by the least
 * key of its articles, so that its name does not depend on the order in which they came.
 *
 * <p>Only the first article of a story with a band keeps it, and of the articles that share a band
 * with a new one the {@link #CANDIDATES} that share most are compared. So a new article costs the
 * same however often its like was there; the price is that in a chain of copies of copies, each
 * changed a little, the order of arrival can decide where the story ends.
 */
public final class StoryStore {
  private static final int CANDIDATES = 8;

  private final Database database;
  private final Connection connection;

  /** Articles with a band: those of the database that share one with the batch, and the batch's. */
  private final Map<Long, List<Long>> byBand = new HashMap<>();

  private final Map<Long, Shingles> shingles = new HashMap<>();
  private final Map<Long, String> stories = new HashMap<>();

  /** On the connection of the batch. */
  public StoryStore(Database database, Connection connection) {
    this.database = database;
    this.connection = connection;
  }

  /**
   * An article to find the story of.
   *
   * @param number its number
   * @param key its key
   * @param text its prose
   */
  public record Entry(long number, String key, String text) {}

  /**
   * What became of a batch.
   *
   * @param copies how many articles are of a story that was there before them
   * @param moved articles of earlier batches that are now of another story
   * @param stories the stories of the batch's articles, by their number
   */
  public record Outcome(int copies, Set<Long> moved, Map<Long, String> stories) {}

  /** Gives each new article its story. */
  public Outcome add(List<Entry> entries) throws SQLException {
    Map<Long, long[]> bands = new LinkedHashMap<>();
    for (Entry entry : entries) {
      Shingles own = Shingles.of(entry.text());
      shingles.put(entry.number(), own);
      bands.put(entry.number(), NearDuplicates.bands(own));
    }
    loadCandidates(bands.values());
    Map<String, String> renamed = new TreeMap<>();
    int copies = 0;
    List<long[]> kept = new ArrayList<>();
    for (Entry entry : entries) {
      long[] own = java.util.Objects.requireNonNull(bands.get(entry.number()));
      TreeSet<String> same = sameStories(entry.number(), own, renamed);
      copies += same.isEmpty() ? 0 : 1;
      same.add(entry.key());
      String name = same.first();
      same.stream().filter(story -> !story.equals(name)).forEach(s -> renamed.put(s, name));
      stories.put(entry.number(), name);
      for (long band : own) {
        keep(band, entry.number(), name, renamed, kept);
      }
    }
    Set<Long> fresh = new HashSet<>(bands.keySet());
    Map<Long, String> named = new HashMap<>();
    for (long number : fresh) {
      named.put(number, current(java.util.Objects.requireNonNull(stories.get(number)), renamed));
    }
    write(entries, kept, named);
    return new Outcome(copies, rename(renamed, fresh), named);
  }

  private void loadCandidates(Collection<long[]> bands) throws SQLException {
    Set<Long> wanted = new HashSet<>();
    for (long[] own : bands) {
      for (long band : own) {
        wanted.add(band);
      }
    }
    Set<Long> articles = new TreeSet<>();
    Lookup.find(
        database,
        connection,
        "SELECT band, article FROM story_band WHERE band IN (${narrow})",
        wanted,
        row -> {
          byBand.computeIfAbsent(row.getLong(1), b -> new ArrayList<>()).add(row.getLong(2));
          return articles.add(row.getLong(2));
        });
    byBand.values().forEach(list -> list.sort(Comparator.naturalOrder()));
    Lookup.find(
        database,
        connection,
        "SELECT article, story FROM story_article WHERE article IN (${wanted})",
        articles,
        row -> stories.put(row.getLong(1), row.getString(2)));
    Set<Long> texts = new TreeSet<>();
    for (long[] own : bands) {
      texts.addAll(candidates(own));
    }
    Lookup.find(
        database,
        connection,
        "SELECT article, body_begin, text FROM article WHERE article IN (${wanted})",
        texts,
        row -> {
          String text = row.getString(3);
          int begin = text.offsetByCodePoints(0, row.getInt(2));
          return shingles.put(row.getLong(1), Shingles.of(text.substring(begin)));
        });
  }

  /** Those that share most bands, the earliest first where they share as many. */
  private List<Long> candidates(long[] bands) {
    Map<Long, Integer> shared = new TreeMap<>();
    for (long band : bands) {
      byBand
          .getOrDefault(band, List.of())
          .forEach(article -> shared.merge(article, 1, Integer::sum));
    }
    return shared.entrySet().stream()
        .sorted(Map.Entry.<Long, Integer>comparingByValue().reversed())
        .limit(CANDIDATES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private TreeSet<String> sameStories(long article, long[] bands, Map<String, String> renamed) {
    TreeSet<String> same = new TreeSet<>();
    Shingles own = java.util.Objects.requireNonNull(shingles.get(article));
    for (long candidate : candidates(bands)) {
      Shingles other = shingles.get(candidate);
      String story = stories.get(candidate);
      if (other != null && story != null && NearDuplicates.sameStory(own, other)) {
        same.add(current(story, renamed));
      }
    }
    return same;
  }

  private static String current(String story, Map<String, String> renamed) {
    String name = story;
    String next = renamed.get(name);
    while (next != null) {
      name = next;
      next = renamed.get(name);
    }
    return name;
  }

  private void keep(
      long band, long article, String story, Map<String, String> renamed, List<long[]> kept) {
    List<Long> there = byBand.computeIfAbsent(band, b -> new ArrayList<>());
    for (long other : there) {
      String name = stories.get(other);
      if (name != null && current(name, renamed).equals(story)) {
        return;
      }
    }
    there.add(article);
    kept.add(new long[] {band, article});
  }

  private void write(List<Entry> entries, List<long[]> kept, Map<Long, String> named)
      throws SQLException {
    try (RowWriter rows = database.rows(connection, "story_article")) {
      for (Entry entry : entries) {
        String story = java.util.Objects.requireNonNull(named.get(entry.number()));
        rows.number(entry.number()).text(story).number(hash(story)).end();
      }
    }
    try (RowWriter rows = database.rows(connection, "story_band")) {
      for (long[] row : kept) {
        rows.narrow((int) row[0]).number(row[1]).end();
      }
    }
  }

  /** Articles of earlier batches whose story turned out to be a part of another. */
  private Set<Long> rename(Map<String, String> renamed, Set<Long> fresh) throws SQLException {
    Map<Long, String> old = new TreeMap<>();
    renamed.keySet().forEach(story -> old.put(hash(story), story));
    Map<Long, String> moved = new TreeMap<>();
    Lookup.find(
        database,
        connection,
        "SELECT article, story FROM story_article WHERE story_hash IN (${wanted})",
        old.keySet(),
        row -> moved.put(row.getLong(1), current(row.getString(2), renamed)));
    moved.keySet().removeAll(fresh);
    Lookup.update(
        database,
        connection,
        "DELETE FROM story_article WHERE article IN (${wanted})",
        moved.keySet());
    try (RowWriter rows = database.rows(connection, "story_article")) {
      for (Map.Entry<Long, String> entry : moved.entrySet()) {
        rows.number(entry.getKey()).text(entry.getValue()).number(hash(entry.getValue())).end();
      }
    }
    return moved.keySet();
  }

  private static long hash(String story) {
    return ContentId.of(story).hash();
  }
}
