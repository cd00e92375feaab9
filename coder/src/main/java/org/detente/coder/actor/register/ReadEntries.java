package org.detente.coder.actor.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.coder.actor.register.RegisterMatch.Candidate;
import org.jspecify.annotations.Nullable;

/** The entries of register files as they were read. */
final class ReadEntries implements RegisterEntries {
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
  record Known(Map<String, Set<PartyName>> names, Map<String, Integer> terms, int nouns) {
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

  ReadEntries(RegisterReader reader) {
    this(reader, Known.ALL);
  }

  ReadEntries(RegisterReader reader, Known known) {
    this.known = known;
    parties = Collections.unmodifiableMap(reader.parties);
    memberships = Collections.unmodifiableMap(reader.memberships);
    faults = List.copyOf(reader.faults);
    Map<String, Person> persons = new LinkedHashMap<>();
    for (RegisterReader.PersonDraft draft : reader.people.values()) {
      persons.put(draft.name, person(draft, reader));
    }
    people = Collections.unmodifiableMap(persons);
    peopleIndex = new PeopleIndex(this);
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

  private static Person person(RegisterReader.PersonDraft draft, RegisterReader reader) {
    FamilyNames family = reader.familyNames;
    boolean ruler = family.isRuler(draft.name);
    List<String> surnames =
        new ArrayList<>(ruler ? family.ofRuler(draft.name) : family.of(draft.name, draft.country));
    List<String> aliases = new ArrayList<>(draft.aliases.size());
    for (String alias : draft.aliases) {
      boolean single = alias.indexOf(' ') < 0;
      String full = single ? withGivenName(draft.name, alias) : alias;
      if (full != null && !full.equals(draft.name)) {
        aliases.add(full);
      }
      List<String> names =
          single ? List.of(alias) : ruler ? family.ofRuler(alias) : family.of(alias, draft.country);
      for (String name : names) {
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

  @Override
  public Collection<Party> parties() {
    return parties.values();
  }

  @Override
  public @Nullable Party party(String id) {
    return parties.get(id);
  }

  @Override
  public Collection<Person> people() {
    return people.values();
  }

  @Override
  public @Nullable Person person(String name) {
    return people.get(name);
  }

  @Override
  public List<Person> holders(String party, String office) {
    return peopleIndex.holders(party, office);
  }

  @Override
  public List<String> languages() {
    return List.copyOf(nouns.keySet());
  }

  @Override
  public List<PartyNoun> nouns(String language) {
    return nouns.getOrDefault(language, List.of());
  }

  @Override
  public List<GazetteerPlace> places() {
    return Collections.unmodifiableList(places);
  }

  @Override
  public Map<String, List<Membership>> memberships() {
    return memberships;
  }

  @Override
  public NameTrie names() {
    return trie;
  }

  @Override
  public List<String> faults() {
    return faults;
  }
}
