package org.visnyk.cli.output;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.visnyk.ingest.IngestListener;
import org.visnyk.ingest.RejectsFile;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.IngestRecord.Rejection;

/** Keeps the first rejections in order to show them, and writes all of them to a file if wanted. */
public final class RejectionLog implements AutoCloseable {
  private static final int SHOWN = 5;

  private final @Nullable RejectsFile file;
  private final List<String> first = new ArrayList<>();

  private RejectionLog(@Nullable RejectsFile file) {
    this.file = file;
  }

  /**
   * Opens the log.
   *
   * @param file where to write all rejections; null for nowhere
   */
  public static RejectionLog open(@Nullable Path file) {
    try {
      return new RejectionLog(file == null ? null : new RejectsFile(file));
    } catch (IOException e) {
      throw new CommandFailedException(
          "the file for rejected records cannot be written: " + Failures.describeInput(e), e);
    }
  }

  /** A listener that logs rejections, and passes everything on to another one. */
  public IngestListener andThen(IngestListener other) {
    return new IngestListener() {
      @Override
      public void recordRead(long read) {
        other.recordRead(read);
      }

      @Override
      public void articleRead(ReadArticle read) {
        other.articleRead(read);
      }

      @Override
      public void recordRejected(Rejection rejection) {
        add(rejection);
        other.recordRejected(rejection);
      }
    };
  }

  private void add(Rejection rejection) {
    if (first.size() < SHOWN) {
      first.add(line(rejection));
    }
    if (file != null) {
      try {
        file.write(rejection);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Describes a rejection on one line: where, which field, and why. */
  public static String line(Rejection rejection) {
    String field = rejection.field().isEmpty() ? "" : rejection.field() + ": ";
    return "%s, record %d: %s%s%s"
        .formatted(
            rejection.position().source(),
            rejection.position().number(),
            field,
            rejection.reason(),
            rejection.remedy().map(Failures::hint).orElse(""));
  }

  /**
   * Shows none of the rejections so far: the only one is reported as the failure of the command, or
   * those of another batch follow.
   */
  public void forgetFirst() {
    first.clear();
  }

  /** Prints the first rejections and the number of all. */
  public void printTo(PrintStream err, long rejected) {
    if (first.isEmpty()) {
      return;
    }
    err.println(Display.count(rejected, "record") + " rejected:");
    first.forEach(line -> err.println("  " + Display.oneLine(line)));
    if (rejected > first.size()) {
      String hint = file == null ? "; --rejects FILE writes them all" : "";
      err.println("  and %s more%s".formatted(Display.number(rejected - first.size()), hint));
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
