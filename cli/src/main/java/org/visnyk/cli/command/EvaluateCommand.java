package org.visnyk.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.visnyk.cli.output.EvaluationJson;
import org.visnyk.cli.output.EvaluationTables;
import org.visnyk.cli.output.Streams;
import org.visnyk.evaluation.Qrels;
import org.visnyk.evaluation.Run;
import org.visnyk.evaluation.metric.Evaluation;
import org.visnyk.evaluation.metric.Metric;
import org.visnyk.evaluation.significance.Comparison;
import org.visnyk.evaluation.significance.Significance;
import org.visnyk.server.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Evaluates runs with relevance judgements. */
@Command(
    name = "evaluate",
    customSynopsis = "visnyk evaluate [OPTIONS] --qrels FILE RUN...",
    description = {
      "Score TREC runs against relevance judgements.",
      "Further runs are compared with the first: difference, confidence interval and significance."
    })
public final class EvaluateCommand implements Callable<Integer> {
  private final Streams streams;

  @Option(
      names = "--qrels",
      required = true,
      paramLabel = "FILE",
      description = "Relevance judgements, one a line: topic, iteration, document, grade.")
  private Path qrels = Path.of("");

  @Option(names = "--json", description = "Print one line of JSON.")
  private boolean json;

  @Option(names = "--per-query", description = "Also print the scores of each topic.")
  private boolean perQuery;

  @Parameters(
      arity = "1..*",
      paramLabel = "RUN",
      description = "Runs, with lines of: topic Q0 document rank score tag.")
  private List<Path> runs = new ArrayList<>();

  public EvaluateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Qrels judgements = Qrels.read(qrels);
    List<Evaluation> evaluations =
        runs.stream()
            .map(file -> Evaluation.of(Run.read(file), judgements, Metric.defaults()))
            .toList();
    List<Comparison> comparisons = compare(evaluations);
    if (json) {
      streams.out().println(Json.line(EvaluationJson.of(evaluations, comparisons, perQuery)));
    } else {
      EvaluationTables.print(evaluations, comparisons, perQuery, streams.out());
    }
    return 0;
  }

  /** Compares the other runs with the first, by each metric; takes two topics or more. */
  private static List<Comparison> compare(List<Evaluation> evaluations) {
    Evaluation baseline = evaluations.getFirst();
    List<Evaluation> systems = evaluations.subList(1, evaluations.size());
    if (systems.isEmpty() || baseline.topics().size() < 2) {
      return List.of();
    }
    Significance significance = Significance.ofDefaults();
    return Metric.defaults().stream()
        .flatMap(metric -> significance.compare(metric, baseline, systems).stream())
        .toList();
  }
}
