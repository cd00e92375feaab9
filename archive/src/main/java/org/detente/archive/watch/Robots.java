package org.detente.archive.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a {@code robots.txt} allows us (RFC 9309): the groups that name us, else those for
 * everybody; the longest rule that fits decides, and of two as long the one that allows.
 */
final class Robots {
  /** Nothing is forbidden. */
  static final Robots ALL = new Robots(List.of());

  /** Everything is forbidden: the server could not say (RFC 9309, 2.3.1.4). */
  static final Robots NOTHING = new Robots(List.of(new Rule("/", false)));

  private final List<Rule> rules;

  private Robots(List<Rule> rules) {
    this.rules = rules;
  }

  private record Rule(String path, boolean allows) {}

  static Robots read(String text, String product) {
    List<Rule> ours = new ArrayList<>();
    List<Rule> everybodys = new ArrayList<>();
    boolean named = false;
    boolean forUs = false;
    boolean forAll = false;
    boolean inAgents = false;
    for (String raw : text.split("\\r\\n|\\r|\\n")) {
      String line = raw.replaceFirst("#.*", "");
      int colon = line.indexOf(':');
      if (colon < 0) {
        continue;
      }
      String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).strip();
      if (key.equals("user-agent")) {
        if (!inAgents) {
          forUs = false;
          forAll = false;
        }
        inAgents = true;
        forUs |= value.equalsIgnoreCase(product);
        forAll |= value.equals("*");
        named |= forUs;
      } else if (key.equals("allow") || key.equals("disallow")) {
        inAgents = false;
        if (!value.isEmpty()) {
          Rule rule = new Rule(value, key.equals("allow"));
          (forUs ? ours : forAll ? everybodys : new ArrayList<Rule>()).add(rule);
        }
      }
    }
    return new Robots(List.copyOf(named ? ours : everybodys));
  }

  /**
   * Whether we may ask for it.
   *
   * @param path path and query, as in the request
   */
  boolean allows(String path) {
    int longest = -1;
    boolean allowed = true;
    for (Rule rule : rules) {
      int length = rule.path().length();
      if (matches(rule.path(), path)
          && (length > longest || (length == longest && rule.allows()))) {
        longest = length;
        allowed = rule.allows();
      }
    }
    return allowed;
  }

  /** {@code *} stands for anything, {@code $} at the end for the end. Linear but for stars. */
  private static boolean matches(String rule, String path) {
    boolean toEnd = rule.endsWith("$");
    String[] parts = (toEnd ? rule.substring(0, rule.length() - 1) : rule).split("[*]", -1);
    if (!path.startsWith(parts[0])) {
      return false;
    }
    int at = parts[0].length();
    for (int i = 1; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      if (last && toEnd) {
        return path.length() - parts[i].length() >= at && path.endsWith(parts[i]);
      }
      int found = path.indexOf(parts[i], at);
      if (found < 0) {
        return false;
      }
      at = found + parts[i].length();
    }
    return !toEnd || at == path.length();
  }
}
