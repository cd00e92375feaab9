package org.detente.app.room.chart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The countries of the world (Natural Earth), cut to the part that a map shows. */
public final class WorldMap {
  private static final double TWENTIETH = 20;
  private static final List<Country> COUNTRIES = read();

  private WorldMap() {}

  /** A country: rings of longitudes and latitudes in twentieths of a degree. */
  private record Country(String id, List<int[]> rings) {}

  /**
   * The outline of a country on a map.
   *
   * @param id ISO 3166-1 alpha-3
   * @param path as SVG writes it
   */
  public record Outline(String id, String path) {}

  /** The countries that a map's frame touches. */
  public static List<Outline> within(MapFrame frame) {
    List<Outline> outlines = new ArrayList<>();
    for (Country country : COUNTRIES) {
      StringBuilder path = new StringBuilder();
      for (int[] ring : country.rings()) {
        if (touches(ring, frame)) {
          draw(ring, frame, path);
        }
      }
      if (path.length() > 0) {
        outlines.add(new Outline(country.id(), path.toString()));
      }
    }
    return outlines;
  }

  private static boolean touches(int[] ring, MapFrame frame) {
    int west = Integer.MAX_VALUE;
    int east = Integer.MIN_VALUE;
    int south = Integer.MAX_VALUE;
    int north = Integer.MIN_VALUE;
    for (int i = 0; i < ring.length; i += 2) {
      west = Math.min(west, ring[i]);
      east = Math.max(east, ring[i]);
      south = Math.min(south, ring[i + 1]);
      north = Math.max(north, ring[i + 1]);
    }
    return west / TWENTIETH <= frame.east()
        && east / TWENTIETH >= frame.west()
        && south / TWENTIETH <= frame.north()
        && north / TWENTIETH >= frame.south();
  }

  /** Points far outside the frame are drawn to its margin: what is not seen costs few bytes. */
  private static void draw(int[] ring, MapFrame frame, StringBuilder path) {
    long last = Long.MIN_VALUE;
    boolean first = true;
    for (int i = 0; i < ring.length; i += 2) {
      long x = Math.round(frame.x(ring[i] / TWENTIETH));
      long y = Math.round(frame.y(ring[i + 1] / TWENTIETH));
      x = Math.max(-MapFrame.MARGIN, Math.min(MapFrame.WIDTH + MapFrame.MARGIN, x));
      y = Math.max(-MapFrame.MARGIN, Math.min(MapFrame.HEIGHT + MapFrame.MARGIN, y));
      long point = x * 100_000 + y;
      if (point != last) {
        path.append(first ? 'M' : 'L').append(x).append(' ').append(y);
        first = false;
      }
      last = point;
    }
    path.append('Z');
  }

  private static List<Country> read() {
    String name = "/room/world.tsv";
    List<Country> countries = new ArrayList<>();
    try (InputStream stream = WorldMap.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the map is missing: " + name);
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty() && line.charAt(0) != '#') {
          int tab = line.indexOf('\t');
          countries.add(
              new Country(
                  line.substring(0, tab).toUpperCase(Locale.ROOT), rings(line.substring(tab + 1))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return List.copyOf(countries);
  }

  private static List<int[]> rings(String text) {
    List<int[]> rings = new ArrayList<>();
    for (String ring : text.split(",")) {
      String[] numbers = ring.split(" ");
      int[] points = new int[numbers.length];
      int x = 0;
      int y = 0;
      for (int i = 0; i + 1 < numbers.length; i += 2) {
        x += Integer.parseInt(numbers[i]);
        y += Integer.parseInt(numbers[i + 1]);
        points[i] = x;
        points[i + 1] = y;
      }
      rings.add(points);
    }
    return rings;
  }
}
