package org.detente.archive.sql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Lends connections that read. A connection is given back by closing it; those not in use are kept
 * up to {@link #KEPT}. A library for pools would do more than two kinds of connection without
 * passwords to rotate or leaks to find need.
 */
final class ConnectionPool {
  private static final int KEPT = 8;

  private final Source source;
  private final Deque<Connection> idle = new ArrayDeque<>();
  private boolean closed;

  ConnectionPool(Source source) {
    this.source = source;
  }

  /** Makes a new connection. */
  interface Source {
    Connection open() throws SQLException;
  }

  /** A connection that goes back to the pool when it is closed. */
  Connection lend() throws SQLException {
    Connection connection = take();
    boolean[] returned = {false};
    return (Connection)
        Proxy.newProxyInstance(
            ConnectionPool.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                if (!returned[0]) {
                  returned[0] = true;
                  giveBack(connection);
                }
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            });
  }

  private Connection take() throws SQLException {
    synchronized (this) {
      if (closed) {
        throw new SQLException("the archive has been closed");
      }
      Connection kept = idle.pollFirst();
      if (kept != null && !kept.isClosed()) {
        return kept;
      }
    }
    return source.open();
  }

  private synchronized void giveBack(Connection connection) throws SQLException {
    if (closed || idle.size() >= KEPT) {
      connection.close();
      return;
    }
    idle.addFirst(connection);
  }

  synchronized void close() {
    closed = true;
    while (!idle.isEmpty()) {
      try (Connection connection = idle.removeFirst()) {
        connection.clearWarnings();
      } catch (SQLException e) {
        // It is as closed as it will be.
        continue;
      }
    }
  }
}
