package org.detente.app.input;

/** How articles are written in a file. */
public enum InputFormat {
  /** One plain text a file, a header with its date before it or not. */
  TEXT,
  /** One JSON object a line. */
  JSONL
}
