package org.visnyk.cli.output;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.visnyk.Advice;
import org.visnyk.Facet;
import org.visnyk.FacetCount;
import org.visnyk.Hit;
import org.visnyk.SearchResult;
import org.visnyk.server.json.Json;

/** Prints search results for people. */
public final class SearchListing {
  private static final int MAX_QUERY_LENGTH = 200;

  /** What was ignored in a query is said in square brackets after it. */
  private static final String END_OF_REMARKS = "]";

  private SearchListing() {}

  /**
   * Prints a result.
   *
   * @param firstNumber the number of its first hit, from 1
   */
  public static void print(SearchResult result, int firstNumber, Streams streams) {
    PrintStream out = streams.out();
    out.println(summary(result));
    if (result.understood().endsWith(END_OF_REMARKS)) {
      String understood = Display.oneLine(result.understood());
      out.println("Understood as: " + Display.cut(understood, MAX_QUERY_LENGTH));
    }
    if (result.isPartial()) {
      out.println("The time was up before all articles were searched; --timeout allows more.");
    }
    result.advice().forEach(advice -> print(advice, out));
    int number = firstNumber;
    for (Hit hit : result.hits()) {
      out.println();
      print(hit, number++, streams);
    }
    result.facets().forEach((facet, counts) -> print(facet, counts, out));
  }

  private static void print(Advice advice, PrintStream out) {
    boolean applied = advice.use() == Advice.Use.APPLIED;
    String query = Display.cut(Display.oneLine(advice.query()), MAX_QUERY_LENGTH);
    out.println((applied ? "Searched instead: " : "Perhaps you meant: ") + query);
    out.println("   (" + Display.cut(Display.oneLine(advice.text()), MAX_QUERY_LENGTH) + ")");
  }

  private static String summary(SearchResult result) {
    if (result.total() == 0) {
      return "Nothing found for: " + Display.cut(Display.oneLine(result.query()), MAX_QUERY_LENGTH);
    }
    return String.format(
        Locale.ROOT,
        "Found %s%s in %.1f ms.",
        result.totalIsExact() ? "" : "at least ",
        Display.count(result.total(), "article"),
        Json.milliseconds(result.took()));
  }

  /** Prints one hit. */
  public static void print(Hit hit, int number, Streams streams) {
    PrintStream out = streams.out();
    out.println("%d. %s".formatted(number, title(hit, streams)));
    out.println("   " + Display.oneLine(byline(hit)));
    if (!hit.snippet().isEmpty()) {
      out.println("   " + Display.oneLine(hit.snippet(), streams.outIsTerminal()));
    }
    if (!hit.duplicates().isEmpty()) {
      out.println("   Also: " + Display.oneLine(String.join(", ", hit.duplicates())));
    }
    hit.explanation()
        .ifPresent(
            explanation ->
                explanation.lines().forEach(line -> out.println("   | " + Display.oneLine(line))));
  }

  private static String title(Hit hit, Streams streams) {
    if (!hit.highlightedTitle().isEmpty()) {
      return Display.oneLine(hit.highlightedTitle(), streams.outIsTerminal());
    }
    return hit.title().isEmpty() ? "(no title)" : Display.oneLine(hit.title());
  }

  private static String byline(Hit hit) {
    List<String> parts = new ArrayList<>();
    hit.published().map(Display::date).ifPresent(parts::add);
    if (!hit.source().isEmpty()) {
      parts.add(hit.source());
    }
    parts.add(hit.url().isEmpty() ? hit.id() : hit.url());
    return String.join(" · ", parts);
  }

  private static void print(Facet facet, List<FacetCount> counts, PrintStream out) {
    out.println();
    out.println("By " + facet.name().toLowerCase(Locale.ROOT) + ":");
    TextTable table = new TextTable(1);
    counts.forEach(count -> table.row(count.value(), Display.number(count.count())));
    table.print(out);
  }
}
