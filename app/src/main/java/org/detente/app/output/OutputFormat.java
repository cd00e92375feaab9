package org.detente.app.output;

/** How records are written. */
public enum OutputFormat {
  /** For people at a terminal. */
  TEXT,
  /** One JSON object a line. */
  JSONL,
  /** Indented JSON. */
  JSON,
  /** Events as a table, one a row. */
  CSV
}
