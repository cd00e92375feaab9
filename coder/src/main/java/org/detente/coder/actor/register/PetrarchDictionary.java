package org.detente.coder.actor.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads actor dictionaries of PETRARCH, TABARI and CAMEO as they are: a name in capitals that ends
 * in an underscore, codes in square brackets, some with dates ({@code [USAGOV 010120-090120]},
 * {@code <930120} before, {@code >930120} after), synonyms on lines that begin with {@code +},
 * comments behind {@code #} or {@code ;}.
 *
 * <p>A name with dates, or whose code is a state with a role, becomes a person or group that acts
 * for the code's party; a bare state or organisation gets one more name. The format is described in
 * the PETRARCH2 and TABARI manuals (Open Event Data Alliance).
 */
final class PetrarchDictionary {
  private static final int PIVOT_YEAR = 30;
  private static final String SOURCE = "dictionary";

  private final RegisterReader reader;
  private final Map<String, String> sectors = new HashMap<>();
  private final Map<String, String> organisations = new HashMap<>();

  PetrarchDictionary(RegisterReader reader) {
    this.reader = reader;
    RegisterTable table =
        RegisterTable.read("cameo.tsv", Register.resource("cameo.tsv"), List.of());
    for (RegisterTable.Row row : table.rows()) {
      String party = row.cell("party");
      if (party.isEmpty()) {
        sectors.put(row.cell("code"), row.cell("sector"));
      } else {
        organisations.put(row.cell("code"), party);
      }
    }
  }

  /** A name with its synonyms while its lines are read. */
  private record Entry(List<String> names, List<Restriction> codes) {}

  /** A code with the days for which it holds. */
  private record Restriction(String code, Period period, boolean dated) {}

  /** Whom a code means. */
  private record Meaning(String party, @Nullable String country, @Nullable String sector) {}

  void read(String source, String text) {
    Entry entry = null;
    int line = 0;
    for (String raw : text.split("\n", -1)) {
      line++;
      String content = withoutComment(raw).strip();
      if (content.isEmpty() || content.startsWith("<")) {
        continue;
      }
      int bracket = content.indexOf('[');
      String name = bracket < 0 ? content : content.substring(0, bracket);
      boolean synonym = name.startsWith("+");
      if (!name.isBlank() && !synonym) {
        finish(entry);
        entry = new Entry(new ArrayList<>(), new ArrayList<>());
      }
      if (entry == null) {
        reader.faults.add(source + ":" + line + ": a synonym or code before any name");
        continue;
      }
      if (!name.isBlank()) {
        entry.names.add(spelling(synonym ? name.substring(1) : name));
      }
      if (bracket >= 0) {
        readCodes(source + ":" + line, content.substring(bracket), entry);
      }
    }
    finish(entry);
  }

  private static String withoutComment(String line) {
    int end = line.length();
    int hash = line.indexOf('#');
    int semicolon = line.indexOf(';');
    end = hash >= 0 ? hash : end;
    return line.substring(0, semicolon >= 0 && semicolon < end ? semicolon : end);
  }

  /** {@code ABU_SAYYAF_} is written {@code Abu sayyaf}: only the first letter must be a capital. */
  private static String spelling(String name) {
    String spaced = name.replace('_', ' ').strip();
    if (spaced.length() <= 3) {
      return spaced;
    }
    return spaced.substring(0, 1) + spaced.substring(1).toLowerCase(Locale.ROOT);
  }

  private void readCodes(String where, String codes, Entry entry) {
    int from = codes.indexOf('[');
    while (from >= 0) {
      int to = codes.indexOf(']', from);
      if (to < 0) {
        reader.faults.add(where + ": a bracket is not closed: " + codes.substring(from));
        return;
      }
      String code = codes.substring(from + 1, to).strip();
      try {
        entry.codes.add(restriction(code));
      } catch (IllegalArgumentException e) {
        reader.faults.add(where + ": [" + code + "]: " + e.getMessage());
      }
      from = codes.indexOf('[', to);
    }
  }

  private static Restriction restriction(String text) {
    int space = text.indexOf(' ');
    if (space < 0) {
      return new Restriction(text, Period.ALWAYS, false);
    }
    String code = text.substring(0, space);
    String dates = text.substring(space + 1).strip();
    if (dates.startsWith("<")) {
      return new Restriction(code, Period.between("", date(dates.substring(1))), true);
    }
    if (dates.startsWith(">")) {
      return new Restriction(code, Period.between(date(dates.substring(1)), ""), true);
    }
    int dash = dates.indexOf('-');
    if (dash < 0) {
      throw new IllegalArgumentException("no date restriction: " + dates);
    }
    String from = date(dates.substring(0, dash));
    return new Restriction(code, Period.between(from, date(dates.substring(dash + 1))), true);
  }

  /** {@code 930120} or {@code 19930120} as {@code 1993-01-20}. */
  private static String date(String digits) {
    String day = digits.strip();
    if (day.length() == 6) {
      int year = Integer.parseInt(day.substring(0, 2));
      day = (year < PIVOT_YEAR ? "20" : "19") + day;
    }
    if (day.length() != 8) {
      throw new IllegalArgumentException("no date (YYMMDD or YYYYMMDD): " + digits);
    }
    return day.substring(0, 4) + "-" + day.substring(4, 6) + "-" + day.substring(6);
  }

  private void finish(@Nullable Entry entry) {
    if (entry == null || entry.codes.isEmpty() || entry.names.isEmpty()) {
      return;
    }
    Restriction first = entry.codes.get(0);
    Meaning meaning = meaning(first.code);
    boolean dated = entry.codes.stream().anyMatch(Restriction::dated);
    if (first.code.startsWith("~")) {
      addNoun(entry, first.code.substring(1));
    } else if (dated) {
      addPerson(entry);
    } else if (meaning.sector == null && reader.parties.containsKey(meaning.party)) {
      addName(reader.parties.get(meaning.party), entry.names);
    } else {
      addGroup(entry, meaning);
    }
  }

  private void addNoun(Entry entry, String role) {
    String sector = sectors.getOrDefault(role, role);
    List<PartyNoun.Form> forms = new ArrayList<>();
    for (String name : entry.names) {
      forms.add(new PartyNoun.Form(name.toLowerCase(Locale.ROOT), false));
    }
    String lemma = forms.get(0).text();
    reader.nouns.add(
        new PartyNoun(lemma, "en", PartyNoun.Type.PEOPLE, sector, List.of(), Set.of(), forms));
  }

  private void addPerson(Entry entry) {
    String name = entry.names.get(0);
    RegisterReader.PersonDraft person =
        reader.people.computeIfAbsent(name, RegisterReader.PersonDraft::new);
    person.aliases.addAll(entry.names.subList(1, entry.names.size()));
    for (Restriction code : entry.codes) {
      Meaning meaning = meaning(code.code);
      person.country = person.country == null ? meaning.country : person.country;
      person.terms.add(new Term(meaning.party, meaning.sector, "", code.period, SOURCE));
    }
  }

  private void addName(@Nullable Party party, List<String> names) {
    if (party == null) {
      return;
    }
    List<PartyName> all = new ArrayList<>(party.names());
    names.forEach(name -> all.add(new PartyName(name, PartyName.ANY, NameKind.NAME)));
    reader.parties.put(
        party.id(),
        new Party(
            party.id(),
            party.kind(),
            party.party(),
            party.country(),
            party.sector(),
            all,
            party.tags(),
            party.period()));
  }

  private void addGroup(Entry entry, Meaning meaning) {
    List<PartyName> names = new ArrayList<>();
    entry.names.forEach(name -> names.add(new PartyName(name, PartyName.ANY, NameKind.NAME)));
    String id = entry.names.get(0).toUpperCase(Locale.ROOT).replace(' ', '_');
    String sector = meaning.sector == null ? "UNK" : meaning.sector;
    boolean forState = sector.equals("GOV") || sector.equals("MIL");
    reader.parties.putIfAbsent(
        id,
        new Party(
            id,
            PartyKind.GROUP,
            forState ? meaning.party : id,
            meaning.country,
            sector,
            names,
            Set.of("group", SOURCE),
            Period.ALWAYS));
  }

  /** Three letters of a state and three for each role, or a code of an organisation. */
  private Meaning meaning(String code) {
    String organisation = organisations.get(code);
    if (organisation != null) {
      return new Meaning(organisation, null, null);
    }
    String head = code.length() < 3 ? code : code.substring(0, 3);
    Party state = reader.parties.get(head);
    String role = code.length() < 6 ? "" : code.substring(3, 6);
    if (state == null) {
      String sector = sectors.getOrDefault(head, "UNK");
      return new Meaning(code, null, sector);
    }
    String country = state.country();
    return new Meaning(head, country, role.isEmpty() ? null : sectors.getOrDefault(role, "UNK"));
  }
}
