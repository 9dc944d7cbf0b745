package org.visnyk.benchmarks.relevance;

import java.io.PrintWriter;
import java.util.List;
import org.visnyk.benchmarks.page.TerminalTable;
import org.visnyk.evaluation.Qrels;

/** Prints results to the terminal. */
final class TextReport {
  private final PrintWriter out;

  TextReport(PrintWriter out) {
    this.out = out;
  }

  /** Prints the results on a collection. */
  void print(CollectionResult result) {
    out.println(summary(result));
    if (result.isJudged()) {
      printScores(result);
    }
    out.println();
  }

  /** A summary of the collection in one line. */
  static String summary(CollectionResult result) {
    TestCollection collection = result.collection();
    String summary =
        "%s: %d articles, %d topics, %s"
            .formatted(
                collection.name(),
                result.articles(),
                collection.topics().size(),
                collection
                    .qrels()
                    .map(TextReport::judgements)
                    .orElse("no judgements (qrels.txt), so there are runs and no scores"));
    return result.missingArticles() == 0
        ? summary
        : "%s; %d judged articles are not in the collection, so nobody can find them"
            .formatted(summary, result.missingArticles());
  }

  private static String judgements(Qrels qrels) {
    return "%d judgements of %d topics"
        .formatted(
            qrels.grades().values().stream().mapToInt(each -> each.size()).sum(),
            qrels.topics().size());
  }

  private void printScores(CollectionResult result) {
    ResultTables figures = new ResultTables(result);
    table("", figures.means());
    if (!result.comparisons().isEmpty()) {
      out.println(figures.legend());
      table(figures.captionOfDifferences(), figures.differences());
    } else if (result.systems().size() > 1) {
      out.println("One judged topic is too few to tell whether systems differ.");
    }
    if (figures.slices().size() > 1) {
      table(CollectionResult.HEADLINE.name() + " by slice (< the best)", figures.slices());
    }
    if (!result.rivals().isEmpty()) {
      out.println();
      List<String> weaknesses = new WeakSpots(result).sentences();
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
    out.println(TerminalTable.of(rows));
  }
}
