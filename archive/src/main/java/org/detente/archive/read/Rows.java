package org.detente.archive.read;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of rows. */
final class Rows {
  /** The columns of {@link #incident}, with the lead sentence from the article, called a. */
  static final String INCIDENT =
      "i.incident, i.kind, i.type, i.mode, i.quad, i.score, i.status, i.actors, i.recipients,"
          + " i.forum, i.level, i.outcome, i.previous, i.condition, i.date, i.date_first,"
          + " i.date_last, i.date_basis, i.place, i.place_country, i.latitude, i.longitude,"
          + " i.agenda, i.articles, i.stories, i.sources, i.announcements, i.denials, i.languages,"
          + " i.first_published, i.last_published, i.confidence, i.contradicted, i.lead_article,"
          + " i.lead_begin, i.lead_end, SUBSTRING(a.text, CAST(i.lead_begin + 1 AS INTEGER),"
          + " CAST(i.lead_end - i.lead_begin AS INTEGER)) AS words";

  private Rows() {}

  static Incident incident(ResultSet row) throws SQLException {
    return new Incident(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        decimal(row, 6),
        row.getString(7),
        list(row.getString(8)),
        list(row.getString(9)),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getString(13),
        row.getString(14),
        row.getString(15),
        day(row, 16),
        day(row, 17),
        row.getString(18).equals("stated"),
        row.getString(19),
        row.getString(20),
        decimal(row, 21),
        decimal(row, 22),
        list(row.getString(23)),
        row.getInt(24),
        row.getInt(25),
        row.getInt(26),
        row.getInt(27),
        row.getInt(28),
        list(row.getString(29)),
        day(row, 30),
        day(row, 31),
        row.getDouble(32),
        row.getBoolean(33),
        row.getLong(34),
        row.getInt(35),
        row.getInt(36),
        row.getString(37));
  }

  static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
    Date date = row.getDate(column);
    return date == null ? null : date.toLocalDate();
  }

  static @Nullable Double decimal(ResultSet row, int column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : Double.valueOf(value);
  }

  static List<String> list(String joined) {
    return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(";"));
  }
}
