package org.detente.coder.actor.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.detente.coder.actor.register.NameMatcher.Found;
import org.detente.coder.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * Who is who: every party, person, office and noun for one, found by name. Immutable once made and
 * safe for any number of threads.
 *
 * <pre>{@code
 * Register register = Register.standard();
 * FoldedTokens tokens = FoldedTokens.of(List.of("De", "Russische", "premier"));
 * register.matches(tokens, "nl"); // Russische: adjective of RUS; premier: noun, prime minister
 * }</pre>
 */
public final class Register {
  private static final String FOLDER = "/register/";

  private final RegisterEntries entries;
  private final PeopleIndex peopleIndex;

  private Register(RegisterEntries entries) {
    this.entries = entries;
    peopleIndex = new PeopleIndex(entries);
  }

  /** The register that comes with the product, loaded at the first call. */
  public static Register standard() {
    return Standard.REGISTER;
  }

  private static final class Standard {
    static final Register REGISTER = new Register(entries());

    /** The compiled form, else, where there is none as new as the files, the files. */
    private static RegisterEntries entries() {
      RegisterEntries compiled = CompiledEntries.load();
      return compiled != null ? compiled : readEntries();
    }
  }

  /**
   * The standard register and files of the same format ({@code .tsv}), or PETRARCH, TABARI or CAMEO
   * actor dictionaries (any other name); what a file says again stands beside what was known.
   *
   * @throws RegisterException where a file has faults; all of them are told
   */
  public static Register withFiles(List<Path> files) {
    if (files.isEmpty()) {
      return standard();
    }
    RegisterReader reader = readStandard();
    int faults = reader.faults.size();
    ReadEntries.Known known = ReadEntries.Known.of(reader);
    for (Path file : files) {
      readFile(reader, file);
    }
    if (reader.faults.size() > faults) {
      throw new RegisterException(reader.faults.subList(faults, reader.faults.size()));
    }
    return new Register(new ReadEntries(reader, known));
  }

  /** A register of the given texts alone, file names mapped to contents; for tests and checks. */
  static Register of(Map<String, String> files) {
    RegisterReader reader = new RegisterReader();
    files.forEach((name, text) -> reader.read(name, text, languageOf(name)));
    return new Register(new ReadEntries(reader));
  }

  /** The product's own files, read anew. */
  static ReadEntries readEntries() {
    return new ReadEntries(readStandard());
  }

  /** A register of some entries. */
  static Register of(RegisterEntries entries) {
    return new Register(entries);
  }

  private static void readFile(RegisterReader reader, Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      if (file.toString().endsWith(".tsv")) {
        reader.read(file.toString(), text, "");
      } else {
        new PetrarchDictionary(reader).read(file.toString(), text);
      }
    } catch (IOException e) {
      reader.faults.add(file + ": cannot be read as UTF-8 text (" + e.getMessage() + ")");
    }
  }

  private static RegisterReader readStandard() {
    RegisterReader reader = new RegisterReader();
    for (String file : standardFiles()) {
      reader.read(file, resource(file), languageOf(file));
    }
    return reader;
  }

  /** The names of the register's own files, in the order in which they are read. */
  static List<String> standardFiles() {
    List<String> files = new ArrayList<>();
    for (String name : resource("index.txt").split("\n")) {
      String file = name.strip();
      if (!file.isEmpty() && file.charAt(0) != '#') {
        files.add(file);
      }
    }
    return files;
  }

  /** {@code nl} of {@code nl/roles.tsv}, empty for what has no language's folder. */
  private static String languageOf(String file) {
    int slash = file.indexOf('/');
    return slash == 2 ? file.substring(0, slash) : "";
  }

  static String resource(String name) {
    try (InputStream in = Register.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the register's file is missing: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All places in the order of the file. */
  public List<GazetteerPlace> places() {
    return entries.places();
  }

  /**
   * All names in a sentence from left to right, the longest first, none inside another.
   *
   * @param language ISO 639-1 code: names of other languages are found too, their adjectives,
   *     inhabitants and nouns are not
   */
  public List<RegisterMatch> matches(FoldedTokens tokens, String language) {
    List<RegisterMatch> matches = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Found found = entries.names().longest(tokens, i, language);
      if (found != null) {
        matches.add(match(tokens, i, found));
        i = found.lastPiece();
      }
    }
    return matches;
  }

  /**
   * The longest name that begins with a token.
   *
   * @param token index of a token
   * @param language as for {@link #matches}
   */
  public Optional<RegisterMatch> longestMatch(FoldedTokens tokens, int token, String language) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.token(i) == token) {
        Found found = entries.names().longest(tokens, i, language);
        return found == null ? Optional.empty() : Optional.of(match(tokens, i, found));
      }
    }
    return Optional.empty();
  }

  static RegisterMatch match(FoldedTokens tokens, int first, Found found) {
    int last = found.lastPiece();
    return new RegisterMatch(
        tokens.token(first),
        tokens.token(last),
        tokens.begin(first),
        tokens.end(last),
        tokens.beginsToken(first) && tokens.endsToken(last),
        found.genitive(),
        found.candidates());
  }

  /** The party with this id. */
  public Optional<Party> party(String id) {
    return Optional.ofNullable(entries.party(id));
  }

  /** All parties in the order of the files. */
  public Collection<Party> parties() {
    return entries.parties();
  }

  /** All persons in the order of the files. */
  public Collection<Person> people() {
    return entries.people();
  }

  /** The person with exactly this spelling, the register's own. */
  public Optional<Person> person(String name) {
    return Optional.ofNullable(entries.person(name));
  }

  /** Persons by a whole name in any known spelling; case and diacritics do not matter. */
  public List<Person> peopleNamed(String name) {
    return peopleIndex.named(name);
  }

  /** Persons by what the press calls them; case and diacritics do not matter. */
  public List<Person> peopleCalled(String surname) {
    return peopleIndex.called(surname);
  }

  /**
   * Who held an office at some time within a date, in the order of the files.
   *
   * @param party id of the party spoken for
   * @param office the English label ({@code foreign minister})
   */
  public List<Person> holders(String party, String office, @Nullable Edtf date) {
    Period day = Period.of(date);
    return entries.holders(party, office).stream()
        .filter(
            person ->
                person.terms().stream()
                    .anyMatch(
                        t ->
                            t.party().equals(party)
                                && t.office().equals(office)
                                && t.period().overlaps(day)))
        .toList();
  }

  /** Who held one of the offices that a noun can mean at some time within a date. */
  public List<Person> holders(String party, PartyNoun noun, @Nullable Edtf date) {
    Set<Person> held = new LinkedHashSet<>();
    noun.offices().forEach(office -> held.addAll(holders(party, office, date)));
    return List.copyOf(held);
  }

  /** ISO 639-1 codes of the languages that it has nouns for, in the order of the files. */
  public List<String> languages() {
    return entries.languages();
  }

  /** The nouns of a language in the order of its files. */
  public List<PartyNoun> nouns(String language) {
    return entries.nouns(language);
  }

  /** The nouns of a language with this lemma. */
  public List<PartyNoun> nouns(String language, String lemma) {
    return nouns(language).stream().filter(noun -> noun.lemma().equals(lemma)).toList();
  }

  /** Ids of those who belonged to a party at some time within the date, sorted. */
  public List<String> membersOf(String party, @Nullable Edtf date) {
    Period day = Period.of(date);
    Set<String> members = new TreeSet<>();
    for (Membership membership : entries.memberships().getOrDefault(party, List.of())) {
      if (membership.period().overlaps(day)) {
        members.add(membership.member());
      }
    }
    return List.copyOf(members);
  }

  /** How many members a party had, a range where some joined or left within the date. */
  public MemberCount countMembers(String party, @Nullable Edtf date) {
    Period day = Period.of(date);
    long least =
        entries.memberships().getOrDefault(party, List.of()).stream()
            .filter(m -> m.period().covers(day))
            .map(Membership::member)
            .distinct()
            .count();
    return new MemberCount((int) least, membersOf(party, date).size());
  }

  /** Ids of the organisations and forums that a party belonged to, sorted. */
  public List<String> organisationsOf(String member, @Nullable Edtf date) {
    Period day = Period.of(date);
    Set<String> organisations = new TreeSet<>();
    for (List<Membership> list : entries.memberships().values()) {
      for (Membership membership : list) {
        if (membership.member().equals(member) && membership.period().overlaps(day)) {
          organisations.add(membership.party());
        }
      }
    }
    return List.copyOf(organisations);
  }

  /** All memberships in the order of the files. */
  List<Membership> memberships() {
    return entries.memberships().values().stream().flatMap(List::stream).toList();
  }

  /** Lines that were left out as faulty, one sentence each, with file and line. */
  public List<String> faults() {
    return entries.faults();
  }
}
