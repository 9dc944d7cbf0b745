package org.visnyk.cli.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.Locale;
import org.visnyk.ingest.IngestReport;
import org.visnyk.server.json.Json;

/** Prints the counts at the end of {@code index}. */
public final class IndexSummary {
  private IndexSummary() {}

  /** Prints the counts as a sentence or as JSON. */
  public static void print(IngestReport report, boolean resumed, boolean json, PrintStream out) {
    out.println(json ? Json.line(json(report, resumed)) : text(report, resumed));
  }

  /** Says how many articles have another id than their record. */
  public static void printQualified(IngestReport report, PrintStream err) {
    if (report.qualified() > 0) {
      err.println(
          "%s with an id that another source has: its source was put before it (--id-scope)"
              .formatted(Display.count(report.qualified(), "article")));
    }
  }

  /** The number of skipped records is shown only if the run was resumed. */
  private static ObjectNode json(IngestReport report, boolean resumed) {
    ObjectNode json =
        Json.object()
            .put("read", report.read())
            .put("added", report.added())
            .put("updated", report.updated())
            .put("rejected", report.rejected())
            .put("warnings", report.warnings());
    if (resumed) {
      json.put("skipped", report.skipped());
    }
    return json.put("seconds", Json.seconds(report.duration()));
  }

  private static String text(IngestReport report, boolean resumed) {
    return String.format(
        Locale.ROOT,
        "Read %s in %.1f s: %s%s added, %s updated, %s rejected%s.",
        Display.count(report.read(), "record"),
        Json.seconds(report.duration()),
        resumed ? Display.number(report.skipped()) + " were there before, " : "",
        Display.number(report.added()),
        Display.number(report.updated()),
        Display.number(report.rejected()),
        report.warnings() == 0
            ? ""
            : ", " + Display.count(report.warnings(), "value") + " dropped");
  }
}
