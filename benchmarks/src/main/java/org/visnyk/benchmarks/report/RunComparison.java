package org.visnyk.benchmarks.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run beside an earlier one. Times of two runs cannot be compared, since the machine was busy
 * with other things; what can is how Visnyk did beside stock in each of them. The change of a
 * subject is therefore {@code (new / new stock) / (old / old stock)}, each as times better, with
 * the errors of all four values ({@link Ratio}).
 *
 * @param changes what both runs measured, in the order of the new one
 */
public record RunComparison(List<Change> changes) {

  /** Takes a copy. */
  public RunComparison {
    changes = List.copyOf(changes);
  }

  /**
   * Compares two runs.
   *
   * @throws IllegalArgumentException if nothing was measured in both, with its baseline
   */
  public static RunComparison of(List<Measurement> before, List<Measurement> after) {
    Map<Subject, ComparedSubject> earlier = new HashMap<>();
    ComparedSubject.of(before).forEach(each -> earlier.put(each.subject(), each));
    List<Change> changes = new ArrayList<>();
    for (ComparedSubject later : ComparedSubject.of(after)) {
      Optional.ofNullable(earlier.get(later.subject()))
          .flatMap(each -> each.ratio(ComparedSubject.OURS))
          .flatMap(
              old ->
                  later
                      .ratio(ComparedSubject.OURS)
                      .map(ratio -> new Change(later.subject(), old, ratio)))
          .filter(change -> Double.isFinite(change.ratio().value()))
          .ifPresent(changes::add);
    }
    if (changes.isEmpty()) {
      throw new IllegalArgumentException(
          "the two runs have nothing in common that was measured beside stock, with the same"
              + " parameters");
    }
    return new RunComparison(changes);
  }

  /** The changes as plain text, without an end of line behind the last row. */
  public String table() {
    StringBuilder table = new StringBuilder(row("times better than stock", "old", "new", "change"));
    table.append("     sure between");
    for (Change change : changes) {
      Ratio ratio = change.ratio();
      table
          .append('\n')
          .append(
              row(
                  change.label(),
                  change.before().shortly(),
                  change.after().shortly(),
                  ratio.shortly()))
          .append(ComparisonTable.right(ratio.bounds(), 17))
          .append("  ")
          .append(ratio.verdict().words());
    }
    return table.toString();
  }

  private static String row(String label, String before, String after, String change) {
    return ComparisonTable.left(label, 70)
        + ComparisonTable.right(before, 9)
        + ComparisonTable.right(after, 9)
        + ComparisonTable.right(change, 9);
  }

  /**
   * How Visnyk did beside stock, earlier and later.
   *
   * @param subject what was measured
   * @param before times better than stock in the earlier run
   * @param after times better than stock in the later run
   */
  public record Change(Subject subject, Ratio before, Ratio after) {

    /** How many times better the later ratio is. */
    Ratio ratio() {
      return after.over(before);
    }

    String label() {
      String articles = subject.articles();
      return articles.isEmpty() ? subject.label() : subject.label() + ", " + articles;
    }
  }
}
