package org.visnyk.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.benchmarks.report.Measurement.Estimate;

/**
 * The values of all engines for one subject, measured in one run.
 *
 * @param subject what was measured
 * @param values the value of each engine, by its label
 */
record ComparedSubject(Subject subject, Map<String, Estimate> values) {
  static final String BASELINE = Engine.STOCK.label();
  static final String OURS = Engine.VISNYK.label();

  /** Groups measurements by subject, in the order of their first appearance. */
  static List<ComparedSubject> of(List<Measurement> measurements) {
    Map<Subject, Map<String, Estimate>> values = new LinkedHashMap<>();
    for (Measurement each : measurements) {
      values
          .computeIfAbsent(each.subject(), unknown -> new LinkedHashMap<>())
          .put(each.engine(), each.estimate());
    }
    List<ComparedSubject> all = new ArrayList<>();
    values.forEach((subject, estimates) -> all.add(new ComparedSubject(subject, estimates)));
    return all;
  }

  Optional<Estimate> value(String engine) {
    return Optional.ofNullable(values.get(engine));
  }

  /** The ratio of an engine to the baseline, as times better; empty if one is missing. */
  Optional<Ratio> ratio(String engine) {
    return ratio(engine, BASELINE);
  }

  /** The ratio of an engine to another one, as times better; empty if one is missing. */
  Optional<Ratio> ratio(String engine, String other) {
    return value(engine).flatMap(ours -> value(other).map(theirs -> timesBetter(ours, theirs)));
  }

  private Ratio timesBetter(Estimate one, Estimate other) {
    return switch (subject.better()) {
      case HIGHER -> Ratio.of(one, other);
      case LOWER -> Ratio.of(other, one);
    };
  }

  /** All engines except the baseline, in the order of their measurement. */
  List<String> othersThanBaseline() {
    return values.keySet().stream().filter(engine -> !engine.equals(BASELINE)).toList();
  }

  /**
   * The best of the baseline and its variants, which have other queries or an index with offsets;
   * empty if there is no variant.
   */
  Optional<String> bestVariant() {
    List<String> variants =
        values.keySet().stream().filter(engine -> engine.startsWith(BASELINE)).toList();
    return variants.size() < 2
        ? Optional.empty()
        : variants.stream().reduce((one, other) -> timesBetter(one, other) > 1 ? one : other);
  }

  private double timesBetter(String one, String other) {
    return ratio(one, other).map(Ratio::value).orElse(Double.NaN);
  }
}
