package org.detente.coder.edtf;

/**
 * A date as EDTF says it (ISO 8601-2:2019, level 2 where news needs it).
 *
 * <p>TODO of the time stage: the value type proper. For now it keeps a checked string.
 *
 * @param value the EDTF text
 */
public record Edtf(String value) {
  /** Reads an EDTF text. */
  public static Edtf parse(String value) {
    return new Edtf(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
