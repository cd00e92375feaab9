package org.detente.coder.actor.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The register's own files as {@link RegisterCompiler} wrote them down: a few arrays that are ready
 * as they are read. A string, party or person is made when it is first asked for, so that a run
 * pays for what its articles speak of and not for the whole register.
 */
final class CompiledEntries implements RegisterEntries {
  static final String FILE = "/register/compiled.bin";
  static final int MAGIC = 0xDE7E27E1;

  /** Raised whenever the form changes. */
  static final int VERSION = 1;

  static final int NONE = -1;

  private final CompiledStrings strings;
  private final int[] data;
  private final CompiledNames names;
  private final Shelf<Party> parties;
  private final Shelf<Person> people;
  private final Shelf<PartyNoun> nouns;
  private final Shelf<GazetteerPlace> places;
  private final CompiledStrings.Index partyIds;
  private final CompiledStrings.Index personNames;
  private final CompiledStrings.Index offices;
  private final int membershipsAt;
  private volatile @Nullable Map<String, List<Membership>> memberships;

  private CompiledEntries(ByteBuffer in) {
    byte[] characters = new byte[in.getInt()];
    int[] bounds = ints(in);
    in.get(characters);
    in.position((in.position() + 3) & ~3);
    strings = new CompiledStrings(characters, bounds);
    data = ints(in);
    parties = new Shelf<>(ints(in), this::readParty);
    people = new Shelf<>(ints(in), this::readPerson);
    nouns = new Shelf<>(ints(in), this::readNoun);
    places = new Shelf<>(ints(in), this::readPlace);
    partyIds = strings.new Index(ints(in));
    personNames = strings.new Index(ints(in));
    offices = strings.new Index(ints(in));
    membershipsAt = in.getInt();
    names =
        new CompiledNames(
            strings, strings.new Index(ints(in)), ints(in), ints(in), ints(in), this::referent);
  }

  private static int[] ints(ByteBuffer in) {
    int[] values = new int[in.getInt()];
    in.asIntBuffer().get(values);
    in.position(in.position() + values.length * Integer.BYTES);
    return values;
  }

  /**
   * The compiled form that came with the product, or null where there is none, where it is of
   * another version, or where a file that it was made from has changed since.
   */
  static @Nullable CompiledEntries load() {
    URL url = CompiledEntries.class.getResource(FILE);
    if (url == null || (url.getProtocol().equals("file") && isStale(Path.of(url.getPath())))) {
      return null;
    }
    try (InputStream in = url.openStream()) {
      return of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The entries of a compiled register, or null where it is of another version. */
  static @Nullable CompiledEntries of(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    return in.getInt() == MAGIC && in.getInt() == VERSION ? new CompiledEntries(in) : null;
  }

  /** Whether a file beside the compiled form is newer, as while somebody works on the register. */
  private static boolean isStale(Path compiled) {
    try {
      long made = Files.getLastModifiedTime(compiled).toMillis();
      Path folder = compiled.resolveSibling("");
      for (String file : Register.standardFiles()) {
        if (Files.getLastModifiedTime(folder.resolve(file)).toMillis() > made) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /** Entries of one kind, each made once. */
  private static final class Shelf<T> {
    private final int[] starts;
    private final Object[] made;
    private final IntFunction<T> reader;

    Shelf(int[] starts, IntFunction<T> reader) {
      this.starts = starts;
      this.reader = reader;
      made = new Object[starts.length];
    }

    /** Entries are immutable records, so another thread sees either nothing or all of one. */
    @SuppressWarnings("unchecked")
    T get(int index) {
      Object entry = made[index];
      if (entry == null) {
        synchronized (made) {
          entry = made[index];
          if (entry == null) {
            entry = reader.apply(starts[index]);
            made[index] = entry;
          }
        }
      }
      return (T) entry;
    }

    List<T> all() {
      return new AbstractList<>() {
        @Override
        public T get(int index) {
          return Shelf.this.get(index);
        }

        @Override
        public int size() {
          return starts.length;
        }
      };
    }
  }

  private Referent referent(int kind, int index) {
    return switch (kind) {
      case RegisterCompiler.PARTY -> parties.get(index);
      case RegisterCompiler.PERSON -> people.get(index);
      case RegisterCompiler.NOUN -> nouns.get(index);
      case RegisterCompiler.PLACE -> places.get(index);
      default -> throw new IllegalStateException("no such kind of entry: " + kind);
    };
  }

  private String string(int at) {
    return strings.get(data[at]);
  }

  private @Nullable String stringOrNull(int at) {
    return data[at] == NONE ? null : strings.get(data[at]);
  }

  private List<String> list(int at) {
    String[] list = new String[data[at]];
    for (int i = 0; i < list.length; i++) {
      list[i] = string(at + 1 + i);
    }
    return List.of(list);
  }

  private Party readParty(int at) {
    List<PartyName> names = new ArrayList<>(data[at + 7]);
    int next = at + 8;
    for (int i = 0; i < data[at + 7]; i++) {
      names.add(
          new PartyName(
              string(next), string(next + 1), RegisterCompiler.NAME_KINDS[data[next + 2]]));
      next += 3;
    }
    return new Party(
        string(at),
        RegisterCompiler.PARTY_KINDS[data[at + 1]],
        string(at + 2),
        stringOrNull(at + 3),
        string(at + 4),
        names,
        new LinkedHashSet<>(list(next)),
        new Period(data[at + 5], data[at + 6]));
  }

  private Person readPerson(int at) {
    int next = at + 3;
    List<String> aliases = list(next);
    next += aliases.size() + 1;
    List<String> surnames = list(next);
    next += surnames.size() + 1;
    List<Term> terms = new ArrayList<>(data[next]);
    int count = data[next++];
    for (int i = 0; i < count; i++) {
      terms.add(
          new Term(
              string(next),
              stringOrNull(next + 1),
              string(next + 2),
              new Period(data[next + 3], data[next + 4]),
              string(next + 5)));
      next += 6;
    }
    return new Person(
        string(at), aliases, surnames, stringOrNull(at + 1), stringOrNull(at + 2), terms);
  }

  private PartyNoun readNoun(int at) {
    int next = at + 4;
    List<String> offices = list(next);
    next += offices.size() + 1;
    Set<String> tags = new LinkedHashSet<>(list(next));
    next += data[next] + 1;
    List<PartyNoun.Form> forms = new ArrayList<>(data[next]);
    for (int i = 0; i < data[next]; i++) {
      forms.add(new PartyNoun.Form(string(next + 1 + 2 * i), data[next + 2 + 2 * i] == 1));
    }
    return new PartyNoun(
        string(at),
        string(at + 1),
        RegisterCompiler.NOUN_TYPES[data[at + 2]],
        stringOrNull(at + 3),
        offices,
        tags,
        forms);
  }

  private GazetteerPlace readPlace(int at) {
    return new GazetteerPlace(
        string(at),
        string(at + 1),
        stringOrNull(at + 2),
        real(at + 3),
        real(at + 5),
        RegisterCompiler.PLACE_KINDS[data[at + 7]]);
  }

  private double real(int at) {
    return Double.longBitsToDouble((long) data[at] << 32 | (data[at + 1] & 0xFFFFFFFFL));
  }

  @Override
  public Collection<Party> parties() {
    return parties.all();
  }

  @Override
  public @Nullable Party party(String id) {
    int index = partyIds.find(id);
    return index < 0 ? null : parties.get(index);
  }

  @Override
  public Collection<Person> people() {
    return people.all();
  }

  @Override
  public @Nullable Person person(String name) {
    int index = personNames.find(name);
    return index < 0 ? null : people.get(index);
  }

  @Override
  public List<Person> holders(String party, String office) {
    int at = offices.find(party + '\t' + office);
    if (at < 0) {
      return List.of();
    }
    List<Person> holders = new ArrayList<>(data[at]);
    for (int i = 1; i <= data[at]; i++) {
      holders.add(people.get(data[at + i]));
    }
    return holders;
  }

  @Override
  public List<String> languages() {
    Set<String> languages = new LinkedHashSet<>();
    nouns.all().forEach(noun -> languages.add(noun.language()));
    return List.copyOf(languages);
  }

  @Override
  public List<PartyNoun> nouns(String language) {
    List<PartyNoun> own = new ArrayList<>();
    for (PartyNoun noun : nouns.all()) {
      if (noun.language().equals(language)) {
        own.add(noun);
      }
    }
    return own;
  }

  @Override
  public List<GazetteerPlace> places() {
    return places.all();
  }

  @Override
  public Map<String, List<Membership>> memberships() {
    Map<String, List<Membership>> read = memberships;
    if (read == null) {
      read = readMemberships();
      memberships = read;
    }
    return read;
  }

  private Map<String, List<Membership>> readMemberships() {
    Map<String, List<Membership>> read = new LinkedHashMap<>();
    int at = membershipsAt + 1;
    for (int i = 0; i < data[membershipsAt]; i++) {
      String party = string(at);
      List<Membership> list = new ArrayList<>(data[at + 1]);
      int next = at + 2;
      for (int k = 0; k < data[at + 1]; k++) {
        list.add(new Membership(party, string(next), new Period(data[next + 1], data[next + 2])));
        next += 3;
      }
      read.put(party, list);
      at = next;
    }
    return Collections.unmodifiableMap(read);
  }

  @Override
  public NameMatcher names() {
    return names;
  }

  @Override
  public List<String> faults() {
    return List.of();
  }
}
