package org.visnyk.benchmarks.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.visnyk.benchmarks.relevance.CollectionResult.SystemResult;
import org.visnyk.evaluation.metric.Metric;
import org.visnyk.evaluation.significance.Comparison;
import org.visnyk.evaluation.significance.Difference;

/** The tables of a judged collection as rows of text, for the terminal and for the page. */
final class ResultTables {
  private static final double SIGNIFICANT = 0.05;
  private static final double VERY_SIGNIFICANT = 0.01;
  private static final double HIGHLY_SIGNIFICANT = 0.001;

  private final CollectionResult result;

  ResultTables(CollectionResult result) {
    this.result = result;
  }

  /** Explains the stars of {@link #means}. */
  String legend() {
    return "* p < 0.05, ** p < 0.01, *** p < 0.001 for a difference from %s: paired randomisation test, Holm-corrected over the systems, each metric separately"
        .formatted(result.reference());
  }

  /** Systems by metrics, with a header; stars mark significant differences from the reference. */
  List<List<String>> means() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("", Metric.defaults().stream().map(Metric::name)));
    for (SystemResult system : result.systems()) {
      rows.add(row(system.name(), Metric.defaults().stream().map(metric -> mean(system, metric))));
    }
    return rows;
  }

  /** The caption of {@link #differences}. */
  String captionOfDifferences() {
    return "%s against %s: mean difference with its 95%% interval, effect size, topics, p-values (Holm)"
        .formatted(CollectionResult.HEADLINE.name(), result.reference());
  }

  /** Differences from the reference by the headline metric, with a header. */
  List<List<String>> differences() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "", "difference", "from", "to", "effect d", "won/tied/lost", "p random.", "p t-test"));
    for (SystemResult system : result.systems()) {
      result
          .comparison(system.name(), CollectionResult.HEADLINE)
          .ifPresent(comparison -> rows.add(difference(comparison)));
    }
    return rows;
  }

  /** Slices by systems, with a header; the best score of each slice is marked. */
  List<List<String>> slices() {
    List<SystemResult> shown =
        result.systems().stream()
            .filter(system -> system.rival() || system.name().equals(result.reference()))
            .toList();
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("", Stream.concat(Stream.of("topics"), shown.stream().map(SystemResult::name))));
    for (Slice slice : Slice.of(result)) {
      double best = shown.stream().mapToDouble(each -> slice.mean(each.name())).max().orElse(0);
      rows.add(
          row(
              slice.name(),
              Stream.concat(
                  Stream.of(String.valueOf(slice.topics())),
                  shown.stream()
                      .map(
                          each ->
                              decimals(slice.mean(each.name()))
                                  + (slice.mean(each.name()) >= best ? "<" : " ")))));
    }
    return rows;
  }

  private String mean(SystemResult system, Metric metric) {
    String stars = result.comparison(system.name(), metric).map(ResultTables::stars).orElse("");
    return decimals(system.evaluation().orElseThrow().mean(metric)) + "%-3s".formatted(stars);
  }

  private static String stars(Comparison comparison) {
    double p = comparison.randomisationHolm();
    return p < HIGHLY_SIGNIFICANT
        ? "***"
        : p < VERY_SIGNIFICANT ? "**" : p < SIGNIFICANT ? "*" : "";
  }

  private static List<String> difference(Comparison comparison) {
    Difference difference = comparison.difference();
    return List.of(
        comparison.system(),
        signed(difference.mean()),
        signed(difference.lower()),
        signed(difference.upper()),
        difference.effectSize().isPresent()
            ? String.format(Locale.ROOT, "%+.2f", difference.effectSize().getAsDouble())
            : "-",
        "%d/%d/%d".formatted(difference.won(), difference.tied(), difference.lost()),
        p(comparison.randomisationHolm()),
        p(comparison.tTestHolm()));
  }

  private static List<String> row(String first, Stream<String> others) {
    return Stream.concat(Stream.of(first), others).toList();
  }

  static String decimals(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.4f", value);
  }

  private static String p(double value) {
    return value < 0.0001 ? "<0.0001" : decimals(value);
  }
}
