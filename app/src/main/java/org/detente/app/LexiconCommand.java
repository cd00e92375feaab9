package org.detente.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.detente.coder.actor.RegisterResolver;
import org.detente.coder.actor.register.Register;
import org.detente.coder.event.CodedEvent;
import org.detente.coder.event.EventAnalysis;
import org.detente.coder.event.LexiconExamples;
import org.detente.coder.event.Predicate;
import org.detente.coder.event.lexicon.Entry;
import org.detente.coder.event.lexicon.Lexicon;
import org.detente.coder.event.lexicon.LexiconLinter;
import org.detente.coder.language.LanguageEngines;
import org.detente.coder.language.LanguageTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code detente lexicon}: the ten-minute path to a new entry. */
@Command(
    name = "lexicon",
    synopsisSubcommandLabel = "COMMAND",
    description = "Look into the lexicons of event coding, try a sentence, run every example.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class LexiconCommand implements Runnable {
  @ParentCommand private Detente detente;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say which: check, find or try");
  }

  private static LexiconExamples examples(Register register) {
    return new LexiconExamples(LanguageEngines.standard(), new RegisterResolver(register));
  }

  private PrintWriter out() {
    return detente.console().printer();
  }

  private static List<String> languages(@Nullable String language) {
    if (language != null) {
      return List.of(language);
    }
    List<String> all = new ArrayList<>();
    for (LanguageTable.Row row : LanguageTable.standard().coded()) {
      all.add(row.code());
    }
    return all;
  }

  @Command(name = "check", description = "Run the linter and every entry's example.")
  int check(
      @Option(names = "--language", paramLabel = "CODE", description = "Only this language.")
          @Nullable String language,
      @Option(names = "--word", paramLabel = "WORD", description = "Only entries of this word.")
          @Nullable String word,
      @Option(names = "--file", paramLabel = "NAME", description = "Only this file (nl/verbs).")
          @Nullable String file) {
    LexiconExamples examples = examples(Register.standard());
    int faults = 0;
    int entries = 0;
    for (String code : languages(language)) {
      Lexicon lexicon = Lexicon.standard(code);
      for (String complaint : LexiconLinter.complaints(lexicon)) {
        if (file == null || complaint.contains(file)) {
          out().println(complaint);
          faults++;
        }
      }
      for (Entry entry : lexicon.entries()) {
        if (word != null && !entry.word().equals(word)
            || file != null && !entry.file().equals(file)) {
          continue;
        }
        entries++;
        String fault = examples.fault(entry, code).orElse(null);
        if (fault != null) {
          out()
              .println(
                  "lexicon/"
                      + entry.file()
                      + ".tsv:"
                      + entry.line()
                      + ": "
                      + entry.word()
                      + ": "
                      + fault);
          faults++;
        }
      }
    }
    out().println(entries + " entries, " + faults + " faults");
    out().flush();
    return faults == 0 ? 0 : 1;
  }

  @Command(name = "find", description = "Show every entry of a word.")
  int find(@Parameters(paramLabel = "WORD", description = "A lemma.") String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    int found = 0;
    for (String code : languages(null)) {
      for (Entry entry : Lexicon.standard(code).entries()) {
        if (entry.word().equals(wanted) || entry.word().startsWith(wanted + " ")) {
          String concept = entry.concept() == null ? "-" : entry.concept().name();
          out()
              .println(
                  "lexicon/"
                      + entry.file()
                      + ".tsv:"
                      + entry.line()
                      + "  "
                      + entry.word()
                      + "  "
                      + concept
                      + "  "
                      + (entry.example() == null ? "" : entry.example()));
          found++;
        }
      }
    }
    if (found == 0) {
      out().println("no entry for '" + wanted + "'; docs/lexicon.md says how to add one");
    }
    out().flush();
    return found == 0 ? 1 : 0;
  }

  @Command(name = "try", description = "Show what a sentence gives and which entries gave it.")
  int attempt(
      @Parameters(paramLabel = "SENTENCE", description = "A sentence.") String sentence,
      @Option(
              names = "--language",
              paramLabel = "CODE",
              defaultValue = "nl",
              description = "The sentence's language (default: nl).")
          String language,
      @Mixin RegisterOption register) {
    EventAnalysis analysis = examples(register.register()).analyse(sentence, language);
    for (Predicate predicate : analysis.predicates()) {
      out().println(predicate.describe());
    }
    for (CodedEvent coded : analysis.events()) {
      out()
          .println(
              LexiconExamples.notation(coded.event())
                  + "  "
                  + coded.event().status().code()
                  + "  "
                  + coded.event().confidence());
      coded.chain().forEach(step -> out().println("    " + step));
    }
    if (analysis.events().isEmpty()) {
      out().println("no event");
    }
    out().flush();
    return 0;
  }
}
