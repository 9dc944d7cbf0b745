package org.visnyk.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.visnyk.StorageStatistics.FieldSize;

/** What was measured at each size as two tables of plain text: all, and the sizes of the fields. */
final class GrowthTable {
  private static final double MEGABYTE = 1e6;

  private GrowthTable() {}

  static String of(List<Growth> rows) {
    return Stream.concat(
            Stream.concat(Stream.of(header()), rows.stream().map(GrowthTable::row)),
            Stream.concat(Stream.of("", fieldHeader(rows)), fieldRows(rows)))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String header() {
    return """
                  text  indexing           memory   index            open   one word, ms   few words, ms
      articles      MB         s     MB/s      MB      MB  /text       ms    p50     p99     p50     p99\
    """;
  }

  private static String row(Growth row) {
    return String.format(
        Locale.ROOT,
        "%10s %7.1f %9.1f %8.2f %7d %7.1f %6.2f %8.1f %6.2f %7.2f %7.2f %7.2f",
        row.label(),
        row.textBytes() / MEGABYTE,
        row.indexing().seconds(),
        row.textBytes() / MEGABYTE / row.indexing().seconds(),
        row.indexing().peakMegabytes(),
        row.indexBytes() / MEGABYTE,
        (double) row.indexBytes() / row.textBytes(),
        row.openMillis(),
        row.oneWord().median(),
        row.oneWord().slow(),
        row.fewWords().median(),
        row.fewWords().slow());
  }

  private static String fieldHeader(List<Growth> rows) {
    return rows.stream()
        .map(row -> String.format(Locale.ROOT, "%12s", row.label()))
        .collect(Collectors.joining("", "%-12s".formatted("MB by field"), ""));
  }

  /** In the order of the largest collection. */
  private static Stream<String> fieldRows(List<Growth> rows) {
    return rows.getLast().fields().stream()
        .map(
            field ->
                rows.stream()
                    .map(row -> String.format(Locale.ROOT, "%12.2f", megabytes(row, field.field())))
                    .collect(Collectors.joining("", "%-12s".formatted(field.field()), "")));
  }

  private static double megabytes(Growth row, String field) {
    return row.fields().stream()
            .filter(each -> each.field().equals(field))
            .mapToDouble(FieldSize::bytes)
            .sum()
        / MEGABYTE;
  }
}
