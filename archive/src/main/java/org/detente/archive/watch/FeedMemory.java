package org.detente.archive.watch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.detente.archive.store.Archive;

/** What is remembered of feeds and of the pages of their items, in the archive itself. */
final class FeedMemory {
  /** A page that could not be read so often is left alone. */
  static final int ATTEMPTS = 3;

  private final Archive archive;

  FeedMemory(Archive archive) {
    this.archive = archive;
  }

  FeedState feed(String url) {
    return archive.read(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "SELECT etag, last_modified, failures, not_before, gone FROM feed"
                      + " WHERE url = ?")) {
            statement.setString(1, url);
            try (ResultSet row = statement.executeQuery()) {
              return row.next()
                  ? new FeedState(
                      row.getString(1),
                      row.getString(2),
                      row.getInt(3),
                      Instant.ofEpochSecond(row.getLong(4)),
                      row.getBoolean(5))
                  : FeedState.NEW;
            }
          }
        });
  }

  void remember(String url, FeedState state) {
    archive.change(
        connection -> {
          delete(connection, "feed", url);
          try (PreparedStatement statement =
              connection.prepareStatement("INSERT INTO feed VALUES (?, ?, ?, ?, ?, ?)")) {
            statement.setString(1, url);
            statement.setString(2, state.etag());
            statement.setString(3, state.lastModified());
            statement.setInt(4, state.failures());
            statement.setLong(5, state.notBefore().getEpochSecond());
            statement.setBoolean(6, state.gone());
            return statement.executeUpdate();
          }
        });
  }

  /** How often the pages at these addresses have been tried; those that were read many times. */
  Map<String, Integer> attempts(Collection<String> urls) {
    return archive.read(
        connection -> {
          Map<String, Integer> attempts = new HashMap<>();
          try (PreparedStatement statement =
              connection.prepareStatement("SELECT attempts FROM feed_page WHERE url = ?")) {
            for (String url : urls) {
              statement.setString(1, url);
              try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                  attempts.put(url, row.getInt(1));
                }
              }
            }
          }
          return attempts;
        });
  }

  void rememberPages(Map<String, Integer> attempts) {
    if (attempts.isEmpty()) {
      return;
    }
    archive.change(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement("INSERT INTO feed_page VALUES (?, ?)")) {
            for (Map.Entry<String, Integer> page : attempts.entrySet()) {
              delete(connection, "feed_page", page.getKey());
              statement.setString(1, page.getKey());
              statement.setInt(2, page.getValue());
              statement.executeUpdate();
            }
          }
          return attempts.size();
        });
  }

  private static void delete(Connection connection, String table, String url) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("DELETE FROM " + table + " WHERE url = ?")) {
      statement.setString(1, url);
      statement.executeUpdate();
    }
  }
}
