package org.visnyk.benchmarks.relevance;

import java.io.PrintWriter;
import java.util.List;

/** Results for a terminal. */
final class TextReport {
  private final PrintWriter out;

  TextReport(PrintWriter out) {
    this.out = out;
  }

  /** Prints what was measured on a collection. */
  void print(CollectionResult result) {
    TestCollection collection = result.collection();
    String judgements =
        collection
            .qrels()
            .map(
                qrels ->
                    qrels.grades().values().stream().mapToInt(each -> each.size()).sum()
                        + " judgements")
            .orElse("no judgements (qrels.txt), so there are runs and no scores");
    out.printf(
        "%s: %d articles, %d topics, %s%n",
        collection.name(), result.articles(), collection.topics().size(), judgements);
    if (result.isJudged()) {
      printScores(result);
    }
    out.println();
  }

  private void printScores(CollectionResult result) {
    if (result.strangers() > 0) {
      out.printf(
          "%d judged articles are not in the collection, so no system can find them%n",
          result.strangers());
    }
    Figures figures = new Figures(result);
    table("", figures.means());
    if (!result.comparisons().isEmpty()) {
      out.println(figures.legend());
      String headline = CollectionResult.HEADLINE.name();
      table(
          "%s against %s: mean difference with its 95%% interval, effect size, topics, p-values (Holm)"
              .formatted(headline, result.reference()),
          figures.differences());
      if (figures.slices().size() > 1) {
        table("%s by slice (< the best)".formatted(headline), figures.slices());
      }
    }
    if (!result.rivals().isEmpty()) {
      out.println();
      List<String> weaknesses = new Weakness(result).sentences();
      out.printf(
          weaknesses.isEmpty() ? "%s is nowhere behind.%n" : "Where %s is behind:%n",
          result.reference());
      weaknesses.forEach(sentence -> out.println("- " + sentence));
    }
  }

  private void table(String caption, List<List<String>> rows) {
    out.println();
    if (!caption.isEmpty()) {
      out.println(caption);
    }
    TextTable table = new TextTable();
    rows.forEach(table::row);
    out.println(table.text());
  }
}
