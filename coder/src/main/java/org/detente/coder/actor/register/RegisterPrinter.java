package org.detente.coder.actor.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detente.coder.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/** What the register knows, in words for people. */
public final class RegisterPrinter {
  private RegisterPrinter() {}

  /**
   * Lines on a party, person, noun or place, at a date where one is given, the first not indented.
   */
  public static List<String> lines(Register register, Referent referent, @Nullable Edtf date) {
    if (referent instanceof Party party) {
      return party(register, party, date);
    }
    if (referent instanceof Person person) {
      return person(person, date);
    }
    if (referent instanceof PartyNoun noun) {
      return List.of(
          noun.lemma()
              + "  noun ("
              + noun.language()
              + "), sector "
              + noun.sector()
              + ", offices "
              + noun.offices());
    }
    GazetteerPlace place = (GazetteerPlace) referent;
    return List.of(
        place.name()
            + "  "
            + place.kind().code()
            + (place.country() == null ? "" : ", " + place.country())
            + ", "
            + place.latitude()
            + " N "
            + place.longitude()
            + " E");
  }

  /** A person in one line, with the last office. */
  public static String line(Person person) {
    if (person.terms().isEmpty()) {
      return person.name();
    }
    return person.name() + "  " + term(person.terms().get(person.terms().size() - 1));
  }

  private static String term(Term term) {
    return term.office() + " (" + term.party() + ", " + period(term.period()) + ")";
  }

  private static String period(Period period) {
    return day(period.first()) + " to " + day(period.last());
  }

  /** A day as EDTF, {@code ..} where it is open. */
  private static String day(int day) {
    if (day == Period.ALWAYS.first() || day == Period.ALWAYS.last()) {
      return "..";
    }
    int month = day / 100 % 100;
    int ofMonth = day % 100;
    return day / 10_000 + (month < 10 ? "-0" : "-") + month + (ofMonth < 10 ? "-0" : "-") + ofMonth;
  }

  private static List<String> person(Person person, @Nullable Edtf date) {
    List<String> lines = new ArrayList<>();
    String country = person.country() == null ? "" : "  " + person.country();
    lines.add(person.name() + country);
    if (!person.aliases().isEmpty()) {
      lines.add("  also: " + String.join(", ", person.aliases()));
    }
    for (Term term : date == null ? person.terms() : person.termsAt(date)) {
      lines.add("  " + term(term));
    }
    return lines;
  }

  private static List<String> party(Register register, Party party, @Nullable Edtf date) {
    List<String> lines = new ArrayList<>();
    lines.add(
        party.id()
            + "  "
            + party.name("en")
            + "  "
            + party.kind().code()
            + ", sector "
            + party.sector()
            + (party.country() == null ? "" : ", " + party.country())
            + (party.party().equals(party.id()) ? "" : ", acts for " + party.party()));
    names(party).forEach((kind, names) -> lines.add("  " + kind + ": " + names));
    List<String> members = register.membersOf(party.id(), date);
    if (!members.isEmpty()) {
      lines.add("  members (" + members.size() + "): " + String.join(" ", members));
    }
    List<String> organisations = register.organisationsOf(party.id(), date);
    if (!organisations.isEmpty()) {
      lines.add("  member of: " + String.join(" ", organisations));
    }
    if (date != null) {
      for (Person person : register.people()) {
        for (Term term : person.termsAt(date)) {
          if (term.party().equals(party.id())) {
            lines.add("  " + term.office() + ": " + person.name());
          }
        }
      }
    }
    return lines;
  }

  private static Map<String, String> names(Party party) {
    Map<String, String> byKind = new TreeMap<>();
    for (PartyName name : party.names()) {
      String language = name.language().equals(PartyName.ANY) ? "" : " " + name.language();
      String kind = name.kind().name().toLowerCase(java.util.Locale.ROOT) + language;
      byKind.merge(kind, name.text(), (a, b) -> a + ", " + b);
    }
    return byKind;
  }
}
