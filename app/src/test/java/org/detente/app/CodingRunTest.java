package org.detente.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.detente.coder.Coder;
import org.detente.coder.record.CodedDocument;
import org.detente.coder.record.Note;
import org.detente.coder.text.DateSource;
import org.detente.coder.text.Document;
import org.detente.coder.text.Text;
import org.junit.jupiter.api.Test;

/** Runs with coders that misbehave. */
class CodingRunTest {
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @Test
  void aCoderThatFailsOnOneArticleDoesNotStopTheRun() {
    Coder coder =
        document -> {
          if (document.id().equals("b")) {
            throw new IllegalStateException("kaput");
          }
          return record(document, List.of());
        };
    Tally tally = run(coder, 2);
    assertEquals("ac", output.toString(StandardCharsets.UTF_8));
    assertEquals(1, tally.failed());
    String said = errors.toString(StandardCharsets.UTF_8);
    assertTrue(said.startsWith("detente: b: could not be coded"), said);
    assertFalse(said.contains("\tat "), said);
  }

  @Test
  void slowArticlesKeepTheirPlace() {
    Coder coder =
        document -> {
          long spins = document.id().equals("a") ? 30_000_000L : 1;
          for (long i = 0; i < spins; i++) {
            Thread.onSpinWait();
          }
          return record(document, List.of());
        };
    run(coder, 4);
    assertEquals("abc", output.toString(StandardCharsets.UTF_8));
  }

  @Test
  void otherLanguagesCountAsSkipped() {
    Coder coder = document -> record(document, List.of(new Note("unsupported-language", "Deens")));
    Tally tally = run(coder, 1);
    assertEquals(0, tally.failed());
    assertEquals("3 articles: 0 coded, 3 skipped for their language, 0 failed", tally.toString());
  }

  private Tally run(Coder coder, int threads) {
    Console console =
        new Console(new ByteArrayInputStream(new byte[0]), output, errors, false, false, false, 80);
    try (CodingRun run =
        new CodingRun(
            coder,
            coded -> coded.document().id().getBytes(StandardCharsets.UTF_8),
            console,
            threads)) {
      for (String id : List.of("a", "b", "c")) {
        run.article(
            new Document(id, null, Text.of("Tekst."), 0, "nl", null, DateSource.NONE, null, null));
      }
      return run.finish();
    }
  }

  private static CodedDocument record(Document document, List<Note> notes) {
    return new CodedDocument(
        document, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of(), notes);
  }
}
