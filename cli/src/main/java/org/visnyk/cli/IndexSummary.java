package org.visnyk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.Locale;
import org.visnyk.ingest.IngestReport;

/** What {@code index} says at its end. */
final class IndexSummary {
  private IndexSummary() {}

  static void print(IngestReport report, boolean json, PrintStream out) {
    out.println(json ? Json.line(json(report)) : text(report));
  }

  private static ObjectNode json(IngestReport report) {
    return Json.object()
        .put("read", report.read())
        .put("added", report.added())
        .put("updated", report.updated())
        .put("rejected", report.rejected())
        .put("seconds", Json.seconds(report.duration()));
  }

  private static String text(IngestReport report) {
    return String.format(
        Locale.ROOT,
        "Read %s in %.1f s: %s added, %s updated, %s rejected.",
        Display.count(report.read(), "record"),
        Json.seconds(report.duration()),
        Display.number(report.added()),
        Display.number(report.updated()),
        Display.number(report.rejected()));
  }
}
