package org.detente.coder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.detente.coder.actor.Mentions;
import org.detente.coder.diplomacy.Diplomacy;
import org.detente.coder.event.EventAnalysis;
import org.detente.coder.language.LanguageIdentifier;
import org.detente.coder.language.LanguageTable;
import org.detente.coder.language.Sentence;
import org.detente.coder.quote.MemberCounts;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.record.Note;
import org.detente.coder.record.Quantity;
import org.detente.coder.record.Quotation;
import org.detente.coder.text.DateSource;
import org.detente.coder.text.Document;
import org.detente.coder.text.Text;
import org.detente.coder.time.TemporalMention;
import org.jspecify.annotations.Nullable;

/**
 * Leads a document through the stages. A stage that fails on a document leaves its part of the
 * record empty, with a note that says so; the other stages go on. Immutable and thread-safe.
 */
public final class Pipeline implements Coder {
  /** Code of the note on a stage that failed. */
  public static final String STAGE_FAILED = "stage-failed";

  /** Code of the note on a text that is in none of the languages that are coded. */
  public static final String UNSUPPORTED_LANGUAGE = "unsupported-language";

  private static final Document EMPTY =
      new Document("", null, Text.of(""), 0, null, null, DateSource.NONE, null, null);

  /** Code of the note on a text of which only the beginning was coded. */
  public static final String TEXT_TOO_LONG = "text-too-long";

  /** No article is longer (code points); a book or a dump of a database may be. */
  private static final int LONGEST_TEXT = 1_000_000;

  private final Stages stages;

  /** A coder of these stages. */
  public Pipeline(Stages stages) {
    this.stages = stages;
  }

  /**
   * Loads the knowledge that a document of any language needs. Nobody has to call it; on another
   * thread it shortens the wait for the first record.
   */
  public void prepare() {
    stages.actors().resolve(EMPTY, List.of());
  }

  @Override
  public CodedDocument code(Document document) {
    return analyse(document).record();
  }

  /** Codes a document and keeps what every stage made of it. */
  public Analysis analyse(Document given) {
    List<Note> notes = new ArrayList<>();
    Document document = inItsLanguage(given);
    String language = document.language();
    if (language == null || !LanguageTable.standard().isCoded(language)) {
      notes.add(new Note(UNSUPPORTED_LANGUAGE, unsupported(language)));
      return new Analysis(
          nothingFound(document, notes),
          List.of(),
          List.of(),
          Stages.NOBODY,
          EventAnalysis.empty());
    }
    Document coded = document.upTo(LONGEST_TEXT);
    if (coded.text().length() < document.text().length()) {
      notes.add(
          new Note(
              TEXT_TOO_LONG,
              "only the first " + LONGEST_TEXT + " characters were coded: split the text"));
    }
    List<Sentence> sentences =
        stage("language", notes, List.of(), () -> stages.language().analyse(coded));
    List<TemporalMention> times =
        stage("time", notes, List.of(), () -> stages.times().tag(coded, sentences));
    Mentions mentions =
        stage("actor", notes, Stages.NOBODY, () -> stages.actors().resolve(coded, sentences));
    List<Quotation> quotations =
        stage(
            "quote", notes, List.of(), () -> stages.quotations().find(coded, sentences, mentions));
    List<Quantity> quantities =
        stage(
            "quote", notes, List.of(), () -> stages.quantities().find(coded, sentences, mentions));
    notes.addAll(
        stage("quote", notes, List.of(), () -> MemberCounts.check(coded, quantities, mentions)));
    EventAnalysis events =
        stage(
            "event",
            notes,
            EventAnalysis.empty(),
            () -> stages.events().analyse(coded, sentences, mentions, times));
    Diplomacy.Findings diplomacy =
        stage(
            "diplomacy",
            notes,
            Diplomacy.Findings.NONE,
            () -> stages.diplomacy().read(coded, sentences, mentions, times, quotations, events));
    CodedDocument record =
        new CodedDocument(
            document,
            sentences.stream().map(Sentence::span).toList(),
            mentions.actors(),
            events.record(),
            quotations,
            diplomacy.meetings(),
            diplomacy.positions(),
            quantities,
            diplomacy.assessments(),
            times.stream().map(time -> time.withArticle(coded, sentences)).toList(),
            notes);
    return new Analysis(record, sentences, times, mentions, events);
  }

  private static Document inItsLanguage(Document document) {
    String given = document.language();
    if (given != null) {
      return document.withLanguage(LanguageTable.standard().codeOf(given).orElse(given));
    }
    return LanguageIdentifier.identify(document).map(document::withLanguage).orElse(document);
  }

  private static String unsupported(@Nullable String language) {
    LanguageTable table = LanguageTable.standard();
    String coded =
        table.coded().stream()
            .map(row -> row.name() + " (" + row.code() + ")")
            .collect(Collectors.joining(" and "));
    if (language == null) {
      return "the text is in no language that could be told; coded are "
          + coded
          + ": give --language if it is one of these";
    }
    return "the text is in “"
        + table.nameOf(language).orElse(language)
        + "”; coded are "
        + coded
        + ": skipped";
  }

  private static CodedDocument nothingFound(Document document, List<Note> notes) {
    return new CodedDocument(
        document, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of(), notes);
  }

  private static <T> T stage(String name, List<Note> notes, T nothing, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException | StackOverflowError e) {
      notes.add(new Note(STAGE_FAILED, "the stage “" + name + "” failed: " + e));
      return nothing;
    }
  }
}
