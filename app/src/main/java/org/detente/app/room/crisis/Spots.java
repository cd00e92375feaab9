package org.detente.app.room.crisis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.app.room.chart.MapFrame;
import org.detente.app.room.chart.WorldMap;
import org.detente.archive.read.Incident;
import org.jspecify.annotations.Nullable;

/**
 * Where things happened, on a map.
 *
 * @param outlines the countries around
 * @param spots the places, the busiest first
 */
public record Spots(List<WorldMap.Outline> outlines, List<Spot> spots) {
  private static final int MOST = 24;
  private static final int MOST_LABELS = 9;
  private static final int LABEL_HEIGHT = 24;
  private static final int LABEL_WIDTH = 170;
  private static final double LEAST_RADIUS = 6;
  private static final double MORE_RADIUS = 16;

  public Spots {
    outlines = List.copyOf(outlines);
    spots = List.copyOf(spots);
  }

  /**
   * A place with what happened there.
   *
   * @param tone {@code cooperation}, {@code conflict} or {@code mixed}
   */
  public record Spot(
      String place,
      @Nullable String country,
      double x,
      double y,
      double radius,
      String tone,
      List<Incident> incidents) {
    public Spot {
      incidents = List.copyOf(incidents);
    }
  }

  /** The places that are named on the map: not all, as names would cover each other. */
  public List<Spot> labelled() {
    List<Spot> labelled = new ArrayList<>();
    for (Spot spot : spots) {
      boolean free =
          labelled.stream()
              .noneMatch(
                  other ->
                      Math.abs(other.y() - spot.y()) < LABEL_HEIGHT
                          && Math.abs(other.x() - spot.x()) < LABEL_WIDTH);
      if (free && labelled.size() < MOST_LABELS) {
        labelled.add(spot);
      }
    }
    return labelled;
  }

  /** Puts incidents on the map; those whose place is not known well enough are left out. */
  public static Spots of(List<Incident> incidents) {
    Map<String, List<Incident>> byPlace = new LinkedHashMap<>();
    for (Incident incident : incidents) {
      if (incident.place() != null && incident.latitude() != null && incident.longitude() != null) {
        byPlace.computeIfAbsent(incident.place(), p -> new ArrayList<>()).add(incident);
      }
    }
    List<List<Incident>> groups =
        byPlace.values().stream()
            .sorted(Comparator.<List<Incident>>comparingInt(List::size).reversed())
            .limit(MOST)
            .toList();
    MapFrame frame = MapFrame.around(groups.stream().map(group -> point(group.get(0))).toList());
    int highest = groups.isEmpty() ? 1 : groups.get(0).size();
    List<Spot> spots = groups.stream().map(group -> spot(group, frame, highest)).toList();
    return new Spots(spots.isEmpty() ? List.of() : WorldMap.within(frame), spots);
  }

  private static MapFrame.Point point(Incident incident) {
    Double latitude = incident.latitude();
    Double longitude = incident.longitude();
    return new MapFrame.Point(latitude == null ? 0 : latitude, longitude == null ? 0 : longitude);
  }

  private static Spot spot(List<Incident> group, MapFrame frame, int highest) {
    Incident first = group.get(0);
    MapFrame.Point point = point(first);
    long conflict =
        group.stream().filter(i -> i.quad() != null && i.quad().endsWith("conflict")).count();
    double share = conflict / (double) group.size();
    double radius = LEAST_RADIUS + MORE_RADIUS * Math.sqrt(group.size() / (double) highest);
    return new Spot(
        String.valueOf(first.place()),
        first.country(),
        Math.round(frame.x(point.longitude())),
        Math.round(frame.y(point.latitude())),
        Math.round(radius),
        share >= 0.6 ? "conflict" : share <= 0.4 ? "cooperation" : "mixed",
        group);
  }
}
