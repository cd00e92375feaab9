package org.detente.archive.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.detente.archive.sql.ArchiveException;
import org.detente.archive.sql.Database;
import org.detente.archive.sql.Migrations;
import org.detente.coder.text.Document;

/**
 * A durable archive of articles and their records.
 *
 * <pre>{@code
 * try (Archive archive = Archive.open("crisis.duckdb")) {
 *   archive.store(List.of(new StoredArticle(coder.code(document), "0.1.0")));
 * }
 * }</pre>
 *
 * <p>Safe for many threads: any number read while one writes; writers wait for each other. A reader
 * sees whole batches only. A process may be killed at any moment: what {@link #store} returned from
 * is there, what it did not is not.
 */
public final class Archive implements AutoCloseable {
  private final Database database;
  private final boolean readOnly;
  private final ReentrantLock writing = new ReentrantLock();
  private final AtomicLong generation = new AtomicLong();

  private Archive(Database database, boolean readOnly) {
    this.database = database;
    this.readOnly = readOnly;
  }

  /**
   * Opens an archive for reading and writing, makes it where it is not there, and brings it to the
   * schema of this program.
   *
   * @param location a file ({@code crisis.duckdb}), or {@code jdbc:postgresql://host/database}
   * @throws ArchiveException where it is in use by another process, cannot be reached, is no
   *     archive, or was made by a newer program; the message names the remedy
   */
  public static Archive open(String location) {
    return open(location, false);
  }

  /**
   * Opens an archive for reading only. Several processes may do so at once, but not while another
   * has a file open for writing.
   *
   * @throws ArchiveException as for {@link #open(String)}, and where there is no such archive
   */
  public static Archive openReadOnly(String location) {
    return open(location, true);
  }

  private static Archive open(String location, boolean readOnly) {
    Database database = Database.open(location, readOnly);
    try {
      if (readOnly) {
        Migrations.check(database);
      } else {
        Migrations.apply(database);
      }
      return new Archive(database, readOnly);
    } catch (SQLException e) {
      database.close();
      throw failed("be opened", database, e);
    } catch (ArchiveException e) {
      database.close();
      throw e;
    }
  }

  /**
   * Stores a batch in one transaction: all of it or, where this throws, nothing. An article that is
   * there already with a record of the same coder's version is left as it is. Batches of some
   * hundreds are fastest.
   *
   * @throws ArchiveException where the database refuses, such as on a full disk
   */
  public StoreReport store(List<StoredArticle> batch) {
    if (batch.isEmpty()) {
      return StoreReport.NOTHING;
    }
    StoreReport report = change(connection -> new BatchWriter(database, connection).write(batch));
    generation.incrementAndGet();
    return report;
  }

  /**
   * Changes something other than articles and incidents, such as what is remembered of a feed, in
   * one transaction.
   *
   * @throws ArchiveException where the database refuses; then nothing has changed
   */
  public <T> T change(Reading<T> change) {
    if (readOnly) {
      throw new ArchiveException("the archive " + database.name() + " is open for reading only");
    }
    writing.lock();
    try {
      Connection connection = database.writer();
      connection.setAutoCommit(false);
      try {
        database.lockForWriting(connection);
        T result = change.from(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException | Error e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw failed("be written to", database, e);
    } finally {
      writing.unlock();
    }
  }

  /**
   * Those of the documents that the archive does not have, or not with a record by this version of
   * the coder; each once, in their order. What is left out need not be coded.
   */
  public List<Document> unknown(List<Document> documents, String coderVersion) {
    writing.lock();
    try {
      return KnownArticles.unknown(database, database.writer(), documents, coderVersion);
    } catch (SQLException e) {
      throw failed("be read", database, e);
    } finally {
      writing.unlock();
    }
  }

  /** An article and its current record, by its number in this archive. */
  public Optional<ArchivedArticle> article(long number) {
    return read(connection -> ArticleReader.byNumber(connection, number));
  }

  /**
   * A number that is another after each batch, so that answers may be kept until then. Only a file
   * has one: in a PostgreSQL database other processes may write, unseen by this one.
   */
  public OptionalLong generation() {
    return database.othersMayWrite() ? OptionalLong.empty() : OptionalLong.of(generation.get());
  }

  /** How many articles there are. */
  public long size() {
    return read(ArticleReader::count);
  }

  /**
   * Runs queries on a connection of their own, which must not be kept. Safe for many threads.
   *
   * @throws ArchiveException where the database fails
   */
  public <T> T read(Reading<T> reading) {
    try (Connection connection = database.reader()) {
      return reading.from(connection);
    } catch (SQLException e) {
      throw failed("be read", database, e);
    }
  }

  /** Queries of one purpose. */
  @FunctionalInterface
  public interface Reading<T> {
    /** Runs them. */
    T from(Connection connection) throws SQLException;
  }

  /** Where the archive is, without passwords. */
  public String name() {
    return database.name();
  }

  private static ArchiveException failed(String what, Database database, SQLException e) {
    return new ArchiveException(
        "the archive "
            + database.name()
            + " cannot "
            + what
            + ": "
            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
        e);
  }

  @Override
  public void close() {
    writing.lock();
    try {
      database.close();
    } finally {
      writing.unlock();
    }
  }
}
