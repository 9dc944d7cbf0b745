package org.visnyk.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.visnyk.benchmarks.page.TerminalTable;
import org.visnyk.benchmarks.report.Measurement.Estimate;

/**
 * Measurements as a table for the terminal, in which every value has its ratio to the stock
 * baseline of the same run, and the interval of that ratio.
 */
public final class ComparisonTable {
  private static final List<String> HEADER =
      List.of("", "stock", "visnyk", "better", "interval", "others against stock");

  private ComparisonTable() {}

  /** The table, without a line end after the last row. */
  public static String of(List<Measurement> measurements) {
    List<ComparedSubject> subjects = ComparedSubject.of(measurements);
    long labels = subjects.stream().map(each -> each.subject().label()).distinct().count();
    boolean severalSizes = subjects.size() > labels;
    List<List<String>> rows = new ArrayList<>(List.of(HEADER));
    subjects.forEach(each -> rows.add(row(each, severalSizes)));
    return TerminalTable.of(rows, HEADER.size() - 1);
  }

  private static List<String> row(ComparedSubject compared, boolean severalSizes) {
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
    return List.of(
        label,
        value(compared, ComparedSubject.BASELINE),
        value(compared, ComparedSubject.OURS),
        ratio.map(Ratio::shortly).orElse(""),
        ratio.map(Ratio::interval).orElse(""),
        others);
  }

  /** The value of an engine as text; empty if it was not measured. */
  static String value(ComparedSubject compared, String engine) {
    return compared.value(engine).map(Estimate::value).map(ComparisonTable::number).orElse("");
  }

  /** A number with two decimals below a hundred, and with none from there on. */
  static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.2f" : "%,.0f", value);
  }
}
