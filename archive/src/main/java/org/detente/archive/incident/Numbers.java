package org.detente.archive.incident;

import java.math.BigDecimal;
import java.util.List;

/** Whether numbers of different articles can be the same. */
final class Numbers {
  /** How far an estimate can lie from another number and still mean it. */
  private static final double ESTIMATE = 0.25;

  private Numbers() {}

  /** Whether two of them cannot be the same. */
  static boolean disagree(List<Claim.Count> counts) {
    for (int i = 0; i < counts.size(); i++) {
      for (int j = i + 1; j < counts.size(); j++) {
        if (!agree(counts.get(i), counts.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean agree(Claim.Count a, Claim.Count b) {
    double slack =
        a.approximate() || b.approximate() ? ESTIMATE * Math.max(a.upper(), b.upper()) : 0;
    return a.value() <= b.upper() + slack && b.value() <= a.upper() + slack;
  }

  /** For people: {@code about 1000}, {@code 12–15}. */
  static String text(Claim.Count count) {
    String low = plain(count.value());
    String range = count.upper() == count.value() ? low : low + "–" + plain(count.upper());
    return (count.approximate() ? "about " : "") + range;
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
