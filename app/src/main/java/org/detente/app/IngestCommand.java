package org.detente.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.detente.archive.ingest.Ingest;
import org.detente.archive.ingest.IngestReport;
import org.detente.archive.source.ArticleReader;
import org.detente.archive.source.SourceFormat;
import org.detente.archive.store.Archive;
import org.detente.coder.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code detente ingest}: articles into an archive. */
@Command(
    name = "ingest",
    description =
        "Code articles and keep them in an archive. What is there already is left as it is.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class IngestCommand implements Callable<Integer> {
  @ParentCommand private Detente detente;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description =
          "Files of articles (.txt, .jsonl, .csv, .tsv, .html, .rss, .atom, .xml, .warc; also .gz and"
              + " .zip); a folder stands for all of these in it, - for standard input.")
  private List<String> sources;

  @Mixin private ArticleOptions options;
  @Mixin private ArchiveOption archiveOption;
  @Mixin private IngestOptions ingestOptions;
  @Mixin private RegisterOption register;

  @Override
  public Integer call() {
    Console console = detente.console();
    ArticleReader reader = options.reader(console, SourceFormat.ALL);
    Pipeline coder = register.coder(0);
    String version = register.coderVersion();
    Thread loader = new Thread(coder::prepare, "loader");
    loader.setDaemon(true);
    loader.start();
    try (IngestView view = ingestOptions.view(console, reader.sizeOf(sources));
        Archive archive = Archive.open(archiveOption.location());
        Ingest run = new Ingest(archive, coder, version, ingestOptions.threads(), view)) {
      reader.read(sources, run);
      IngestReport report = run.finish();
      view.summary(report, archive.name());
      return report.failed() == 0 ? 0 : 1;
    }
  }
}
