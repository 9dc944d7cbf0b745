package org.visnyk.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measurements as a table of plain text, in which no number stands alone: beside each value is how
 * many times better it is than the stock baseline's of the same run, and between what bounds.
 */
public final class ComparisonTable {
  private static final int LABEL_WIDTH = 56;
  private static final int VALUE_WIDTH = 11;
  private static final int RATIO_WIDTH = 9;
  private static final int BOUNDS_WIDTH = 17;

  private ComparisonTable() {}

  /** The table, without an end of line behind the last row. */
  public static String of(List<Measurement> measurements) {
    List<ComparedSubject> rows = ComparedSubject.of(measurements);
    long labels = rows.stream().map(row -> row.subject().label()).distinct().count();
    boolean severalSizes = rows.size() > labels;
    return Stream.concat(Stream.of(header()), rows.stream().map(row -> row(row, severalSizes)))
        .collect(Collectors.joining("\n"));
  }

  private static String header() {
    return (left("", LABEL_WIDTH)
            + right("stock", VALUE_WIDTH)
            + right("visnyk", VALUE_WIDTH)
            + right("better", RATIO_WIDTH)
            + right("sure between", BOUNDS_WIDTH)
            + "  others against stock")
        .stripTrailing();
  }

  private static String row(ComparedSubject compared, boolean severalSizes) {
    Subject subject = compared.subject();
    String label = subject.label();
    if (severalSizes && subject.size() > 0) {
      label += String.format(Locale.ROOT, ", %,d", subject.size());
    }
    Optional<Ratio> ratio = compared.ratio(ComparedSubject.OURS);
    String others =
        compared.othersThanBaseline().stream()
            .filter(engine -> !engine.equals(ComparedSubject.OURS))
            .flatMap(engine -> compared.ratio(engine).map(r -> engine + " " + r.shortly()).stream())
            .collect(Collectors.joining(", "));
    return (left(label, LABEL_WIDTH)
            + right(value(compared.value(ComparedSubject.BASELINE)), VALUE_WIDTH)
            + right(value(compared.value(ComparedSubject.OURS)), VALUE_WIDTH)
            + right(ratio.map(Ratio::shortly).orElse(""), RATIO_WIDTH)
            + right(ratio.map(Ratio::bounds).orElse(""), BOUNDS_WIDTH)
            + (others.isEmpty() ? "" : "  " + others))
        .stripTrailing();
  }

  private static String value(Optional<Estimate> estimate) {
    return estimate.map(Estimate::value).map(ComparisonTable::number).orElse("");
  }

  /** A number with two digits behind the point if it is below a hundred, else with none. */
  static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.2f" : "%,.0f", value);
  }

  static String left(String text, int width) {
    return String.format(Locale.ROOT, "%-" + width + "s", text);
  }

  static String right(String text, int width) {
    return String.format(Locale.ROOT, "%" + width + "s", text);
  }
}
