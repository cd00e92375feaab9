package org.detente.archive.export;

/**
 * A column of a table.
 *
 * @param name its name
 * @param kind what its cells are
 */
record Column(String name, Kind kind) {
  /** What cells are; every cell may be null. */
  enum Kind {
    /** A text. */
    TEXT("VARCHAR"),
    /** A day, as an ISO 8601 text. */
    DAY("DATE"),
    /** A whole number. */
    NUMBER("BIGINT"),
    /** A number. */
    DECIMAL("DOUBLE"),
    /** Yes or no. */
    FLAG("BOOLEAN"),
    /** A list of texts, never null. */
    TEXTS("VARCHAR[]");

    /** The type in SQL. */
    final String sql;

    Kind(String sql) {
      this.sql = sql;
    }
  }

  static Column text(String name) {
    return new Column(name, Kind.TEXT);
  }

  static Column day(String name) {
    return new Column(name, Kind.DAY);
  }

  static Column number(String name) {
    return new Column(name, Kind.NUMBER);
  }

  static Column decimal(String name) {
    return new Column(name, Kind.DECIMAL);
  }

  static Column flag(String name) {
    return new Column(name, Kind.FLAG);
  }

  static Column texts(String name) {
    return new Column(name, Kind.TEXTS);
  }
}
