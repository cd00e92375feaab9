package org.detente.archive.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.detente.archive.incident.IncidentStore;
import org.detente.archive.sql.ContentId;
import org.detente.archive.sql.Database;
import org.detente.archive.sql.Lookup;
import org.detente.archive.story.StoryStore;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.text.Document;

/** Writes one batch inside the transaction of its connection. */
final class BatchWriter {
  private final Database database;
  private final Connection connection;

  BatchWriter(Database database, Connection connection) {
    this.database = database;
    this.connection = connection;
  }

  StoreReport write(List<StoredArticle> batch) throws SQLException {
    Map<ContentId, StoredArticle> distinct = new LinkedHashMap<>();
    for (StoredArticle stored : batch) {
      distinct.putIfAbsent(ArticleKeys.of(stored.coded().document()), stored);
    }
    Map<String, Long> known = known(distinct.keySet());
    Map<Long, Set<String>> versions = versions(known.values());
    Map<Long, StoredArticle> recoded = new LinkedHashMap<>();
    Map<Long, StoredArticle> added = new LinkedHashMap<>();
    Map<Long, ContentId> keys = new HashMap<>();
    long next = nextNumber();
    for (Map.Entry<ContentId, StoredArticle> entry : distinct.entrySet()) {
      Long number = known.get(entry.getKey().text());
      if (number == null) {
        keys.put(next, entry.getKey());
        added.put(next++, entry.getValue());
      } else if (!versions
          .getOrDefault(number, Set.of())
          .contains(entry.getValue().coderVersion())) {
        recoded.put(number, entry.getValue());
      }
    }
    retire(recoded.keySet());
    try (RecordRows rows = new RecordRows(database, connection)) {
      for (Map.Entry<Long, StoredArticle> entry : added.entrySet()) {
        long number = entry.getKey();
        ContentId key = Objects.requireNonNull(keys.get(number));
        rows.article(number, key, entry.getValue().coded().document());
        rows.record(number, entry.getValue());
      }
      for (Map.Entry<Long, StoredArticle> entry : recoded.entrySet()) {
        rows.record(entry.getKey(), entry.getValue());
      }
    }
    StoryStore.Outcome stories = new StoryStore(database, connection).add(entries(added, keys));
    Map<Long, CodedDocument> records = new LinkedHashMap<>();
    added.forEach((number, stored) -> records.put(number, stored.coded()));
    recoded.forEach((number, stored) -> records.put(number, stored.coded()));
    Map<Long, IncidentStore.Teller> tellers = new HashMap<>();
    added.forEach(
        (number, stored) ->
            tellers.put(
                number,
                new IncidentStore.Teller(
                    Objects.requireNonNull(keys.get(number)).text(),
                    Objects.requireNonNull(stories.stories().get(number)),
                    stored.coded().document())));
    new IncidentStore(database, connection).update(records, tellers, stories.moved());
    int unchanged = batch.size() - added.size() - recoded.size();
    return new StoreReport(added.size(), recoded.size(), unchanged, stories.copies());
  }

  private static List<StoryStore.Entry> entries(
      Map<Long, StoredArticle> added, Map<Long, ContentId> keys) {
    List<StoryStore.Entry> entries = new ArrayList<>();
    added.forEach(
        (number, stored) -> {
          Document document = stored.coded().document();
          String prose = document.text().slice(document.bodyBegin(), document.text().length());
          entries.add(
              new StoryStore.Entry(number, Objects.requireNonNull(keys.get(number)).text(), prose));
        });
    return entries;
  }

  /** The numbers of those articles that are there, by key. */
  private Map<String, Long> known(Set<ContentId> keys) throws SQLException {
    Map<String, Long> known = new HashMap<>();
    Lookup.find(
        database,
        connection,
        "SELECT article, article_key FROM article WHERE key_hash IN (${wanted})",
        keys.stream().map(ContentId::hash).toList(),
        row -> known.put(row.getString(2), row.getLong(1)));
    return known;
  }

  private Map<Long, Set<String>> versions(Collection<Long> articles) throws SQLException {
    Map<Long, Set<String>> versions = new HashMap<>();
    Lookup.find(
        database,
        connection,
        "SELECT article, coder_version FROM record_version WHERE article IN (${wanted})",
        articles,
        row ->
            versions.computeIfAbsent(row.getLong(1), n -> new HashSet<>()).add(row.getString(2)));
    return versions;
  }

  private long nextNumber() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT COALESCE(MAX(article), 0) FROM article")) {
      row.next();
      return row.getLong(1) + 1;
    }
  }

  /** Takes the rows of the current records away; the versions stay, no longer current. */
  private void retire(Set<Long> articles) throws SQLException {
    if (articles.isEmpty()) {
      return;
    }
    for (String table : RecordRows.TABLES) {
      Lookup.update(
          database, connection, "DELETE FROM " + table + " WHERE article IN (${wanted})", articles);
    }
    Lookup.update(
        database,
        connection,
        "UPDATE record_version SET is_current = FALSE WHERE is_current AND article IN (${wanted})",
        articles);
  }
}
