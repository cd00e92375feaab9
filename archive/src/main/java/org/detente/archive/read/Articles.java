package org.detente.archive.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.detente.archive.search.SearchWords;

/** Queries on articles. */
final class Articles {
  private static final String COLUMNS =
      "SELECT a.article, a.id, a.title, a.source, a.url, a.language, a.date, a.date_first, s.story,"
          + " SUBSTRING(a.text, CAST(a.body_begin + 1 AS INTEGER), 240)";

  static final String SELECT =
      COLUMNS + " FROM article a JOIN story_article s ON s.article = a.article";

  private static final String LATEST = " ORDER BY a.date_first DESC NULLS LAST, a.article_key";

  private Articles() {}

  static String latest(Conditions conditions, Page page) {
    return COLUMNS
        + " FROM (SELECT * FROM article a"
        + conditions.where()
        + LATEST
        + " LIMIT "
        + page.limit()
        + " OFFSET "
        + page.offset()
        + ") a JOIN story_article s ON s.article = a.article"
        + LATEST;
  }

  /** Articles with all words, or empty where there is no word. */
  static Optional<Conditions> holding(String words) {
    Set<Long> numbers = SearchWords.of(words);
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    List<Object> values = new ArrayList<>(numbers);
    values.add(numbers.size());
    return Optional.of(
        new Conditions()
            .and(
                "a.article IN (SELECT article FROM posting WHERE word IN ("
                    + Conditions.marks(numbers.size())
                    + ") GROUP BY article HAVING COUNT(*) >= ?)",
                values.toArray()));
  }

  static ArticleEntry read(ResultSet row) throws SQLException {
    return new ArticleEntry(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        Rows.day(row, 8),
        row.getString(9),
        row.getString(10));
  }
}
