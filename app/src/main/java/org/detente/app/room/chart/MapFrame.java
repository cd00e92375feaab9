package org.detente.app.room.chart;

import java.util.List;

/**
 * The part of the world that a map shows, in an equirectangular projection true to scale at its
 * middle.
 *
 * @param west degrees
 * @param south degrees
 * @param east degrees
 * @param north degrees
 */
public record MapFrame(double west, double south, double east, double north) {
  /** The drawing's width. */
  public static final int WIDTH = 800;

  /** The drawing's height. */
  public static final int HEIGHT = 480;

  /** How far beyond its edge outlines are drawn. */
  static final int MARGIN = 40;

  private static final double LEAST_HEIGHT = 8;
  private static final double AIR = 0.18;

  /** A point in degrees. */
  public record Point(double latitude, double longitude) {}

  /** The smallest frame of the drawing's proportions that holds all points with some air. */
  public static MapFrame around(List<Point> points) {
    if (points.isEmpty()) {
      return new MapFrame(-180, -60, 180, 85);
    }
    double south = points.stream().mapToDouble(Point::latitude).min().orElse(0);
    double north = points.stream().mapToDouble(Point::latitude).max().orElse(0);
    double west = points.stream().mapToDouble(Point::longitude).min().orElse(0);
    double east = points.stream().mapToDouble(Point::longitude).max().orElse(0);
    double middle = (south + north) / 2;
    double squeeze = Math.max(0.25, Math.cos(Math.toRadians(middle)));
    double ratio = WIDTH / (double) HEIGHT;
    double height = Math.max(LEAST_HEIGHT, (north - south) * (1 + 2 * AIR));
    height = Math.max(height, (east - west) * (1 + 2 * AIR) * squeeze / ratio);
    height = Math.min(height, 150);
    double width = Math.min(360, height * ratio / squeeze);
    double centre = (west + east) / 2;
    return new MapFrame(
        centre - width / 2, middle - height / 2, centre + width / 2, middle + height / 2);
  }

  /** Where a longitude lies. */
  public double x(double longitude) {
    return (longitude - west) / (east - west) * WIDTH;
  }

  /** Where a latitude lies. */
  public double y(double latitude) {
    return (north - latitude) / (north - south) * HEIGHT;
  }
}
