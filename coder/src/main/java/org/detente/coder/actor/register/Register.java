package org.detente.coder.actor.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.detente.coder.actor.register.NameTrie.Found;
import org.detente.coder.actor.register.RegisterMatch.Candidate;
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

  /** A shorter single word among the aliases is an abbreviation or a given name. */
  private static final int SHORTEST_SPELLING = 5;

  private final Map<String, Party> parties;
  private final Map<String, Person> people;
  private final PeopleIndex peopleIndex;
  private final Map<String, List<Membership>> memberships;
  private final Map<String, List<PartyNoun>> nouns = new LinkedHashMap<>();
  private final List<String> faults;
  private final List<GazetteerPlace> places = new ArrayList<>();
  private final NameTrie trie = new NameTrie();
  private final Known known;

  /** What was there before a user's files: names of parties, how many terms persons had. */
  private record Known(Map<String, Set<PartyName>> names, Map<String, Integer> terms, int nouns) {
    /** Everything is the product's. */
    static final Known ALL = new Known(Map.of(), Map.of(), Integer.MAX_VALUE);

    static Known of(RegisterReader reader) {
      Map<String, Set<PartyName>> names = new HashMap<>();
      reader.parties.forEach((id, party) -> names.put(id, Set.copyOf(party.names())));
      Map<String, Integer> terms = new HashMap<>();
      reader.people.forEach((name, draft) -> terms.put(name, draft.terms.size()));
      return new Known(names, terms, reader.nouns.size());
    }

    boolean isOwn(Party party, PartyName name) {
      return this != ALL && !names.getOrDefault(party.id(), Set.of()).contains(name);
    }

    boolean isOwn(Person person) {
      return this != ALL && terms.getOrDefault(person.name(), 0) < person.terms().size();
    }
  }

  private Register(RegisterReader reader) {
    this(reader, Known.ALL);
  }

  private Register(RegisterReader reader, Known known) {
    this.known = known;
    parties = Collections.unmodifiableMap(reader.parties);
    memberships = Collections.unmodifiableMap(reader.memberships);
    faults = List.copyOf(reader.faults);
    Map<String, Person> persons = new LinkedHashMap<>();
    for (RegisterReader.PersonDraft draft : reader.people.values()) {
      persons.put(draft.name, person(draft, reader));
    }
    people = Collections.unmodifiableMap(persons);
    peopleIndex = new PeopleIndex(people.values());
    for (Party party : parties.values()) {
      addNames(party);
    }
    for (Person person : people.values()) {
      addNames(person);
    }
    for (PartyNoun noun : reader.nouns) {
      addNames(noun);
    }
    for (RegisterReader.PlaceNames place : reader.places) {
      addNames(place);
    }
  }

  /** The register that comes with the product, read at the first call. */
  public static Register standard() {
    return Standard.REGISTER;
  }

  private static final class Standard {
    static final Register REGISTER = new Register(readStandard());
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
    Known known = Known.of(reader);
    for (Path file : files) {
      readFile(reader, file);
    }
    if (reader.faults.size() > faults) {
      throw new RegisterException(reader.faults.subList(faults, reader.faults.size()));
    }
    return new Register(reader, known);
  }

  /** A register of the given texts alone, file names mapped to contents; for tests and checks. */
  static Register of(Map<String, String> files) {
    RegisterReader reader = new RegisterReader();
    files.forEach((name, text) -> reader.read(name, text, languageOf(name)));
    return new Register(reader);
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

  private static Person person(RegisterReader.PersonDraft draft, RegisterReader reader) {
    List<String> surnames = new ArrayList<>(reader.familyNames.of(draft.name, draft.country));
    List<String> aliases = new ArrayList<>(draft.aliases.size());
    for (String alias : draft.aliases) {
      boolean single = alias.indexOf(' ') < 0;
      String full = single ? withGivenName(draft.name, alias) : alias;
      if (full != null && !full.equals(draft.name)) {
        aliases.add(full);
      }
      for (String name : single ? List.of(alias) : reader.familyNames.of(alias, draft.country)) {
        if (!surnames.contains(name)) {
          surnames.add(name);
        }
      }
    }
    return new Person(draft.name, aliases, surnames, draft.country, draft.gender, draft.terms);
  }

  /** {@code Benjamin Netanjahoe} for the spelling {@code Netanjahoe} of Benjamin Netanyahu. */
  private static @Nullable String withGivenName(String name, String spelling) {
    int space = name.indexOf(' ');
    boolean surname =
        space > 0
            && spelling.length() >= SHORTEST_SPELLING
            && spelling.charAt(0) == name.charAt(name.lastIndexOf(' ') + 1)
            && !name.contains(spelling);
    return surname ? name.substring(0, space) + " " + spelling : null;
  }

  private void addNames(Party party) {
    for (PartyName name : party.names()) {
      boolean own = known.isOwn(party, name);
      trie.add(new Candidate(party, name.kind(), name.text(), name.language(), own));
    }
  }

  private void addNames(Person person) {
    boolean own = known.isOwn(person);
    trie.add(new Candidate(person, NameKind.PERSON, person.name(), PartyName.ANY, own));
    for (String alias : person.aliases()) {
      trie.add(new Candidate(person, NameKind.PERSON, alias, PartyName.ANY, own));
    }
    for (String surname : person.surnames()) {
      trie.add(new Candidate(person, NameKind.SURNAME, surname, PartyName.ANY, own));
    }
  }

  private void addNames(PartyNoun noun) {
    List<PartyNoun> list = nouns.get(noun.language());
    if (list == null) {
      list = new ArrayList<>();
      nouns.put(noun.language(), list);
    }
    list.add(noun);
    for (PartyNoun.Form form : noun.forms()) {
      trie.add(new Candidate(noun, NameKind.NOUN, form.text(), noun.language()));
    }
  }

  private void addNames(RegisterReader.PlaceNames names) {
    GazetteerPlace place = names.place();
    places.add(place);
    trie.add(new Candidate(place, NameKind.PLACE, place.name(), PartyName.ANY));
    for (String name : names.others()) {
      trie.add(new Candidate(place, NameKind.PLACE, name, PartyName.ANY));
    }
  }

  /** All places in the order of the file. */
  public List<GazetteerPlace> places() {
    return Collections.unmodifiableList(places);
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
      Found found = trie.longest(tokens, i, language);
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
        Found found = trie.longest(tokens, i, language);
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
    return Optional.ofNullable(parties.get(id));
  }

  /** All parties in the order of the files. */
  public Collection<Party> parties() {
    return parties.values();
  }

  /** All persons in the order of the files. */
  public Collection<Person> people() {
    return people.values();
  }

  /** The person with exactly this spelling, the register's own. */
  public Optional<Person> person(String name) {
    return Optional.ofNullable(people.get(name));
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
    return peopleIndex.holders(party, office).stream()
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
    return List.copyOf(nouns.keySet());
  }

  /** The nouns of a language in the order of its files. */
  public List<PartyNoun> nouns(String language) {
    return nouns.getOrDefault(language, List.of());
  }

  /** The nouns of a language with this lemma. */
  public List<PartyNoun> nouns(String language, String lemma) {
    return nouns(language).stream().filter(noun -> noun.lemma().equals(lemma)).toList();
  }

  /** Ids of those who belonged to a party at some time within the date, sorted. */
  public List<String> membersOf(String party, @Nullable Edtf date) {
    Period day = Period.of(date);
    Set<String> members = new TreeSet<>();
    for (Membership membership : memberships.getOrDefault(party, List.of())) {
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
        memberships.getOrDefault(party, List.of()).stream()
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
    for (List<Membership> list : memberships.values()) {
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
    return memberships.values().stream().flatMap(List::stream).toList();
  }

  /** Lines that were left out as faulty, one sentence each, with file and line. */
  public List<String> faults() {
    return faults;
  }
}
