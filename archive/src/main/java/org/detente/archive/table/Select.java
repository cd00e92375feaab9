package org.detente.archive.table;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query and what stands for its question marks.
 *
 * @param sql one statement
 * @param parameters texts, numbers and dates
 */
public record Select(String sql, List<Object> parameters) {
  private static final int FETCH = 1000;

  public Select {
    parameters = List.copyOf(parameters);
  }

  /**
   * Runs it and sends all rows on.
   *
   * @return how many rows there were
   */
  public long to(Connection connection, RowSink sink) throws SQLException, IOException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      statement.setFetchSize(FETCH);
      try (ResultSet rows = statement.executeQuery()) {
        return send(rows, sink);
      }
    }
  }

  private static long send(ResultSet rows, RowSink sink) throws SQLException, IOException {
    ResultSetMetaData columns = rows.getMetaData();
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      names.add(columns.getColumnLabel(i));
    }
    sink.head(names);
    long count = 0;
    while (rows.next()) {
      List<@Nullable Object> cells = new ArrayList<>();
      for (int i = 1; i <= names.size(); i++) {
        cells.add(Values.of(rows.getObject(i)));
      }
      sink.row(cells);
      count++;
    }
    return count;
  }
}
