package org.visnyk.cli.output;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.visnyk.evaluation.metric.Evaluation;
import org.visnyk.evaluation.metric.Metric;
import org.visnyk.evaluation.metric.TopicScores;
import org.visnyk.evaluation.significance.Comparison;
import org.visnyk.evaluation.significance.Difference;

/** Prints evaluations as tables. */
public final class EvaluationTables {
  private EvaluationTables() {}

  /** Prints evaluations and the comparisons between them. */
  public static void print(
      List<Evaluation> evaluations,
      List<Comparison> comparisons,
      boolean perQuery,
      PrintStream out) {
    TextTable means = new TextTable(1).row(header("run"));
    for (Evaluation evaluation : evaluations) {
      means.row(scores(evaluation.run(), evaluation.means().values()));
    }
    means.print(out);
    evaluations.forEach(evaluation -> printRemarks(evaluation, out));
    if (perQuery) {
      evaluations.forEach(evaluation -> printTopics(evaluation, out));
    }
    if (!comparisons.isEmpty()) {
      printComparisons(comparisons, out);
    } else if (evaluations.size() > 1) {
      out.println();
      out.println("One topic is too few to tell whether the runs differ.");
    }
  }

  private static List<String> header(String first) {
    List<String> header = new ArrayList<>(List.of(first));
    Metric.defaults().forEach(metric -> header.add(metric.name()));
    return header;
  }

  private static List<String> scores(String name, Collection<Double> values) {
    List<String> row = new ArrayList<>(List.of(name));
    values.forEach(value -> row.add(decimals(value)));
    return row;
  }

  private static void printRemarks(Evaluation evaluation, PrintStream out) {
    remark(evaluation, evaluation.topicsWithoutResults(), "without results, counted as 0", out);
    remark(
        evaluation,
        evaluation.topicsWithoutRelevant(),
        "without a relevant document, left out",
        out);
    remark(evaluation, evaluation.unjudgedTopics(), "not in the qrels, left out", out);
  }

  private static void remark(
      Evaluation evaluation, List<String> topics, String what, PrintStream out) {
    if (!topics.isEmpty()) {
      out.println(
          "%s: %s %s".formatted(evaluation.run(), Display.count(topics.size(), "topic"), what));
    }
  }

  private static void printTopics(Evaluation evaluation, PrintStream out) {
    out.println();
    TextTable table = new TextTable(1).row(header(evaluation.run()));
    for (TopicScores topic : evaluation.topics()) {
      table.row(scores(topic.topic(), topic.scores().values()));
    }
    table.print(out);
  }

  private static void printComparisons(List<Comparison> comparisons, PrintStream out) {
    out.println();
    out.println(
        "Compared with %s: 95%% confidence interval of the difference, won/tied/lost topics,"
                .formatted(comparisons.getFirst().baseline())
            + " p-values (Holm: corrected for the number of runs), effect size d");
    TextTable table =
        new TextTable(2)
            .row(
                "run",
                "metric",
                "difference",
                "from",
                "to",
                "w/t/l",
                "p random.",
                "Holm",
                "p t-test",
                "Holm",
                "d");
    comparisons.forEach(comparison -> table.row(row(comparison)));
    table.print(out);
  }

  private static List<String> row(Comparison comparison) {
    Difference difference = comparison.difference();
    return List.of(
        comparison.system(),
        comparison.metric().name(),
        signed(difference.mean()),
        signed(difference.lower()),
        signed(difference.upper()),
        "%d/%d/%d".formatted(difference.won(), difference.tied(), difference.lost()),
        decimals(comparison.randomisationP()),
        decimals(comparison.randomisationHolm()),
        decimals(comparison.tTestP()),
        decimals(comparison.tTestHolm()),
        difference.effectSize().isPresent() ? signed(difference.effectSize().getAsDouble()) : "-");
  }

  private static String decimals(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.4f", value);
  }
}
