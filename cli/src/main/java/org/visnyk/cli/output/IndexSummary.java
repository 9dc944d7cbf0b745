package org.visnyk.cli.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.Locale;
import org.visnyk.ingest.IngestReport;

/** What {@code index} says at its end. */
public final class IndexSummary {
  private IndexSummary() {}

  public static void print(IngestReport report, boolean resumed, boolean json, PrintStream out) {
    out.println(json ? Json.line(json(report, resumed)) : text(report, resumed));
  }

  /** What was there before is counted only where it was asked for. */
  private static ObjectNode json(IngestReport report, boolean resumed) {
    ObjectNode json =
        Json.object()
            .put("read", report.read())
            .put("added", report.added())
            .put("updated", report.updated())
            .put("rejected", report.rejected());
    if (resumed) {
      json.put("skipped", report.skipped());
    }
    return json.put("seconds", Json.seconds(report.duration()));
  }

  private static String text(IngestReport report, boolean resumed) {
    return String.format(
        Locale.ROOT,
        "Read %s in %.1f s: %s%s added, %s updated, %s rejected.",
        Display.count(report.read(), "record"),
        Json.seconds(report.duration()),
        resumed ? Display.number(report.skipped()) + " were there before, " : "",
        Display.number(report.added()),
        Display.number(report.updated()),
        Display.number(report.rejected()));
  }
}
