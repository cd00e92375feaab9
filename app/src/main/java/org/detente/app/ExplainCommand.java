package org.detente.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.detente.app.output.ExplanationView;
import org.detente.archive.source.ArticleSink;
import org.detente.archive.source.SourceFormat;
import org.detente.coder.Analysis;
import org.detente.coder.Pipeline;
import org.detente.coder.text.Document;
import org.detente.coder.text.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code detente explain}: why the record says what it says. */
@Command(
    name = "explain",
    description =
        "Show the way from words to record: the tree, the predicate and its line in the lexicon,"
            + " each party and how it was resolved, what was considered and dropped.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ExplainCommand implements Callable<Integer> {
  @ParentCommand private Detente detente;

  @Parameters(paramLabel = "FILE|-", description = "The article; - for standard input.")
  private String article;

  @Option(
      names = "--event",
      paramLabel = "ID",
      description = "Explain this event only (its id in the record; default: all).")
  private @Nullable String event;

  @Mixin private ArticleOptions options;

  @Mixin private RegisterOption register;

  @Override
  public Integer call() {
    Pipeline coder = register.coder(0);
    Explained explained = new Explained(coder);
    options.reader(detente.console(), SourceFormat.PLAIN).read(List.of(article), explained);
    return explained.failed ? 1 : 0;
  }

  /** Explains each article as it comes. */
  private final class Explained implements ArticleSink {
    private final Pipeline coder;
    private boolean failed;

    Explained(Pipeline coder) {
      this.coder = coder;
    }

    @Override
    public void article(Document document) {
      Analysis analysis = coder.analyse(document);
      Console console = detente.console();
      analysis.record().notes().forEach(note -> warning(document.id(), note.message()));
      new ExplanationView(console.colour(), console.width(), analysis)
          .write(event)
          .ifPresentOrElse(text -> console.printer().print(text), () -> nothing(document));
    }

    private void nothing(Document document) {
      if (event == null) {
        detente.console().printer().println(document.id() + ": no event, and none considered");
        return;
      }
      failed = true;
      detente
          .console()
          .errors()
          .println(
              "detente: "
                  + document.id()
                  + ": there is no event “"
                  + event
                  + "”; leave --event out to see all");
    }

    @Override
    public void fault(InputException fault) {
      failed = true;
      detente.console().errors().println("detente: " + fault.report());
    }

    @Override
    public void warning(String place, String message) {
      detente.console().errors().println("detente: " + place + ": warning: " + message);
    }
  }
}
