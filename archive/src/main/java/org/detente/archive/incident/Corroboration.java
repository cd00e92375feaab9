package org.detente.archive.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides which claims are of the same incident. The decision is a function of the set of claims:
 *
 * <ol>
 *   <li>The claims of each firm cell (same group, same day) are taken from the most to the least
 *       specific; each joins the cluster that it fits best, or founds one.
 *   <li>Each loose claim is attached to the best of the clusters on the days on which it can lie.
 *   <li>The loose claims that fit none are clustered within their cell, as in the first step; their
 *       dates narrow each other.
 * </ol>
 *
 * <p>In each step ties are broken by what the claims say, never by when they came. What happens to
 * a claim depends on its cell and on the firm cells of its days only; so the cells that a new claim
 * can change are few and known ({@link Cell#dependent()}).
 */
final class Corroboration {
  /** The most specific claim first. */
  private static final Comparator<Claim> ORDER =
      Comparator.<Claim>comparingInt(c -> c.status().equals("negated") ? 1 : 0)
          .thenComparingInt(c -> c.date() == null ? 1 : 0)
          .thenComparingLong(c -> Days.of(c).count())
          .thenComparingInt(c -> c.forum() == null ? 1 : 0)
          .thenComparingInt(c -> c.place() == null ? 1 : 0)
          .thenComparingInt(c -> -c.actors().size() - c.recipients().size())
          .thenComparing(Claim::content);

  private final Map<Cell, List<Claim>> cells = new HashMap<>();
  private final Map<Cell, List<Cluster>> firm = new HashMap<>();

  /**
   * Takes claims; for every loose one whose fate is asked, all claims of the firm cells of its days
   * must be among them.
   */
  Corroboration(Collection<Claim> claims) {
    for (Claim claim : claims) {
      cells.computeIfAbsent(Cell.of(claim), cell -> new ArrayList<>()).add(claim);
    }
  }

  /** The incidents of the claims of one cell: for each claim, the claim that leads its incident. */
  Map<Claim, Claim> leads(Cell cell) {
    Map<Claim, Claim> leads = new HashMap<>();
    if (cell.firm()) {
      put(firm(cell), leads);
      return leads;
    }
    List<Claim> left = new ArrayList<>();
    for (Claim claim : cells.getOrDefault(cell, List.of())) {
      Cluster best = best(candidates(claim), claim);
      if (best == null) {
        left.add(claim);
      } else {
        leads.put(claim, best.claims().get(0));
      }
    }
    put(clusters(left), leads);
    return leads;
  }

  private static void put(List<Cluster> clusters, Map<Claim, Claim> leads) {
    for (Cluster cluster : clusters) {
      for (Claim claim : cluster.claims()) {
        leads.put(claim, cluster.claims().get(0));
      }
    }
  }

  private List<Cluster> candidates(Claim claim) {
    List<Cluster> candidates = new ArrayList<>();
    for (Cell cell : Cell.firmCells(claim)) {
      if (cells.containsKey(cell)) {
        candidates.addAll(firm(cell));
      }
    }
    return candidates;
  }

  private List<Cluster> firm(Cell cell) {
    return firm.computeIfAbsent(cell, c -> clusters(cells.getOrDefault(c, List.of())));
  }

  private static List<Cluster> clusters(List<Claim> claims) {
    List<Claim> sorted = new ArrayList<>(claims);
    sorted.sort(ORDER);
    List<Cluster> clusters = new ArrayList<>();
    for (Claim claim : sorted) {
      Cluster best = best(clusters, claim);
      if (best == null) {
        clusters.add(new Cluster(claim));
      } else {
        best.join(claim);
      }
    }
    return clusters;
  }

  private static @Nullable Cluster best(List<Cluster> clusters, Claim claim) {
    Cluster best = null;
    int highest = -1;
    for (Cluster cluster : clusters) {
      int fit = cluster.fit(claim);
      if (fit > highest) {
        highest = fit;
        best = cluster;
      }
    }
    return best;
  }

  /** The claims of one incident, the most specific first; the one that leads it is the first. */
  static List<Claim> ordered(Collection<Claim> claims) {
    Map<String, Claim> distinct = new TreeMap<>();
    claims.forEach(claim -> distinct.put(claim.content(), claim));
    List<Claim> ordered = new ArrayList<>(distinct.values());
    ordered.sort(ORDER);
    return ordered;
  }
}
