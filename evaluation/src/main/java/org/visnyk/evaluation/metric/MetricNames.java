package org.visnyk.evaluation.metric;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.visnyk.evaluation.EvaluationException;

/** From names to metrics. */
final class MetricNames {
  private static final Map<String, Metric> PLAIN =
      Map.of(
          "ndcg", Ndcg.UNCUT,
          "map", new AveragePrecision(),
          "mrr", new ReciprocalRank(),
          "bpref", new Bpref());

  private static final Map<String, IntFunction<Metric>> WITH_CUTOFF =
      Map.of("ndcg", Ndcg::new, "p", Precision::new, "recall", Recall::new, "judged", Judged::new);

  private static final Pattern CUTOFF = Pattern.compile("[1-9][0-9]{0,8}");
  private static final Pattern PERSISTENCE = Pattern.compile("0?\\.[0-9]*[1-9][0-9]*");

  static final List<Metric> DEFAULTS =
      Stream.of(
              "ndcg@10",
              "map",
              "mrr",
              "p@5",
              "recall@100",
              "recall@1000",
              "bpref",
              "rbp@0.8",
              "judged@10")
          .map(MetricNames::parse)
          .toList();

  private MetricNames() {}

  static Metric parse(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    Metric plain = PLAIN.get(lower);
    if (plain != null) {
      return plain;
    }
    int at = lower.indexOf('@');
    String family = at < 0 ? lower : lower.substring(0, at);
    String parameter = at < 0 ? "" : lower.substring(at + 1);
    IntFunction<Metric> withCutoff = WITH_CUTOFF.get(family);
    if (withCutoff != null && CUTOFF.matcher(parameter).matches()) {
      return withCutoff.apply(Integer.parseInt(parameter));
    }
    if (family.equals("rbp") && PERSISTENCE.matcher(parameter).matches()) {
      return new Rbp(Double.parseDouble(parameter));
    }
    throw new EvaluationException(
        "there is no metric \"%s\"; take one of ndcg@10, ndcg, map, mrr, p@5, recall@100, bpref, rbp@0.8, judged@10, with any cut-off from 1 on and any persistence between 0 and 1"
            .formatted(name));
  }
}
