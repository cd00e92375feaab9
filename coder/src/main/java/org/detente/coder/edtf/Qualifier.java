package org.detente.coder.edtf;

/** How sure a date, or a part of it, is (EDTF level 1). */
public enum Qualifier {
  /** As stated. */
  NONE(""),
  /** {@code ?}: the source is not certain of it. */
  UNCERTAIN("?"),
  /** {@code ~}: about then. */
  APPROXIMATE("~"),
  /** {@code %}: both. */
  UNCERTAIN_AND_APPROXIMATE("%");

  private final String sign;

  Qualifier(String sign) {
    this.sign = sign;
  }

  /** As EDTF writes it; empty for {@link #NONE}. */
  public String sign() {
    return sign;
  }

  /** The qualifier of a sign, {@link #NONE} for any other character. */
  static Qualifier of(char sign) {
    return switch (sign) {
      case '?' -> UNCERTAIN;
      case '~' -> APPROXIMATE;
      case '%' -> UNCERTAIN_AND_APPROXIMATE;
      default -> NONE;
    };
  }

  /** Both at once. */
  Qualifier and(Qualifier other) {
    if (this == other || other == NONE) {
      return this;
    }
    return this == NONE ? other : UNCERTAIN_AND_APPROXIMATE;
  }
}
