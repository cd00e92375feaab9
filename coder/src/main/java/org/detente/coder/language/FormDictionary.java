package org.detente.coder.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary of inflected forms: LanguageTool's, read with morfologik. Not thread-safe: each
 * thread makes its own; the data is shared.
 */
public final class FormDictionary {
  /** Parts of compounds shorter than this are not looked up. */
  private static final int SHORTEST_TAIL = 4;

  /**
   * What the dictionary knows of a form.
   *
   * @param lemma its dictionary form
   * @param tag the dictionary's own tag
   */
  public record Entry(String lemma, String tag) {}

  /**
   * What is known of a word.
   *
   * @param entries of the word, or of its tail
   * @param head what stands before the tail, empty where the word itself is known
   */
  public record Entries(List<Entry> entries, String head) {}

  /** How the tags of verbs begin in LanguageTool's Dutch and English dictionaries. */
  private static final List<String> VERB_TAGS = List.of("WKW", "VB");

  /** How the Dutch dictionary tags plural nouns and finite past forms. */
  private static final String PLURAL_NOUN = "ZNW:MRV";

  private static final String PAST_VERB = "WKW:VLT";

  private static final String NOUN = "ZNW";
  private static final String PRESENT_VERB = "WKW:TGW:3EP";
  private static final String PLURAL_VERB = ":INF";
  private static final String PARTICIPLE = "WKW:VTD";

  /** Of a form whose particle stands apart. */
  private static final String APART = "LOS";

  private static final Entries NONE = new Entries(List.of(), "");

  private final DictionaryLookup lookup;

  private FormDictionary(Dictionary dictionary) {
    this.lookup = new DictionaryLookup(dictionary);
  }

  /** Loads the data of a dictionary on the class path, named without {@code .dict}. */
  static Dictionary load(String resource) {
    try (InputStream automaton = open(resource + ".dict");
        InputStream metadata = open(resource + ".info")) {
      return Dictionary.read(automaton, metadata);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = Dictionary.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IOException("no such resource: " + resource);
    }
    return in;
  }

  /** A dictionary for one thread over shared data. */
  static FormDictionary over(Dictionary data) {
    return new FormDictionary(data);
  }

  /**
   * Looks a word up as it stands, then in small letters, then its tail: what follows the last
   * hyphen, else the longest known end of a compound.
   */
  public Entries find(String form) {
    List<Entry> entries = exact(form);
    String lower = form.toLowerCase(Locale.ROOT);
    if (entries.isEmpty() || !lower.equals(form)) {
      List<Entry> small = lower.equals(form) ? List.of() : exact(lower);
      if (!small.isEmpty()) {
        entries = new ArrayList<>(entries);
        entries.addAll(small);
      }
    }
    if (!entries.isEmpty()) {
      return new Entries(entries, "");
    }
    return tail(lower);
  }

  /**
   * The infinitive of a form that is tagged as a verb: the dictionary knows more irregular forms
   * than any treebank. Of several infinitives the one proposed is kept, else the first in the
   * alphabet is taken; a form that is no verb to the dictionary keeps what was proposed.
   */
  public String verbLemma(String form, String proposed) {
    Entries known = find(form);
    if (!known.head().isEmpty()) {
      return proposed;
    }
    String first = null;
    for (Entry entry : known.entries()) {
      for (String tag : VERB_TAGS) {
        if (entry.tag().startsWith(tag)) {
          String lemma = entry.lemma();
          if (lemma.equals(proposed)) {
            return proposed;
          }
          first = first == null || lemma.compareTo(first) < 0 ? lemma : first;
        }
      }
    }
    return first == null ? proposed : first;
  }

  /** The infinitives of which this is a form, as the dictionary has them. */
  Set<String> infinitives(String form) {
    Set<String> found = new TreeSet<>();
    for (Entry entry : find(form).entries()) {
      if (isVerb(entry)) {
        found.add(entry.lemma());
      }
    }
    return found;
  }

  /** Whether the dictionary has this infinitive. */
  boolean isInfinitive(String word) {
    for (Entry entry : exact(word)) {
      if (entry.lemma().equals(word) && isVerb(entry)) {
        return true;
      }
    }
    return false;
  }

  /** The noun of which this is the plural, or null. */
  @Nullable String pluralOf(String form) {
    for (Entry entry : find(form).entries()) {
      if (entry.tag().startsWith(PLURAL_NOUN)) {
        return find(form).head() + entry.lemma();
      }
    }
    return null;
  }

  /** The infinitive of which this is a finite past form, or null. */
  @Nullable String pastOf(String form) {
    for (Entry entry : exact(form)) {
      if (entry.tag().startsWith(PAST_VERB)) {
        return entry.lemma();
      }
    }
    return null;
  }

  /**
   * The finite form of the third person that this is, past before present, or null. Of several
   * verbs the first in the alphabet.
   */
  @Nullable Entry finite(String form) {
    Entry found = null;
    for (Entry entry : exact(form)) {
      boolean past = isPast(entry);
      if (!past && !entry.tag().equals(PRESENT_VERB)) {
        continue;
      }
      if (found == null
          || past && !isPast(found)
          || past == isPast(found) && entry.lemma().compareTo(found.lemma()) < 0) {
        found = entry;
      }
    }
    return found;
  }

  /** Whether an entry of {@link #finite} is a past form. */
  boolean isPast(Entry entry) {
    return entry.tag().startsWith(PAST_VERB) && !entry.tag().endsWith(APART);
  }

  /** Whether an entry of {@link #finite} is a plural form. */
  boolean isPlural(Entry entry) {
    return entry.tag().equals(PAST_VERB + PLURAL_VERB);
  }

  /** The noun of which this is a form, singular or plural, or null. */
  @Nullable String nounOf(String form) {
    for (Entry entry : exact(form)) {
      if (entry.tag().startsWith(NOUN)) {
        return entry.lemma();
      }
    }
    return null;
  }

  /** Whether the form is, besides a noun, nothing but a participle. */
  boolean isPluralOfParticiple(String form) {
    boolean plural = false;
    for (Entry entry : exact(form)) {
      if (entry.tag().startsWith(PLURAL_NOUN)) {
        plural = true;
      } else if (!entry.tag().startsWith(PARTICIPLE)) {
        return false;
      }
    }
    return plural;
  }

  private static boolean isVerb(Entry entry) {
    return VERB_TAGS.stream().anyMatch(entry.tag()::startsWith);
  }

  private Entries tail(String word) {
    int hyphen = word.lastIndexOf('-');
    if (hyphen > 0 && hyphen < word.length() - 2) {
      List<Entry> entries = exact(word.substring(hyphen + 1));
      return entries.isEmpty() ? NONE : new Entries(entries, word.substring(0, hyphen + 1));
    }
    for (int i = 2; i <= word.length() - SHORTEST_TAIL && i < 16; i++) {
      if (!Character.isLetter(word.charAt(i))) {
        continue;
      }
      List<Entry> entries = exact(word.substring(i));
      if (!entries.isEmpty()) {
        return new Entries(entries, word.substring(0, i));
      }
    }
    return NONE;
  }

  private List<Entry> exact(String form) {
    List<WordData> found = lookup.lookup(form);
    if (found.isEmpty()) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>(found.size());
    for (WordData word : found) {
      entries.add(
          new Entry(
              word.getStem() == null ? form : word.getStem().toString(),
              word.getTag() == null ? "" : word.getTag().toString()));
    }
    return entries;
  }
}
