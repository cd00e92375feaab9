package org.detente.archive.store;

import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The content of an archive without what depends on the order of arrival, to compare archives. */
public final class Incidents {
  private static final List<String> QUERIES =
      List.of(
          "SELECT incident, kind, type, mode, status, actors, recipients, forum, level, outcome,"
              + " previous, i.date, i.date_first, i.date_last, place, agenda, articles, stories,"
              + " sources, announcements, denials, languages, confidence, contradicted,"
              + " a.article_key, lead_begin FROM incident i JOIN article a ON a.article = i.lead_article",
          "SELECT i.incident, p.party, p.side FROM incident_party p JOIN incident i"
              + " ON i.incident_hash = p.incident_hash",
          "SELECT i.incident, p.agenda FROM incident_agenda p JOIN incident i"
              + " ON i.incident_hash = p.incident_hash",
          "SELECT i.incident, p.aspect, p.value, p.articles FROM contradiction p JOIN incident i"
              + " ON i.incident_hash = p.incident_hash",
          "SELECT c.claim, c.incident_hash, c.content FROM claim c",
          "SELECT a.article_key, s.story FROM story_article s JOIN article a"
              + " ON a.article = s.article",
          "SELECT a.article_key, r.claim, r.item, r.begin_offset, r.end_offset FROM report r"
              + " JOIN article a ON a.article = r.article",
          "SELECT a.article_key, v.coder_version, v.sha256, v.is_current FROM record_version v"
              + " JOIN article a ON a.article = v.article",
          "SELECT a.article_key, e.event, e.type FROM event e JOIN article a"
              + " ON a.article = e.article");

  private Incidents() {}

  /** One line a row, sorted. */
  public static List<String> dump(Archive archive) {
    return archive.read(
        connection -> {
          List<String> lines = new ArrayList<>();
          try (Statement statement = connection.createStatement()) {
            for (String query : QUERIES) {
              try (ResultSet rows = statement.executeQuery(query)) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                  StringBuilder line = new StringBuilder();
                  for (int column = 1; column <= columns; column++) {
                    line.append(rows.getString(column)).append('|');
                  }
                  lines.add(line.toString());
                }
              }
            }
          }
          lines.sort(null);
          return lines;
        });
  }
}
