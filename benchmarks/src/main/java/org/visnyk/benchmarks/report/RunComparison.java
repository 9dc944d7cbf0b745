package org.visnyk.benchmarks.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.visnyk.benchmarks.page.TerminalTable;

/**
 * The changes between two runs. Times of two runs cannot be compared, because the load of the
 * machine differs; the ratios of Visnyk to stock within each run can. The change of a subject is
 * therefore {@code (new / new stock) / (old / old stock)}, each as times better, with the errors of
 * all four values ({@link Ratio}).
 *
 * @param changes of what both runs measured, in the order of the new one
 */
public record RunComparison(List<Change> changes) {

  /** Takes a copy. */
  public RunComparison {
    changes = List.copyOf(changes);
  }

  /**
   * Compares two runs.
   *
   * @throws IllegalArgumentException if no subject was measured in both runs with its baseline
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
          "the two runs have nothing in common that was measured for stock as well, with the same"
              + " parameters");
    }
    return new RunComparison(changes);
  }

  /** The changes as a table for the terminal, without a line end after the last row. */
  public String table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("times better than stock", "old", "new", "change", "interval", ""));
    for (Change change : changes) {
      Ratio ratio = change.ratio();
      rows.add(
          List.of(
              change.label(),
              change.before().shortly(),
              change.after().shortly(),
              ratio.shortly(),
              ratio.interval(),
              ratio.verdict().words()));
    }
    return TerminalTable.of(rows, 5);
  }

  /**
   * The ratios of Visnyk to stock in both runs.
   *
   * @param subject what was measured
   * @param before times better than stock in the earlier run
   * @param after times better than stock in the later run
   */
  public record Change(Subject subject, Ratio before, Ratio after) {

    /** The later ratio relative to the earlier one. */
    Ratio ratio() {
      return after.over(before);
    }

    String label() {
      String articles = subject.articles();
      return articles.isEmpty() ? subject.label() : subject.label() + ", " + articles;
    }
  }
}
