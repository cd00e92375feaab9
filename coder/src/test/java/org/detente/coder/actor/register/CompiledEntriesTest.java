package org.detente.coder.actor.register;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The compiled register says what the files say. */
class CompiledEntriesTest {
  private static ReadEntries read;
  private static byte[] bytes;
  private static CompiledEntries compiled;

  @BeforeAll
  static void compile() {
    read = Register.readEntries();
    bytes = RegisterCompiler.compile(read);
    compiled = Objects.requireNonNull(CompiledEntries.of(bytes));
  }

  @Test
  void entriesAreEqual() {
    assertEquals(List.copyOf(read.parties()), List.copyOf(compiled.parties()));
    assertEquals(List.copyOf(read.people()), List.copyOf(compiled.people()));
    assertEquals(read.places(), List.copyOf(compiled.places()));
    assertEquals(read.memberships(), compiled.memberships());
    assertEquals(read.languages(), compiled.languages());
    for (String language : read.languages()) {
      assertEquals(read.nouns(language), compiled.nouns(language));
    }
  }

  @Test
  void entriesAreFoundByTheirKeys() {
    for (Party party : read.parties()) {
      assertEquals(party, compiled.party(party.id()));
    }
    for (Person person : read.people()) {
      assertEquals(person, compiled.person(person.name()));
      for (Term term : person.terms()) {
        assertEquals(
            read.holders(term.party(), term.office()),
            compiled.holders(term.party(), term.office()));
      }
    }
    assertNull(compiled.party("no such id"));
    assertNull(compiled.person("No Such Person"));
    assertEquals(List.of(), compiled.holders("RUS", "no such office"));
  }

  @Test
  void namesAreFoundAlike() {
    Register fromFiles = Register.of(read);
    Register fromArrays = Register.of(compiled);
    List<String> names = new ArrayList<>();
    read.parties().forEach(party -> party.names().forEach(name -> names.add(name.text())));
    read.people().forEach(person -> names.addAll(person.aliases()));
    read.people().forEach(person -> names.add("de " + person.name() + "s"));
    read.places().forEach(place -> names.add(place.dutch()));
    for (String language : read.languages()) {
      read.nouns(language).forEach(noun -> noun.forms().forEach(form -> names.add(form.text())));
    }
    int found = 0;
    for (String name : names) {
      FoldedTokens tokens = FoldedTokens.of(List.of(name.split(" ")));
      for (String language : read.languages()) {
        List<RegisterMatch> expected = fromFiles.matches(tokens, language);
        assertEquals(expected, fromArrays.matches(tokens, language), name);
        found += expected.size();
      }
    }
    assertTrue(found > 30_000, "names found: " + found);
  }

  @Test
  void theBytesAreTheSameEachTime() {
    assertArrayEquals(bytes, RegisterCompiler.compile(Register.readEntries()));
  }

  @Test
  void theProductHasIt() {
    CompiledEntries built = CompiledEntries.load();
    assertNotNull(built, "built with the product and newer than its files");
    assertEquals(List.copyOf(read.people()), List.copyOf(built.people()));
  }

  @Test
  void anotherVersionIsNotRead() {
    byte[] other = bytes.clone();
    other[4]++;
    assertNull(CompiledEntries.of(other));
  }

  @Test
  void faultyFilesAreNotCompiled() {
    RegisterReader reader = new RegisterReader();
    reader.read("states.tsv", "id\tkind\nXXX\tno such kind\n", "");
    ReadEntries faulty = new ReadEntries(reader);
    assertThrows(RegisterException.class, () -> RegisterCompiler.compile(faulty));
  }

  @Test
  void threadsSeeTheSameObjects() throws Exception {
    CompiledEntries fresh = Objects.requireNonNull(CompiledEntries.of(bytes));
    List<String> ids = read.parties().stream().map(Party::id).toList();
    Callable<List<Party>> all = () -> ids.stream().map(fresh::party).toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<Party>>> seen =
          threads.invokeAll(IntStream.range(0, 4).mapToObj(i -> all).toList());
      for (Future<List<Party>> one : seen) {
        for (int i = 0; i < ids.size(); i++) {
          assertSame(seen.get(0).get().get(i), one.get().get(i));
        }
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void aRegisterWithoutEntriesCompilesToo() {
    RegisterReader reader = new RegisterReader();
    byte[] nothing = RegisterCompiler.compile(new ReadEntries(reader));
    CompiledEntries empty = Objects.requireNonNull(CompiledEntries.of(nothing));
    assertEquals(Map.of(), empty.memberships());
    assertEquals(List.of(), Register.of(empty).matches(FoldedTokens.of(List.of("Rusland")), "nl"));
  }
}
