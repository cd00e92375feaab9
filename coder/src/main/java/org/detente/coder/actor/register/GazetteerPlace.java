package org.detente.coder.actor.register;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place on the map.
 *
 * @param name the usual English name
 * @param dutch the usual Dutch name
 * @param country ISO 3166-1 alpha-3, or null (a sea, a region over several states)
 * @param latitude degrees north
 * @param longitude degrees east
 * @param kind what it is
 */
public record GazetteerPlace(
    String name,
    String dutch,
    @Nullable String country,
    double latitude,
    double longitude,
    Kind kind)
    implements Referent {
  public GazetteerPlace {
    if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180)) {
      throw new IllegalArgumentException("not on the globe: " + latitude + ", " + longitude);
    }
  }

  /** What a place is. */
  public enum Kind {
    CITY,
    REGION,
    COUNTRY,
    ISLAND,
    SEA,
    STRAIT,
    RIVER,
    MOUNTAIN,
    CROSSING,
    BASE,
    SITE;

    /** As the file writes it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public String id() {
    return name;
  }
}
