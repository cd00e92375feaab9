package org.detente.app.output;

import java.util.List;
import java.util.stream.Collectors;
import org.detente.coder.edtf.Edtf;
import org.detente.coder.record.Actor;
import org.detente.coder.record.EventType.Quad;
import org.detente.coder.record.Place;
import org.detente.coder.record.Quantity;
import org.jspecify.annotations.Nullable;

/** Words for the values of a record. */
final class Labels {
  private Labels() {}

  /** The party, with the person who acts for it; the words themselves where nobody is known. */
  static String of(Actor actor) {
    String party = actor.party();
    String person = actor.person();
    if (party == null) {
      return Paint.safe(person != null ? person : actor.mention());
    }
    return person == null ? party : party + " (" + Paint.safe(person) + ")";
  }

  /** Several actors, each once. */
  static String of(List<Actor> actors) {
    return actors.stream().map(Labels::of).distinct().collect(Collectors.joining(", "));
  }

  /** A place with its country. */
  static String of(Place place) {
    String country = place.country();
    return country == null ? place.name() : place.name() + " (" + country + ")";
  }

  /** A date; a set of dates reads as alternatives. */
  static String of(@Nullable Edtf date) {
    if (date == null) {
      return "";
    }
    String value = date.toString();
    return value.startsWith("[")
        ? value.substring(1, value.length() - 1).replace(",", " or ")
        : value.replace("/", " to ");
  }

  /** A number with its unit: {@code about 100,000 troops}. */
  static String of(Quantity quantity) {
    Double upper = quantity.upper();
    return (quantity.approximate() ? "about " : "")
        + number(quantity.value())
        + (upper == null ? "" : "–" + number(upper))
        + " "
        + quantity.unit().replace('-', ' ');
  }

  /** A sum with its unit: {@code about 130,000 troops}. */
  static String strength(double value, String unit, boolean approximate) {
    return (approximate ? "about " : "") + number(value) + " " + unit.replace('-', ' ');
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(java.util.Locale.ROOT, "%,d", (long) value)
        : Double.toString(value);
  }

  /** The ink of a quad category. */
  static Paint.Ink ink(Quad quad) {
    return switch (quad) {
      case VERBAL_COOPERATION -> Paint.Ink.VERBAL_COOPERATION;
      case MATERIAL_COOPERATION -> Paint.Ink.MATERIAL_COOPERATION;
      case VERBAL_CONFLICT -> Paint.Ink.VERBAL_CONFLICT;
      case MATERIAL_CONFLICT -> Paint.Ink.MATERIAL_CONFLICT;
    };
  }
}
