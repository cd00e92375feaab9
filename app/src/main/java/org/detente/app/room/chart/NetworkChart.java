package org.detente.app.room.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who deals with whom: parties on a circle, the busiest first, lines between those that act on each
 * other.
 *
 * @param nodes the parties
 * @param links the lines, the weakest first so that the strongest lie on top
 */
public record NetworkChart(List<Node> nodes, List<Link> links) {
  /** The drawing's width. */
  public static final int WIDTH = 680;

  /** The drawing's height. */
  public static final int HEIGHT = 440;

  private static final int MOST_PARTIES = 12;
  private static final double RADIUS_X = 170;
  private static final double RADIUS_Y = 170;
  private static final double MOST_WIDTH = 9;

  public NetworkChart {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
  }

  /**
   * What two parties did to each other.
   *
   * @param a a party's id
   * @param b another's, after {@code a} in the alphabet
   * @param cooperation how often they cooperated
   * @param conflict how often they were in conflict
   */
  public record Dyad(String a, String b, int cooperation, int conflict) {
    /** All that they did. */
    public int total() {
      return cooperation + conflict;
    }

    /** Share of cooperation, 0 to 1. */
    public double dialogue() {
      return total() == 0 ? 0 : cooperation / (double) total();
    }
  }

  /**
   * A party on the circle.
   *
   * @param anchor where its name begins: {@code start}, {@code middle}, {@code end}
   */
  public record Node(
      String party,
      double x,
      double y,
      double radius,
      double labelX,
      double labelY,
      String anchor) {}

  /**
   * A line between two parties.
   *
   * @param tone {@code cooperation}, {@code conflict} or {@code mixed}
   */
  public record Link(
      Dyad dyad, double x1, double y1, double x2, double y2, double width, String tone) {}

  /** Lays dyads out; the parties of the busiest dyads come first. */
  public static NetworkChart of(List<Dyad> dyads) {
    List<Dyad> busiest =
        dyads.stream()
            .filter(d -> d.total() > 0)
            .sorted(
                Comparator.comparingInt(Dyad::total)
                    .reversed()
                    .thenComparing(Dyad::a)
                    .thenComparing(Dyad::b))
            .toList();
    Set<String> parties = new LinkedHashSet<>();
    Map<String, Integer> weights = new HashMap<>();
    for (Dyad dyad : busiest) {
      if (parties.size() < MOST_PARTIES - 1
          || (parties.contains(dyad.a()) && parties.contains(dyad.b()))) {
        parties.add(dyad.a());
        parties.add(dyad.b());
      }
      weights.merge(dyad.a(), dyad.total(), Integer::sum);
      weights.merge(dyad.b(), dyad.total(), Integer::sum);
    }
    Map<String, Node> nodes = nodes(List.copyOf(parties), weights);
    List<Link> links = new ArrayList<>();
    int highest = busiest.isEmpty() ? 1 : busiest.get(0).total();
    for (int i = busiest.size() - 1; i >= 0; i--) {
      Dyad dyad = busiest.get(i);
      Node a = nodes.get(dyad.a());
      Node b = nodes.get(dyad.b());
      if (a != null && b != null) {
        double width = 1 + (MOST_WIDTH - 1) * Math.sqrt(dyad.total() / (double) highest);
        links.add(
            new Link(dyad, a.x(), a.y(), b.x(), b.y(), Math.round(width * 10) / 10.0, tone(dyad)));
      }
    }
    return new NetworkChart(List.copyOf(nodes.values()), links);
  }

  private static String tone(Dyad dyad) {
    return dyad.dialogue() >= 0.6 ? "cooperation" : dyad.dialogue() <= 0.4 ? "conflict" : "mixed";
  }

  private static Map<String, Node> nodes(List<String> parties, Map<String, Integer> weights) {
    Map<String, Node> nodes = new java.util.LinkedHashMap<>();
    int highest = weights.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    for (int i = 0; i < parties.size(); i++) {
      double angle = 2 * Math.PI * i / parties.size() - Math.PI / 2;
      double x = WIDTH / 2.0 + RADIUS_X * Math.cos(angle);
      double y = HEIGHT / 2.0 + RADIUS_Y * Math.sin(angle);
      double weight = weights.getOrDefault(parties.get(i), 0) / (double) highest;
      double radius = 5 + 9 * Math.sqrt(weight);
      boolean side = Math.abs(Math.cos(angle)) > 0.25;
      boolean right = Math.cos(angle) > 0;
      String anchor = !side ? "middle" : right ? "start" : "end";
      double labelX = side ? x + (right ? radius + 6 : -radius - 6) : x;
      double labelY = side ? y + 5 : Math.sin(angle) < 0 ? y - radius - 7 : y + radius + 18;
      nodes.put(
          parties.get(i),
          new Node(
              parties.get(i),
              tenth(x),
              tenth(y),
              tenth(radius),
              tenth(labelX),
              tenth(labelY),
              anchor));
    }
    return nodes;
  }

  private static double tenth(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
