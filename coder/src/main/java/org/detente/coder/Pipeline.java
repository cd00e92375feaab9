package org.detente.coder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.detente.coder.actor.Mentions;
import org.detente.coder.language.Sentence;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.record.Note;
import org.detente.coder.record.Quantity;
import org.detente.coder.record.Quotation;
import org.detente.coder.text.Document;
import org.detente.coder.time.TemporalMention;

/**
 * Leads a document through the stages. A stage that fails on a document leaves its part of the
 * record empty, with a note that says so; the other stages go on. Immutable and thread-safe.
 */
public final class Pipeline implements Coder {
  /** Code of the note on a stage that failed. */
  public static final String STAGE_FAILED = "stage-failed";

  private final Stages stages;

  /** A coder of these stages. */
  public Pipeline(Stages stages) {
    this.stages = stages;
  }

  @Override
  public CodedDocument code(Document document) {
    return analyse(document).record();
  }

  /** Codes a document and keeps what every stage made of it. */
  public Analysis analyse(Document document) {
    List<Note> notes = new ArrayList<>();
    List<Sentence> sentences =
        stage("language", notes, List.of(), () -> stages.language().analyse(document));
    List<TemporalMention> times =
        stage("time", notes, List.of(), () -> stages.times().tag(document, sentences));
    Mentions mentions =
        stage("actor", notes, Stages.NOBODY, () -> stages.actors().resolve(document, sentences));
    List<Quotation> quotations =
        stage(
            "quote",
            notes,
            List.of(),
            () -> stages.quotations().find(document, sentences, mentions));
    List<Quantity> quantities =
        stage(
            "quote",
            notes,
            List.of(),
            () -> stages.quantities().find(document, sentences, mentions));
    CodedDocument record =
        new CodedDocument(
            document,
            sentences.stream().map(Sentence::span).toList(),
            mentions.actors(),
            List.of(),
            quotations,
            List.of(),
            List.of(),
            quantities,
            List.of(),
            times.stream().map(TemporalMention::expression).toList(),
            notes);
    return new Analysis(record, sentences, times, mentions);
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
