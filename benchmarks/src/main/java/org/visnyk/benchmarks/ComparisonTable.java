package org.visnyk.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.visnyk.benchmarks.engine.Engine;

/**
 * Measurements as a table of plain text, in which no number stands alone: beside each value is how
 * many times better it is than the stock baseline's of the same run.
 */
final class ComparisonTable {
  private static final int LABEL_WIDTH = 44;
  private static final int VALUE_WIDTH = 11;
  private static final int RATIO_WIDTH = 9;
  private static final List<Engine> COLUMNS = List.of(Engine.VISNYK, Engine.STANDARD);

  private ComparisonTable() {}

  static String of(List<Measurement> measurements) {
    List<String> rows = measurements.stream().map(Measurement::what).distinct().toList();
    return Stream.concat(Stream.of(header()), rows.stream().map(what -> row(what, measurements)))
        .collect(Collectors.joining("\n"));
  }

  private static String header() {
    StringBuilder header =
        new StringBuilder(left("", LABEL_WIDTH)).append(right("stock", VALUE_WIDTH));
    for (Engine engine : COLUMNS) {
      header.append(right(engine.label(), VALUE_WIDTH)).append(right("better", RATIO_WIDTH));
    }
    return header.toString();
  }

  private static String row(String what, List<Measurement> measurements) {
    Optional<Measurement> baseline = find(what, Engine.STOCK, measurements);
    StringBuilder row = new StringBuilder(left(what, LABEL_WIDTH));
    row.append(right(value(baseline), VALUE_WIDTH));
    for (Engine engine : COLUMNS) {
      Optional<Measurement> measured = find(what, engine, measurements);
      row.append(right(value(measured), VALUE_WIDTH));
      row.append(right(ratio(measured, baseline), RATIO_WIDTH));
    }
    return row.toString().stripTrailing();
  }

  private static Optional<Measurement> find(
      String what, Engine engine, List<Measurement> measurements) {
    return measurements.stream()
        .filter(each -> each.what().equals(what) && each.engine().equals(engine.label()))
        .findFirst();
  }

  private static String value(Optional<Measurement> measured) {
    return measured.map(Measurement::value).map(ComparisonTable::number).orElse("");
  }

  private static String ratio(Optional<Measurement> measured, Optional<Measurement> baseline) {
    if (measured.isEmpty() || baseline.isEmpty()) {
      return "";
    }
    double quotient = measured.get().value() / baseline.get().value();
    double timesBetter = measured.get().higherIsBetter() ? quotient : 1 / quotient;
    return timesBetter < 1000 ? String.format(Locale.ROOT, "%.2fx", timesBetter) : ">999x";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
  }

  private static String left(String text, int width) {
    return String.format(Locale.ROOT, "%-" + width + "s", text);
  }

  private static String right(String text, int width) {
    return String.format(Locale.ROOT, "%" + width + "s", text);
  }
}
