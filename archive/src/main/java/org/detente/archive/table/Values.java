package org.detente.archive.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Blob;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values of a database are written. */
final class Values {
  private Values() {}

  /** A value's text: numbers without exponent where they are whole, null as nothing. */
  static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double || value instanceof Float) {
      return decimal(((Number) value).doubleValue());
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .map(one -> String.valueOf(one).replace(';', ','))
          .collect(Collectors.joining(";"));
    }
    return value.toString();
  }

  private static String decimal(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return Double.toString(number);
    }
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  /** What a driver gives, brought to what {@link RowSink} takes. */
  static @Nullable Object of(@Nullable Object value) throws SQLException {
    if (value == null || value instanceof Boolean || value instanceof String) {
      return value;
    }
    if (value instanceof Double number) {
      return Double.isFinite(number) ? number : number.toString();
    }
    if (value instanceof Number) {
      return value instanceof BigInteger || value instanceof BigDecimal ? value : (Number) value;
    }
    if (value instanceof Blob blob) {
      return HexFormat.of().formatHex(blob.getBytes(1, (int) Math.min(blob.length(), 1 << 20)));
    }
    if (value instanceof byte[] bytes) {
      return HexFormat.of().formatHex(bytes);
    }
    if (value instanceof Array array) {
      return Arrays.stream((Object[]) array.getArray())
          .map(Objects::toString)
          .collect(Collectors.joining(";"));
    }
    return value.toString();
  }
}
