package org.visnyk.cli.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.visnyk.cli.option.InputFile;
import org.visnyk.cli.output.ArticlePage;
import org.visnyk.cli.output.InputNotes;
import org.visnyk.cli.output.RejectionLog;
import org.visnyk.cli.output.Streams;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.IngestRecord.Rejection;
import org.visnyk.ingest.record.RecordReader;
import org.visnyk.server.json.ArticleJson;
import org.visnyk.server.json.Json;

/** Shows what the inputs of {@code index} would become. */
final class DryRun {
  /** Number of records that the notes of an input are taken from. */
  private static final int MAX_RECORDS = 1_000;

  private final IndexInputs inputs;
  private final Streams streams;
  private final boolean json;

  /**
   * Creates a dry run.
   *
   * @param json whether to print articles as JSON lines
   */
  DryRun(IndexInputs inputs, Streams streams, boolean json) {
    this.inputs = inputs;
    this.streams = streams;
    this.json = json;
  }

  /** Shows the first articles of each input, and notes on its first records. */
  void show(List<InputFile> readable, int shown) {
    for (InputFile input : readable) {
      try (RecordReader reader = inputs.open(input, UnaryOperator.identity())) {
        show(input.name(), reader, shown);
      } catch (IOException e) {
        inputs.fail(input, e);
      }
    }
  }

  private void show(String name, RecordReader reader, int shown) throws IOException {
    InputNotes notes = new InputNotes(name);
    int read = 0;
    Optional<IngestRecord> record = reader.next();
    while (record.isPresent()) {
      notes.add(record.get());
      if (read < shown) {
        print(record.get());
      }
      read++;
      record = read < Math.max(shown, MAX_RECORDS) ? reader.next() : Optional.empty();
    }
    notes.add(reader.keys());
    notes.printTo(json ? streams.err() : streams.out());
  }

  private void print(IngestRecord record) {
    PrintStream out = streams.out();
    switch (record) {
      case Rejection rejection ->
          (json ? streams.err() : out).println("Rejected: " + RejectionLog.line(rejection));
      case ReadArticle read when json -> out.println(Json.line(ArticleJson.of(read.article())));
      case ReadArticle read -> {
        ArticlePage.print(read.article(), out);
        out.println();
      }
    }
  }
}
