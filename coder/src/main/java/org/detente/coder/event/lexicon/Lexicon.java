package org.detente.coder.event.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The words of one language. Immutable and thread-safe; read when first asked for. */
public final class Lexicon {
  private static final int COLUMNS = 6;

  /** A compound's left part has at least this many letters. */
  private static final int LEFT_PART = 3;

  /** A compound's right part has at least this many letters: shorter ones mislead. */
  private static final int RIGHT_PART = 4;

  /** Longer than any listed noun; keeps a word of megabytes from being cut at every place. */
  private static final int LONGEST_RIGHT_PART = 40;

  private static final Map<String, Lexicon> STANDARD = new ConcurrentHashMap<>();

  private final String language;
  private final List<Entry> entries;
  private final Map<String, List<Entry>> verbs = new HashMap<>();
  private final Map<String, List<String>> particles = new HashMap<>();
  private final Map<String, List<Entry>> nouns = new HashMap<>();
  private final Map<String, List<Entry>> adjectives = new HashMap<>();
  private final Map<String, List<Entry>> compounds = new ConcurrentHashMap<>();
  private final Map<String, String> forms;
  private final Grammar grammar;
  private final ContextWords contexts;

  private Lexicon(
      String language,
      List<Entry> entries,
      Map<String, String> forms,
      Grammar grammar,
      ContextWords contexts) {
    this.language = language;
    this.forms = Map.copyOf(forms);
    this.entries = List.copyOf(entries);
    this.grammar = grammar;
    this.contexts = contexts;
    for (Entry entry : entries) {
      Map<String, List<Entry>> index =
          switch (entry.part()) {
            case VERB -> verbs;
            case NOUN -> nouns;
            case ADJECTIVE -> adjectives;
          };
      index.computeIfAbsent(entry.word(), w -> new ArrayList<>(2)).add(entry);
      int blank = entry.part() == Entry.Part.VERB ? entry.word().indexOf(' ') : -1;
      if (blank > 0) {
        List<String> list =
            particles.computeIfAbsent(entry.word().substring(0, blank), w -> new ArrayList<>(2));
        String particle = entry.word().substring(blank + 1);
        if (!list.contains(particle)) {
          list.add(particle);
        }
      }
    }
  }

  /**
   * The lexicon of a language that comes with the coder; empty for a language without one.
   *
   * @param language ISO 639-1 code
   */
  public static Lexicon standard(String language) {
    return STANDARD.computeIfAbsent(language, Lexicon::read);
  }

  private static Lexicon read(String language) {
    List<Entry> entries = new ArrayList<>();
    read(language, "verbs", Entry.Part.VERB, entries);
    read(language, "idioms", Entry.Part.VERB, entries);
    read(language, "nouns", Entry.Part.NOUN, entries);
    read(language, "adjectives", Entry.Part.ADJECTIVE, entries);
    return new Lexicon(
        language, entries, forms(language), Grammar.read(language), ContextWords.read(language));
  }

  private static Map<String, String> forms(String language) {
    Map<String, String> forms = new HashMap<>();
    for (Tsv.Line line : Tsv.resource("/lexicon/" + language + "/forms.tsv", 2)) {
      for (String form : line.cell(1).split(" ")) {
        forms.put(form, line.cell(0));
      }
    }
    return forms;
  }

  private static void read(String language, String name, Entry.Part part, List<Entry> entries) {
    String file = language + "/" + name;
    for (Tsv.Line line : Tsv.resource("/lexicon/" + file + ".tsv", COLUMNS)) {
      entries.add(entry(line, part, file));
    }
  }

  private static Entry entry(Tsv.Line line, Entry.Part part, String file) {
    String concept = line.optional(1);
    if (concept != null && !Concepts.standard().has(concept)) {
      throw line.error("no such concept: " + concept + " (see concepts.tsv)");
    }
    return new Entry(
        line.cell(0).toLowerCase(Locale.ROOT),
        part,
        concept == null ? null : Concepts.standard().get(concept),
        Frame.parse(line, line.cell(2)),
        line.optional(3),
        line.cell(4),
        line.optional(5),
        file,
        line.number());
  }

  /** ISO 639-1 code. */
  public String language() {
    return language;
  }

  /** Every entry in the order of the files. */
  public List<Entry> entries() {
    return entries;
  }

  /** Stands for any verb under an auxiliary of necessity. */
  public Entry necessity() {
    return new Entry(
        "must",
        Entry.Part.VERB,
        Concepts.standard().get("MUST"),
        new Frame(List.of()),
        null,
        "-",
        null,
        language + "/grammar",
        0);
  }

  /** Function words and prepositions. */
  public Grammar grammar() {
    return grammar;
  }

  /** Words that give contexts, modes and domains. */
  public ContextWords contexts() {
    return contexts;
  }

  /** The lemma of an irregular verb form in lower case, or null where the form is not listed. */
  public @Nullable String lemmaOf(String form) {
    return forms.get(form);
  }

  /** The senses of a verb by its lemma (with its particle after a blank). */
  public List<Entry> verb(String lemma) {
    return verbs.getOrDefault(lemma, List.of());
  }

  /** Whether the verb is listed. */
  public boolean isVerb(String lemma) {
    return verbs.containsKey(lemma);
  }

  /**
   * The listed verb that a lemma with a slip of spelling means: a lost final {@code e}, a doubled
   * final consonant ({@code blam}, {@code expell}); else the lemma itself.
   */
  public String knownVerb(String lemma) {
    int last = lemma.length() - 1;
    if (last < 3) {
      return lemma;
    }
    if (verbs.containsKey(lemma + 'e')) {
      return lemma + 'e';
    }
    String shorter = lemma.substring(0, last);
    return lemma.charAt(last) == lemma.charAt(last - 1) && verbs.containsKey(shorter)
        ? shorter
        : lemma;
  }

  /** The particles with which a verb has senses of its own. */
  public List<String> particles(String lemma) {
    return particles.getOrDefault(lemma, List.of());
  }

  /** The senses of an adjective, adverb or predicative phrase. */
  public List<Entry> adjective(String lemma) {
    return adjectives.getOrDefault(lemma, List.of());
  }

  /** The senses of a noun; of an unlisted compound those of its longest listed right part. */
  public List<Entry> noun(String lemma) {
    List<Entry> found = nouns.get(lemma);
    if (found == null && lemma.endsWith("s")) {
      found = nouns.get(lemma.substring(0, lemma.length() - 1));
    }
    if (found != null) {
      return found;
    }
    if (lemma.length() < LEFT_PART + RIGHT_PART) {
      return List.of();
    }
    List<Entry> known = compounds.get(lemma);
    if (known == null) {
      String right = rightPart(lemma);
      known = right == null ? List.of() : nouns.getOrDefault(right, List.of());
      if (compounds.size() < 50_000) {
        compounds.put(lemma, known);
      }
    }
    return known;
  }

  /** The listed right part of an unlisted compound, or null. */
  public @Nullable String rightPart(String lemma) {
    int hyphen = lemma.lastIndexOf('-');
    if (hyphen > 0 && nouns.containsKey(lemma.substring(hyphen + 1))) {
      return lemma.substring(hyphen + 1);
    }
    if (!grammar.is(Grammar.Word.TRANSPARENT, "+compounds")) {
      return null;
    }
    for (int i = Math.max(LEFT_PART, lemma.length() - LONGEST_RIGHT_PART);
        i <= lemma.length() - RIGHT_PART;
        i++) {
      if (nouns.containsKey(lemma.substring(i))) {
        return lemma.substring(i);
      }
    }
    return null;
  }
}
