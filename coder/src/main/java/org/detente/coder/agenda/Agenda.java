package org.detente.coder.agenda;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.detente.coder.language.Phrase;
import org.detente.coder.language.PhraseList;
import org.detente.coder.language.PhraseMatch;
import org.detente.coder.language.Relation;
import org.detente.coder.language.Sentence;
import org.detente.coder.language.Upos;
import org.jspecify.annotations.Nullable;

/**
 * The agenda: its items and the words that name them in each language ({@code agenda/items.tsv},
 * {@code agenda/nl.tsv}, {@code agenda/en.tsv}). Immutable to its users and thread-safe; a
 * language's words are read when first asked for.
 */
public final class Agenda {
  private static final String FOLDER = "/agenda/";

  private final Map<String, AgendaItem> items;
  private final Map<String, Optional<PhraseList>> words = new ConcurrentHashMap<>();

  private Agenda(Map<String, AgendaItem> items) {
    this.items = items;
  }

  /** The agenda that comes with the coder. */
  public static Agenda standard() {
    return Holder.STANDARD;
  }

  /** Every item in the order of its file. */
  public List<AgendaItem> items() {
    return List.copyOf(items.values());
  }

  /** The item with this id. */
  public Optional<AgendaItem> find(String id) {
    return Optional.ofNullable(items.get(id));
  }

  /** Whether {@code id} is {@code wider} or hangs under it. */
  public boolean isA(String id, String wider) {
    for (AgendaItem item = items.get(id); item != null; item = parent(item)) {
      if (item.id().equals(wider)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable AgendaItem parent(AgendaItem item) {
    return item.parent() == null ? null : items.get(item.parent());
  }

  /**
   * The items that a sentence mentions, in token order; at one token only the strongest. Empty for
   * a language without a word list.
   *
   * @param language ISO 639-1 code
   */
  public List<PhraseMatch> matches(Sentence sentence, String language) {
    return wordList(language).map(list -> list.matches(sentence)).orElse(List.of());
  }

  /**
   * The ids mentioned by a token or under it in the tree, sorted, an item being left out where a
   * narrower one of its own is there.
   *
   * @param matches what {@link #matches} gave for the sentence
   * @param top the token; its dependents count
   */
  public List<String> under(Sentence sentence, List<PhraseMatch> matches, int top) {
    TreeSet<String> ids = new TreeSet<>();
    for (PhraseMatch match : matches) {
      if (isMatterOf(sentence, match.token(), top)) {
        ids.add(match.label());
      }
    }
    return ids.stream()
        .filter(id -> ids.stream().noneMatch(other -> !other.equals(id) && isA(other, id)))
        .toList();
  }

  /** Whether a token stands under the top and not in a clause of its own that is set beside it. */
  private static boolean isMatterOf(Sentence sentence, int token, int top) {
    for (int at = token, steps = 0; at >= 0 && steps < sentence.size(); steps++) {
      if (at == top) {
        return true;
      }
      Relation relation = sentence.relation(at);
      boolean beside =
          relation == Relation.PARATAXIS
              || relation == Relation.CONJ
                  && sentence.head(at) == top
                  && sentence.upos(at) == Upos.VERB;
      if (beside) {
        return false;
      }
      at = sentence.head(at);
    }
    return false;
  }

  /** The lines of a language's word list, for its tests. */
  List<Phrase> wordsOf(String language) {
    return wordList(language).map(PhraseList::phrases).orElse(List.of());
  }

  private Optional<PhraseList> wordList(String language) {
    return words.computeIfAbsent(language, Agenda::readWords);
  }

  private static Optional<PhraseList> readWords(String language) {
    String name = FOLDER + language + ".tsv";
    InputStream stream = Agenda.class.getResourceAsStream(name);
    if (stream == null) {
      return Optional.empty();
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return Optional.of(PhraseList.read(reader, name));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static Agenda read() {
    String name = FOLDER + "items.tsv";
    Map<String, AgendaItem> items = new LinkedHashMap<>();
    try (InputStream stream = Agenda.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      int number = 0;
      for (String line : text.split("\n", -1)) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] c = line.split("\t", -1);
        if (c.length != 5) {
          throw new IllegalArgumentException(name + ":" + number + ": 5 columns wanted");
        }
        items.put(c[0], new AgendaItem(c[0], c[1].equals("-") ? null : c[1], c[2], c[3], c[4]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return new Agenda(items);
  }

  private static final class Holder {
    static final Agenda STANDARD = read();
  }
}
