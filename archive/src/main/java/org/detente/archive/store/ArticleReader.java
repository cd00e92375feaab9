package org.detente.archive.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.record.RecordReader;
import org.detente.coder.text.DateSource;
import org.detente.coder.text.Document;
import org.detente.coder.text.Text;

/** Reads articles and records back. */
final class ArticleReader {
  private static final String ARTICLE =
      "SELECT a.article, a.article_key, a.id, a.title, a.language, a.date, a.date_source, a.source,"
          + " a.url, a.body_begin, a.text, r.coder_version, r.json FROM article a"
          + " JOIN record_version r ON r.article = a.article AND r.is_current";

  private ArticleReader() {}

  static Optional<ArchivedArticle> byNumber(Connection connection, long number)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(ARTICLE + " WHERE a.article = ? AND r.article = ?")) {
      query.setLong(1, number);
      query.setLong(2, number);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(read(row)) : Optional.empty();
      }
    }
  }

  static long count(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM article")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static ArchivedArticle read(ResultSet row) throws SQLException {
    Text text = Text.of(row.getString(11));
    String date = row.getString(6);
    Document document =
        new Document(
            row.getString(3),
            row.getString(4),
            text,
            row.getInt(10),
            row.getString(5),
            date == null ? null : Edtf.parse(date),
            DateSource.valueOf(row.getString(7).toUpperCase(Locale.ROOT)),
            row.getString(8),
            row.getString(9));
    CodedDocument record = RecordReader.read(RecordRows.expanded(row.getBytes(13)), text);
    CodedDocument coded =
        new CodedDocument(
            document,
            record.sentences(),
            record.actors(),
            record.events(),
            record.quotes(),
            record.meetings(),
            record.positions(),
            record.quantities(),
            record.assessments(),
            record.times(),
            record.notes());
    return new ArchivedArticle(row.getLong(1), row.getString(2), coded, row.getString(12));
  }
}
