package org.detente.archive.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.detente.archive.sql.ContentId;
import org.detente.coder.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * What an article says of one event, meeting or position, without its words: the same thing said in
 * the same way elsewhere, in any language, is the same claim.
 *
 * @param kind event, meeting or position
 * @param what PLOVER type, stance, or {@code MEETING}
 * @param status as in the record
 * @param mode PLOVER mode, or null
 * @param actors party ids, sorted
 * @param recipients party ids, sorted
 * @param forum of a meeting, or null
 * @param level of a meeting, or null
 * @param outcome of a meeting, or null
 * @param previous EDTF, or null
 * @param condition of a position, or null
 * @param date when, as the article says; or null
 * @param published when the article was published, where it does not say when; else null
 * @param place name, or null
 * @param country of the place, or null
 * @param latitude of the place, or null
 * @param longitude of the place, or null
 * @param agenda agenda ids, sorted
 * @param numbers numbers of the sentence, sorted
 * @param score PLOVER score of an event, 0 for others
 */
public record Claim(
    Kind kind,
    String what,
    String status,
    @Nullable String mode,
    List<String> actors,
    List<String> recipients,
    @Nullable String forum,
    @Nullable String level,
    @Nullable String outcome,
    @Nullable String previous,
    @Nullable String condition,
    @Nullable Edtf date,
    @Nullable Edtf published,
    @Nullable String place,
    @Nullable String country,
    @Nullable Double latitude,
    @Nullable Double longitude,
    List<String> agenda,
    List<Count> numbers,
    double score) {

  private static final String SEPARATOR = "\t";

  public Claim {
    actors = sorted(actors);
    recipients = sorted(recipients);
    agenda = sorted(agenda);
    numbers = List.copyOf(new TreeSet<>(numbers));
  }

  /** What claims are made of. */
  public enum Kind {
    EVENT,
    MEETING,
    POSITION;

    /** As the table {@code incident} has it. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A number that belongs to a claim.
   *
   * @param unit what is counted
   * @param party whose, or empty
   * @param value lower bound
   * @param upper upper bound, the same as the value where there is no range
   * @param approximate whether it is an estimate
   */
  public record Count(String unit, String party, double value, double upper, boolean approximate)
      implements Comparable<Count> {

    private String text() {
      return unit + "|" + party + "|" + value + "|" + upper + "|" + approximate;
    }

    private static Count read(String text) {
      String[] parts = text.split("[|]", -1);
      return new Count(
          parts[0],
          parts[1],
          Double.parseDouble(parts[2]),
          Double.parseDouble(parts[3]),
          Boolean.parseBoolean(parts[4]));
    }

    @Override
    public int compareTo(Count other) {
      return text().compareTo(other.text());
    }
  }

  private static List<String> sorted(Collection<String> values) {
    return List.copyOf(new TreeSet<>(values));
  }

  /** All of it as one line; two claims are the same where their lines are. */
  public String content() {
    return String.join(
        SEPARATOR,
        kind.name(),
        plain(what),
        plain(status),
        plain(mode),
        list(actors),
        list(recipients),
        plain(forum),
        plain(level),
        plain(outcome),
        plain(previous),
        plain(condition),
        plain(date),
        plain(published),
        plain(place),
        plain(country),
        plain(latitude),
        plain(longitude),
        list(agenda),
        list(numbers.stream().map(Count::text).toList()),
        plain(score));
  }

  /** Reads a {@link #content()}. */
  public static Claim read(String content) {
    String[] f = content.split(SEPARATOR, -1);
    return new Claim(
        Kind.valueOf(f[0]),
        f[1],
        f[2],
        optional(f[3]),
        items(f[4]),
        items(f[5]),
        optional(f[6]),
        optional(f[7]),
        optional(f[8]),
        optional(f[9]),
        optional(f[10]),
        f[11].isEmpty() ? null : Edtf.parse(f[11]),
        f[12].isEmpty() ? null : Edtf.parse(f[12]),
        optional(f[13]),
        optional(f[14]),
        f[15].isEmpty() ? null : Double.valueOf(f[15]),
        f[16].isEmpty() ? null : Double.valueOf(f[16]),
        items(f[17]),
        items(f[18]).stream().map(Count::read).toList(),
        Double.parseDouble(f[19]));
  }

  /** The number that stands for a content in the database. */
  public static long number(String content) {
    return ContentId.of(content).hash();
  }

  private static String plain(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ') {
        return text.replaceAll("[\\x00-\\x1f]", " ");
      }
    }
    return text;
  }

  private static String list(List<String> values) {
    List<String> plain = new ArrayList<>();
    for (String value : values) {
      plain.add(plain(value).replace(';', ','));
    }
    return String.join(";", plain);
  }

  private static List<String> items(String list) {
    return list.isEmpty() ? List.of() : Arrays.asList(list.split(";"));
  }

  private static @Nullable String optional(String value) {
    return value.isEmpty() ? null : value;
  }
}
