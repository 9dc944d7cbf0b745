package org.visnyk.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.visnyk.cli.output.EvaluationJson;
import org.visnyk.cli.output.EvaluationTables;
import org.visnyk.cli.output.Json;
import org.visnyk.cli.output.Streams;
import org.visnyk.evaluation.Comparison;
import org.visnyk.evaluation.Evaluation;
import org.visnyk.evaluation.Metric;
import org.visnyk.evaluation.Qrels;
import org.visnyk.evaluation.Run;
import org.visnyk.evaluation.Significance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores runs by relevance judgements. */
@Command(
    name = "evaluate",
    sortOptions = false,
    description =
        "Score TREC runs by relevance judgements; the runs after the first are compared with it.")
public final class EvaluateCommand implements Callable<Integer> {
  private final Streams streams;

  @Option(
      names = "--qrels",
      required = true,
      paramLabel = "FILE",
      description = "Judgements: topic, iteration, document, grade.")
  private Path qrels = Path.of("");

  @Option(names = "--json", description = "Print everything as one line of JSON.")
  private boolean json;

  @Option(names = "--per-query", description = "Print the scores of every topic, too.")
  private boolean perQuery;

  @Parameters(
      arity = "1..*",
      paramLabel = "RUN",
      description = "Run: topic Q0 document rank score tag.")
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

  /** Every later run with the first one, metric by metric; one topic says nothing about others. */
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
