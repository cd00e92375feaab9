package org.detente.coder.actor.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the register's own files down as {@link CompiledEntries} reads them. Runs when the product
 * is built; the same files give the same bytes.
 *
 * <p>All numbers are 32 bits, little-endian. In order: magic number, version, length of the
 * strings, their bounds, their UTF-8 padded to four bytes; one array of all entries' fields; where
 * in it parties, people, nouns and places begin; tables from party id, person's name, and party
 * with office to the entry; where the memberships begin; the trie (pieces, edges, forms). An array
 * is its length and its values.
 */
public final class RegisterCompiler {
  static final int PARTY = 0;
  static final int PERSON = 1;
  static final int NOUN = 2;
  static final int PLACE = 3;

  static final NameKind[] NAME_KINDS = NameKind.values();
  static final PartyKind[] PARTY_KINDS = PartyKind.values();
  static final PartyNoun.Type[] NOUN_TYPES = PartyNoun.Type.values();
  static final GazetteerPlace.Kind[] PLACE_KINDS = GazetteerPlace.Kind.values();

  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private final Ints data = new Ints();
  private final Map<Referent, int[]> numbers = new IdentityHashMap<>();

  private RegisterCompiler() {}

  /**
   * Compiles the register on the class path.
   *
   * @param arguments the file to write
   * @throws IOException where it cannot be written
   * @throws RegisterException where the register has faults
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(file, compile(Register.readEntries()));
  }

  /** The compiled form of some entries. */
  static byte[] compile(ReadEntries entries) {
    if (!entries.faults().isEmpty()) {
      throw new RegisterException(entries.faults());
    }
    return new RegisterCompiler().write(entries);
  }

  private byte[] write(ReadEntries entries) {
    int[] parties = entries.parties().stream().mapToInt(this::party).toArray();
    int[] people = entries.people().stream().mapToInt(this::person).toArray();
    List<PartyNoun> allNouns = new ArrayList<>();
    entries.languages().forEach(language -> allNouns.addAll(entries.nouns(language)));
    int[] nouns = allNouns.stream().mapToInt(this::noun).toArray();
    int[] places = entries.places().stream().mapToInt(this::place).toArray();
    number(PARTY, entries.parties());
    number(PERSON, entries.people());
    number(NOUN, allNouns);
    number(PLACE, entries.places());
    Map<String, Integer> partyIds = new LinkedHashMap<>();
    entries.parties().forEach(party -> partyIds.put(party.id(), partyIds.size()));
    Map<String, Integer> personNames = new LinkedHashMap<>();
    entries.people().forEach(person -> personNames.put(person.name(), personNames.size()));
    Map<String, Integer> offices = offices(entries);
    int memberships = memberships(entries);
    Trie trie = trie(entries.names());
    List<int[]> tables =
        List.of(index(partyIds), index(personNames), index(offices), index(trie.pieces));
    Output out = new Output();
    out.add(CompiledEntries.MAGIC);
    out.add(CompiledEntries.VERSION);
    out.strings(strings);
    out.add(data.toArray());
    List.of(parties, people, nouns, places).forEach(out::add);
    tables.subList(0, 3).forEach(out::add);
    out.add(memberships);
    out.add(tables.get(3));
    out.add(trie.firsts);
    out.add(trie.edges);
    out.add(trie.forms);
    return out.toBytes();
  }

  private void number(int kind, Iterable<? extends Referent> referents) {
    int number = 0;
    for (Referent referent : referents) {
      numbers.put(referent, new int[] {kind, number++});
    }
  }

  private int string(@Nullable String text) {
    if (text == null) {
      return CompiledEntries.NONE;
    }
    Integer id = strings.putIfAbsent(text, strings.size());
    return id == null ? strings.size() - 1 : id;
  }

  private void list(Iterable<String> texts) {
    int at = data.size();
    data.add(0);
    for (String text : texts) {
      data.add(string(text));
    }
    data.set(at, data.size() - at - 1);
  }

  private void period(Period period) {
    data.add(period.first());
    data.add(period.last());
  }

  private int party(Party party) {
    int at = data.size();
    data.add(string(party.id()));
    data.add(party.kind().ordinal());
    data.add(string(party.party()));
    data.add(string(party.country()));
    data.add(string(party.sector()));
    period(party.period());
    data.add(party.names().size());
    for (PartyName name : party.names()) {
      data.add(string(name.text()));
      data.add(string(name.language()));
      data.add(name.kind().ordinal());
    }
    list(party.tags());
    return at;
  }

  private int person(Person person) {
    int at = data.size();
    data.add(string(person.name()));
    data.add(string(person.country()));
    data.add(string(person.gender()));
    list(person.aliases());
    list(person.surnames());
    data.add(person.terms().size());
    for (Term term : person.terms()) {
      data.add(string(term.party()));
      data.add(string(term.sector()));
      data.add(string(term.office()));
      period(term.period());
      data.add(string(term.note()));
    }
    return at;
  }

  private int noun(PartyNoun noun) {
    int at = data.size();
    data.add(string(noun.lemma()));
    data.add(string(noun.language()));
    data.add(noun.type().ordinal());
    data.add(string(noun.sector()));
    list(noun.offices());
    list(noun.tags());
    data.add(noun.forms().size());
    for (PartyNoun.Form form : noun.forms()) {
      data.add(string(form.text()));
      data.add(form.plural() ? 1 : 0);
    }
    return at;
  }

  private int place(GazetteerPlace place) {
    int at = data.size();
    data.add(string(place.name()));
    data.add(string(place.dutch()));
    data.add(string(place.country()));
    real(place.latitude());
    real(place.longitude());
    data.add(place.kind().ordinal());
    return at;
  }

  private void real(double value) {
    long bits = Double.doubleToLongBits(value);
    data.add((int) (bits >>> 32));
    data.add((int) bits);
  }

  /** Lists of persons by party and office; each is its length and the numbers of the persons. */
  private Map<String, Integer> offices(ReadEntries entries) {
    Map<String, Integer> offices = new LinkedHashMap<>();
    for (Person person : entries.people()) {
      for (Term term : person.terms()) {
        String key = term.party() + '\t' + term.office();
        if (!offices.containsKey(key)) {
          List<Person> holders = entries.holders(term.party(), term.office());
          offices.put(key, data.size());
          data.add(holders.size());
          holders.forEach(holder -> data.add(number(holder)[1]));
        }
      }
    }
    return offices;
  }

  private int[] number(Referent referent) {
    int[] number = numbers.get(referent);
    if (number == null) {
      throw new IllegalStateException("no entry of the register: " + referent.id());
    }
    return number;
  }

  private int memberships(ReadEntries entries) {
    int at = data.size();
    data.add(entries.memberships().size());
    entries
        .memberships()
        .forEach(
            (party, list) -> {
              data.add(string(party));
              data.add(list.size());
              for (Membership membership : list) {
                data.add(string(membership.member()));
                period(membership.period());
              }
            });
    return at;
  }

  private record Trie(Map<String, Integer> pieces, int[] firsts, int[] edges, int[] forms) {}

  private Trie trie(NameTrie names) {
    int nodes = names.nodes();
    int[] firsts = new int[2 * nodes + 1];
    Ints edges = new Ints();
    int node = 0;
    for (long[] edge : names.edges().sorted()) {
      for (; node <= edge[0]; node++) {
        firsts[node] = edges.size() / 2;
      }
      edges.add((int) edge[1]);
      edges.add((int) edge[2]);
    }
    for (; node <= nodes; node++) {
      firsts[node] = edges.size() / 2;
    }
    Ints forms = new Ints();
    for (int i = 0; i < nodes; i++) {
      NameMatcher.Form form = names.form(i);
      firsts[nodes + 1 + i] = form == null ? CompiledEntries.NONE : forms.size();
      if (form != null) {
        forms(forms, form);
      }
    }
    Map<String, Integer> pieces = new LinkedHashMap<>();
    names.pieces().entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(piece -> pieces.put(piece.getKey(), piece.getValue()));
    return new Trie(pieces, firsts, edges.toArray(), forms.toArray());
  }

  private void forms(Ints out, NameMatcher.Form first) {
    int at = out.size();
    out.add(0);
    for (NameMatcher.Form form = first; form != null; form = form.next) {
      int[] number = number(form.candidate.referent());
      StringBuilder capitals = new StringBuilder();
      for (byte mark : form.capitals) {
        capitals.append((char) ('0' + mark));
      }
      out.add(number[0]);
      out.add(number[1]);
      out.add(form.candidate.kind().ordinal());
      out.add(string(form.candidate.name()));
      out.add(string(form.candidate.language()));
      out.add(string(capitals.toString()));
    }
    out.set(at, (out.size() - at) / 6);
  }

  private int[] index(Map<String, Integer> values) {
    int slots = Integer.highestOneBit(Math.max(2, values.size()) * 2) * 2;
    int[] table = new int[2 * slots];
    Arrays.fill(table, CompiledEntries.NONE);
    values.forEach(
        (key, value) -> {
          int slot = CompiledStrings.slot(key, slots - 1);
          while (table[2 * slot] >= 0) {
            slot = (slot + 1) & (slots - 1);
          }
          table[2 * slot] = string(key);
          table[2 * slot + 1] = value;
        });
    return table;
  }

  /** A growing array. */
  private static final class Ints {
    private int[] values = new int[1 << 12];
    private int size;

    int size() {
      return size;
    }

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    void set(int at, int value) {
      values[at] = value;
    }

    int[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }

  /** The file as it grows. */
  private static final class Output {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void add(int value) {
      for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
        bytes.write(value >>> shift);
      }
    }

    void add(int[] values) {
      add(values.length);
      ByteBuffer buffer =
          ByteBuffer.allocate(values.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      buffer.asIntBuffer().put(values);
      bytes.writeBytes(buffer.array());
    }

    void strings(Map<String, Integer> strings) {
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      int[] bounds = new int[strings.size() + 1];
      int count = 0;
      for (String string : strings.keySet()) {
        text.writeBytes(string.getBytes(StandardCharsets.UTF_8));
        bounds[++count] = text.size();
      }
      add(text.size());
      add(bounds);
      bytes.writeBytes(text.toByteArray());
      while (bytes.size() % Integer.BYTES != 0) {
        bytes.write(0);
      }
    }

    byte[] toBytes() {
      return bytes.toByteArray();
    }
  }
}
