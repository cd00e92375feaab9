package org.detente.coder.actor.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.detente.coder.actor.register.RegisterTable.Row;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the entries of register files. What a file holds is told by its columns: {@code person}
 * and {@code office} (terms of office), {@code members} (memberships), {@code lemma} (nouns),
 * {@code order} (how names are built), {@code id} (parties). Faulty lines are left out and told.
 */
final class RegisterReader {
  /** The columns of a people file, which may do without a header line. */
  static final List<String> PEOPLE_COLUMNS =
      List.of(
          "person", "aliases", "country", "party", "sector", "office", "from", "to", "gender",
          "note");

  private static final Map<String, NameKind> NAME_COLUMNS =
      Map.of(
          "name", NameKind.NAME,
          "abbr", NameKind.ABBREVIATION,
          "adj", NameKind.ADJECTIVE,
          "person", NameKind.INHABITANT,
          "persons", NameKind.INHABITANTS,
          "seat", NameKind.SEAT);

  final Map<String, Party> parties = new LinkedHashMap<>();
  final Map<String, PersonDraft> people = new LinkedHashMap<>();
  final Map<String, List<Membership>> memberships = new LinkedHashMap<>();
  final List<PartyNoun> nouns = new ArrayList<>();
  final List<PlaceNames> places = new ArrayList<>();
  final FamilyNames familyNames = new FamilyNames();
  final List<String> faults = new ArrayList<>();

  /** A place and its Dutch or other spellings. */
  record PlaceNames(GazetteerPlace place, List<String> others) {}

  /** A person while lines about it are still coming in. */
  static final class PersonDraft {
    final String name;
    final List<String> aliases = new ArrayList<>(4);
    final List<Term> terms = new ArrayList<>(2);
    @Nullable String country;
    @Nullable String gender;

    PersonDraft(String name) {
      this.name = name;
    }
  }

  /**
   * Reads one file.
   *
   * @param source its name, for messages
   * @param language of the nouns in it, or empty where a column {@code language} tells it
   */
  void read(String source, String text, String language) {
    boolean people = source.contains("people/");
    RegisterTable table = RegisterTable.read(source, text, people ? PEOPLE_COLUMNS : List.of());
    boolean known = true;
    if (table.has("office") && table.has("person")) {
      for (Row row : table.rows()) {
        readTerm(row);
      }
    } else if (table.has("members")) {
      for (Row row : table.rows()) {
        readMembership(row);
      }
    } else if (table.has("lemma")) {
      for (Row row : table.rows()) {
        readNoun(row, language);
      }
    } else if (table.has("lat")) {
      for (Row row : table.rows()) {
        readPlace(row);
      }
    } else if (table.has("order")) {
      for (Row row : table.rows()) {
        familyNames.add(row.cell("order"), row.cell("value"));
      }
    } else if (table.has("id")) {
      List<NameColumn> columns = nameColumns(table);
      for (Row row : table.rows()) {
        readParty(row, columns);
      }
    } else {
      known = table.columns().isEmpty();
    }
    if (!known) {
      faults.add(
          source
              + ":1: the first line names no known columns (person and office, members, lemma, or"
              + " id); see docs/register.md");
    }
  }

  /** A column that holds names: which kind, in which language. */
  private record NameColumn(String column, NameKind kind, String language) {}

  private static List<NameColumn> nameColumns(RegisterTable table) {
    List<NameColumn> columns = new ArrayList<>();
    for (String name : table.columns().keySet()) {
      int mark = name.indexOf('_');
      NameKind kind = NAME_COLUMNS.get(mark < 0 ? name : name.substring(0, mark));
      if (kind != null) {
        String language = mark < 0 ? PartyName.ANY : name.substring(mark + 1);
        columns.add(new NameColumn(name, kind, language));
      }
    }
    return columns;
  }

  private void readParty(Row row, List<NameColumn> columns) {
    String id = row.cell("id");
    PartyKind kind = kind(row.cell("kind"));
    Period period = period(row);
    if (id.isEmpty() || kind == null) {
      faults.add(row.fault(id.isEmpty() ? "no id" : "no kind of party: " + row.cell("kind")));
      return;
    }
    if (period == null) {
      return;
    }
    List<PartyName> names = new ArrayList<>();
    for (NameColumn column : columns) {
      for (String name : row.list(column.column)) {
        names.add(new PartyName(name, column.language, column.kind));
      }
    }
    String actsFor = row.cell("party");
    Party party =
        new Party(
            id,
            kind,
            actsFor.isEmpty() ? id : actsFor,
            orNull(row.cell("country")),
            sector(row.cell("sector"), kind),
            names,
            new LinkedHashSet<>(row.list("tags")),
            period);
    if (parties.putIfAbsent(id, withTags(party)) != null) {
      faults.add(row.fault("the id " + id + " is taken already"));
    }
  }

  /** Every party can be called what its kind is called. */
  private static Party withTags(Party party) {
    Set<String> tags = new LinkedHashSet<>(party.tags());
    switch (party.kind()) {
      case STATE, FORMER_STATE -> tags.add("country");
      case TERRITORY -> tags.add("region");
      case ORGANISATION -> tags.add("organisation");
      case FORUM -> tags.add("forum");
      case INSTITUTION -> tags.add("institution");
      case GROUP -> tags.add("group");
      case BODY -> tags.add("body");
    }
    return new Party(
        party.id(),
        party.kind(),
        party.party(),
        party.country(),
        party.sector(),
        party.names(),
        tags,
        party.period());
  }

  private static String sector(String cell, PartyKind kind) {
    if (!cell.isEmpty()) {
      return cell;
    }
    return switch (kind) {
      case STATE, TERRITORY, FORMER_STATE, INSTITUTION -> "GOV";
      case ORGANISATION, FORUM -> "IGO";
      case GROUP -> "REB";
      case BODY -> "NGO";
    };
  }

  private static @Nullable PartyKind kind(String code) {
    for (PartyKind kind : PartyKind.values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    return null;
  }

  private void readMembership(Row row) {
    Period period = period(row);
    if (period != null) {
      List<Membership> list =
          memberships.computeIfAbsent(row.cell("party"), p -> new ArrayList<>());
      for (String member : row.list("members")) {
        list.add(new Membership(row.cell("party"), member, period));
      }
    }
  }

  private void readTerm(Row row) {
    String name = row.cell("person");
    Period period = period(row);
    if (name.isEmpty() || row.cell("party").isEmpty() || row.cell("office").isEmpty()) {
      faults.add(row.fault("person, party and office must be given"));
      return;
    }
    if (period == null) {
      return;
    }
    PersonDraft person = people.get(name);
    if (person == null) {
      person = new PersonDraft(name);
      people.put(name, person);
    }
    for (String alias : row.list("aliases")) {
      if (!person.aliases.contains(alias)) {
        person.aliases.add(alias);
      }
    }
    person.country = person.country == null ? orNull(row.cell("country")) : person.country;
    person.gender = person.gender == null ? orNull(row.cell("gender")) : person.gender;
    Term term =
        new Term(
            row.cell("party"),
            orNull(row.cell("sector")),
            row.cell("office"),
            period,
            row.cell("note"));
    person.terms.add(term);
  }

  private void readPlace(Row row) {
    GazetteerPlace.Kind kind = null;
    for (GazetteerPlace.Kind candidate : GazetteerPlace.Kind.values()) {
      kind = candidate.code().equals(row.cell("kind")) ? candidate : kind;
    }
    if (kind == null) {
      faults.add(row.fault("no kind of place: " + row.cell("kind")));
      return;
    }
    try {
      double latitude = Double.parseDouble(row.cell("lat"));
      double longitude = Double.parseDouble(row.cell("lon"));
      List<String> others = row.list("name_nl");
      String name = row.cell("name");
      String dutch = others.isEmpty() ? name : others.get(0);
      GazetteerPlace place =
          new GazetteerPlace(name, dutch, orNull(row.cell("country")), latitude, longitude, kind);
      places.add(new PlaceNames(place, others));
    } catch (IllegalArgumentException e) {
      faults.add(row.fault("no latitude and longitude: " + e.getMessage()));
    }
  }

  private void readNoun(Row row, String fileLanguage) {
    String language = fileLanguage.isEmpty() ? row.cell("language") : fileLanguage;
    String code = row.cell("type").toUpperCase(Locale.ROOT);
    PartyNoun.Type type = null;
    for (PartyNoun.Type candidate : PartyNoun.Type.values()) {
      type = candidate.name().equals(code) ? candidate : type;
    }
    if (type == null || language.isEmpty()) {
      faults.add(
          row.fault(type == null ? "no type of noun: " + row.cell("type") : "no language given"));
      return;
    }
    List<PartyNoun.Form> forms = new ArrayList<>();
    row.list("singular").forEach(form -> forms.add(new PartyNoun.Form(form, false)));
    row.list("plural").forEach(form -> forms.add(new PartyNoun.Form(form, true)));
    if (forms.isEmpty()) {
      forms.add(new PartyNoun.Form(row.cell("lemma"), false));
    }
    nouns.add(
        new PartyNoun(
            row.cell("lemma"),
            language,
            type,
            orNull(row.cell("sector")),
            row.list("office"),
            new LinkedHashSet<>(row.list("tags")),
            forms));
  }

  private @Nullable Period period(Row row) {
    try {
      return Period.between(row.cell("from"), row.cell("to"));
    } catch (IllegalArgumentException e) {
      faults.add(row.fault(String.valueOf(e.getMessage())));
      return null;
    }
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
