package org.visnyk.benchmarks.relevance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.visnyk.benchmarks.page.Chart;
import org.visnyk.benchmarks.page.DifferenceChart;
import org.visnyk.benchmarks.page.Page;
import org.visnyk.benchmarks.page.RowChart;
import org.visnyk.benchmarks.page.Section;
import org.visnyk.benchmarks.relevance.CollectionResult.SystemResult;
import org.visnyk.evaluation.Topic;
import org.visnyk.evaluation.significance.Comparison;
import org.visnyk.evaluation.significance.Difference;

/** The page of results: tables, differences topic by topic, and the worst topics. */
final class RelevancePage {
  private static final String HEADLINE = CollectionResult.HEADLINE.name();

  private final Page page = new Page("Relevance");

  RelevancePage(List<CollectionResult> results) {
    page.main()
        .paragraph(
            "All systems searched the same articles for the same topics. docs/RELEVANCE.md"
                + " describes the systems and the metrics.");
    results.forEach(result -> add(page.main().section(result.collection().name()), result));
  }

  /** The whole page. */
  String html() {
    return page.html();
  }

  /** Writes the page and replaces an existing one. */
  void write(Path file) throws IOException {
    page.write(file);
  }

  private static void add(Section section, CollectionResult result) {
    section.paragraph(TextReport.summary(result));
    if (!result.isJudged()) {
      return;
    }
    ResultTables figures = new ResultTables(result);
    section.table("Means over the topics", figures.means());
    if (!result.comparisons().isEmpty()) {
      section.paragraph(figures.legend());
      section.chart(
          differences(result),
          "Bars to the left are worse than %s; whiskers are 95%% intervals."
              .formatted(result.reference()));
      section.table(figures.captionOfDifferences(), figures.differences());
    }
    if (!result.rivals().isEmpty()) {
      addRivals(section, result, figures);
    }
  }

  private static void addRivals(Section section, CollectionResult result, ResultTables figures) {
    String reference = result.reference();
    if (figures.slices().size() > 1) {
      section.section("Slices").table(HEADLINE + " (< the best)", figures.slices());
    }
    List<String> weaknesses = new WeakSpots(result).sentences();
    Section behind = section.section("Where " + reference + " is behind");
    if (weaknesses.isEmpty()) {
      behind.paragraph("Nowhere.");
    }
    behind.list(weaknesses);
    Section topics = section.section("Topic by topic");
    for (SystemResult rival : result.rivals()) {
      topics.chart(deltas(result, rival), "");
    }
    topics.details("All topics").table("", topics(result));
    Section worst = section.section("Worst topics");
    worst.paragraph(
        "Topics on which a rival is furthest ahead of %s by %s, the top results of both, and relevant"
                .formatted(reference, HEADLINE)
            + " articles that are not among the first ten of "
            + reference
            + ".");
    result.worstTopics().forEach(topic -> WorstTopicSection.add(worst, topic, reference));
  }

  private static Chart differences(CollectionResult result) {
    List<RowChart.Row> bars = new ArrayList<>();
    for (Comparison comparison : result.comparisons()) {
      if (comparison.metric().equals(CollectionResult.HEADLINE)) {
        Difference difference = comparison.difference();
        bars.add(
            RowChart.Row.bar(
                comparison.system(),
                "",
                difference.mean(),
                difference.lower(),
                difference.upper(),
                signed(difference.mean())));
      }
    }
    String title = "%s against %s".formatted(HEADLINE, result.reference());
    return new RowChart(
            title,
            "%s, of each other system on %s".formatted(title, result.collection().name()),
            "difference of the means",
            false,
            0,
            List.of(),
            bars)
        .draw();
  }

  private static Chart deltas(CollectionResult result, SystemResult rival) {
    Map<String, Double> own = scores(result, result.reference());
    Map<String, Double> theirs = scores(result, rival.name());
    List<DifferenceChart.Bar> bars = new ArrayList<>();
    own.forEach(
        (id, score) -> {
          double difference = score - theirs.getOrDefault(id, 0.0);
          Topic topic = result.collection().topic(id);
          bars.add(
              new DifferenceChart.Bar(
                  "%s %s: %s".formatted(id, topic.text(), signed(difference)), difference));
        });
    long ahead = bars.stream().filter(bar -> bar.value() > 0).count();
    long behind = bars.stream().filter(bar -> bar.value() < 0).count();
    String title =
        "%s ahead of %s on %d topics, behind on %d"
            .formatted(result.reference(), rival.name(), ahead, behind);
    return DifferenceChart.draw(
        title,
        "%s, by %s on %s".formatted(title, HEADLINE, result.collection().name()),
        HEADLINE,
        bars);
  }

  /** Every topic with the score of the reference and of each rival. */
  private static List<List<String>> topics(CollectionResult result) {
    List<String> header = new ArrayList<>(List.of("topic", result.reference()));
    result.rivals().forEach(rival -> header.add(rival.name()));
    List<List<String>> rows = new ArrayList<>(List.of(header));
    for (String id : scores(result, result.reference()).keySet()) {
      List<String> row = new ArrayList<>();
      row.add(id + " " + result.collection().topic(id).text());
      for (String system : header.subList(1, header.size())) {
        row.add(ResultTables.decimals(scores(result, system).getOrDefault(id, 0.0)));
      }
      rows.add(row);
    }
    return rows;
  }

  private static Map<String, Double> scores(CollectionResult result, String system) {
    return CollectionResult.byTopic(result.evaluation(system), CollectionResult.HEADLINE);
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.4f", value);
  }
}
