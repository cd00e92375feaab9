package org.detente.archive.export;

/** The formats that {@link Export} writes. */
public enum ExportFormat {
  /** A row an incident. */
  CSV,
  /** The same with a byte order mark, without which Excel takes accents for something else. */
  CSV_FOR_EXCEL,
  /** A JSON object an incident, one a line. */
  JSONL,
  /** A row an incident, with types and lists. */
  PARQUET,
  /** POLECAT's columns, a row an event. */
  POLECAT,
  /** CAMEO codes in GDELT's columns, a row for each pair of an event. */
  CAMEO,
  /** The network of parties. */
  GRAPHML,
  /** schema.org and PROV. */
  JSONLD;

  /** Whether it has events that happened only, no meetings and positions. */
  boolean eventsOnly() {
    return this == POLECAT || this == CAMEO || this == GRAPHML;
  }
}
