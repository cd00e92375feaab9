package org.detente.app.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detente.coder.event.CodedEvent;
import org.detente.coder.record.Actor;
import org.detente.coder.record.Event;
import org.detente.coder.record.Status;

/**
 * Compares what was coded with gold, by document and one to one: by type alone, and exactly (type
 * and all parties of both sides). Only actual events count. Not for several threads.
 */
public final class Evaluation {
  /** Counts of one type, or of all. */
  public static final class Tally {
    int gold;
    int coded;
    int type;
    int exact;

    /** Share of the coded that are right by type. */
    public double precision() {
      return coded == 0 ? 0 : (double) type / coded;
    }

    /** Share of gold that is found by type. */
    public double recall() {
      return gold == 0 ? 0 : (double) type / gold;
    }

    /** Harmonic mean by type. */
    public double f1() {
      return gold + coded == 0 ? 0 : 2.0 * type / (gold + coded);
    }

    /** Harmonic mean of exact matches. */
    public double exactF1() {
      return gold + coded == 0 ? 0 : 2.0 * exact / (gold + coded);
    }
  }

  /** A gold event that was not found, or an event where gold has none, with the reason. */
  public record Miss(String id, String text, String wanted, String reason) {}

  /**
   * How sure the coder was of an event and whether it was right.
   *
   * @param id the gold document's
   * @param confidence what the record says
   * @param right whether gold has an event of the type there
   * @param traits what the confidence was told from
   */
  public record Judged(String id, double confidence, boolean right, Map<String, Double> traits) {}

  private final Map<String, Tally> byType = new TreeMap<>();
  private final Tally all = new Tally();
  private final Map<String, Integer> confusion = new TreeMap<>();
  private final List<Miss> misses = new ArrayList<>();
  private final List<Judged> judged = new ArrayList<>();
  private int negatives;
  private int falseAlarms;

  /** Takes one document with what was coded from it. */
  public void add(GoldDocument gold, List<CodedEvent> coded) {
    List<CodedEvent> left = new ArrayList<>();
    for (CodedEvent event : coded) {
      if (event.event().status() == Status.ACTUAL) {
        left.add(event);
        tally(event.event().type().name()).coded++;
        all.coded++;
      }
    }
    if (gold.events().isEmpty()) {
      negatives++;
      if (!left.isEmpty()) {
        falseAlarms++;
        misses.add(new Miss(gold.id(), gold.text(), "nothing", describe(left)));
      }
    }
    for (GoldDocument.GoldEvent wanted : gold.events()) {
      match(gold, wanted, left, coded);
    }
    for (CodedEvent surplus : left) {
      judged.add(judged(gold, surplus, false));
    }
  }

  private void match(
      GoldDocument gold,
      GoldDocument.GoldEvent wanted,
      List<CodedEvent> left,
      List<CodedEvent> coded) {
    Tally tally = tally(wanted.type());
    tally.gold++;
    all.gold++;
    CodedEvent best = null;
    for (CodedEvent candidate : left) {
      if (candidate.event().type().name().equals(wanted.type())
          && (best == null
              || !isExact(wanted, best.event()) && isExact(wanted, candidate.event()))) {
        best = candidate;
      }
    }
    if (best == null) {
      String instead = left.isEmpty() ? "nothing" : left.get(0).event().type().name();
      confusion.merge(wanted.type() + " → " + instead, 1, Integer::sum);
      misses.add(new Miss(gold.id(), gold.text(), describe(wanted), reason(coded)));
      return;
    }
    left.remove(best);
    tally.type++;
    all.type++;
    judged.add(judged(gold, best, true));
    if (isExact(wanted, best.event())) {
      tally.exact++;
      all.exact++;
    } else {
      misses.add(
          new Miss(
              gold.id(),
              gold.text(),
              describe(wanted),
              "other parties: " + describe(List.of(best))));
    }
  }

  private static Judged judged(GoldDocument gold, CodedEvent coded, boolean right) {
    return new Judged(gold.id(), coded.event().confidence(), right, coded.traits());
  }

  private static String reason(List<CodedEvent> coded) {
    return coded.isEmpty() ? "no predicate became an event" : describe(coded);
  }

  private Tally tally(String type) {
    return byType.computeIfAbsent(type, t -> new Tally());
  }

  private static boolean isExact(GoldDocument.GoldEvent wanted, Event event) {
    Set<String> actors = keys(event.actors());
    Set<String> recipients = keys(event.recipients());
    if (wanted.isMutual()) {
      Set<String> both = new HashSet<>(actors);
      both.addAll(recipients);
      return both.equals(wanted.actors());
    }
    return (wanted.actors().isEmpty() || actors.equals(wanted.actors()))
        && (wanted.recipients().isEmpty() || recipients.equals(wanted.recipients()));
  }

  private static Set<String> keys(List<Actor> actors) {
    Set<String> keys = new TreeSet<>();
    for (Actor actor : actors) {
      String key = GoldReader.key(actor.country(), actor.sector());
      if (key != null) {
        keys.add(key);
      }
    }
    return keys;
  }

  private static String describe(GoldDocument.GoldEvent event) {
    return event.type() + " " + event.actors() + " > " + event.recipients();
  }

  private static String describe(List<CodedEvent> events) {
    StringBuilder all = new StringBuilder();
    for (CodedEvent coded : events) {
      Event e = coded.event();
      all.append(all.isEmpty() ? "" : "; ")
          .append(e.type())
          .append(' ')
          .append(keys(e.actors()))
          .append(" > ")
          .append(keys(e.recipients()))
          .append(" (")
          .append(e.status().code())
          .append(", ")
          .append(e.rule())
          .append(')');
    }
    return all.toString();
  }

  /** Counts by type, sorted. */
  public Map<String, Tally> byType() {
    return byType;
  }

  /** Counts of all types. */
  public Tally all() {
    return all;
  }

  /** Which type was coded, or nothing, where another was wanted, with how often. */
  public Map<String, Integer> confusion() {
    return confusion;
  }

  /** What went wrong, in the order of the gold. */
  public List<Miss> misses() {
    return misses;
  }

  /** How sure the coder was of each event, and whether gold has it. */
  public List<Judged> judged() {
    return judged;
  }

  /** How many documents have no event in gold. */
  public int negatives() {
    return negatives;
  }

  /** In how many of these something actual was coded. */
  public int falseAlarms() {
    return falseAlarms;
  }
}
