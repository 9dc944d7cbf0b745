package org.visnyk.benchmarks.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.visnyk.index.schema.IndexSchema;

/** How well a spell checker corrects misspelt words. */
final class CorrectionScores {
  /** The header of a table of {@link #cells}. */
  static final List<String> HEADER =
      List.of(
          "",
          "offered",
          "right",
          "precision",
          "recall",
          "in index",
          "recall of those",
          "lemma right",
          "p50 µs",
          "p99 µs");

  private static final int NANOS_PER_MICRO = 1_000;

  private final SpellChecker checker;
  private final IndexReader reader;
  private final Analyzer analyzer;
  private final List<Long> nanos = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private int offered;
  private int right;
  private int rightLemma;
  private int inIndex;

  CorrectionScores(SpellChecker checker, IndexReader reader, Analyzer analyzer) {
    this.checker = checker;
    this.reader = reader;
    this.analyzer = analyzer;
  }

  /** Corrects a misspelt word and counts the result. */
  void add(Misspelling pair) throws IOException {
    long start = System.nanoTime();
    Optional<String> correction = checker.correct(pair.wrong(), reader);
    nanos.add(System.nanoTime() - start);
    List<String> meant = SpellChecker.terms(analyzer, pair.right());
    boolean isInIndex = false;
    for (String term : meant) {
      isInIndex |= reader.docFreq(new Term(IndexSchema.CONTENT, term)) > 0;
    }
    inIndex += isInIndex ? 1 : 0;
    String note = isInIndex ? "-\tnone" : "-";
    if (correction.isPresent()) {
      String text = correction.get();
      boolean isRight = pair.isCorrectedBy(text);
      offered++;
      right += isRight ? 1 : 0;
      rightLemma += Collections.disjoint(SpellChecker.terms(analyzer, text), meant) ? 0 : 1;
      note = text + (isRight ? "" : "\twrong");
    }
    log.add(pair.wrong() + "\t" + pair.right() + "\t" + note);
  }

  /** The scores as a row below {@link #HEADER}. */
  List<String> cells(String name) {
    Collections.sort(nanos);
    return List.of(
        name,
        String.valueOf(offered),
        String.valueOf(right),
        share(right, offered),
        share(right, nanos.size()),
        String.valueOf(inIndex),
        share(right, inIndex),
        share(rightLemma, offered),
        micros(0.5),
        micros(0.99));
  }

  /** For each pair the misspelt word, the right one and the correction, separated by tabs. */
  List<String> log() {
    return List.copyOf(log);
  }

  private static String share(int part, int whole) {
    return String.format(Locale.ROOT, "%.3f", (double) part / Math.max(1, whole));
  }

  private String micros(double quantile) {
    return nanos.isEmpty()
        ? "0"
        : String.valueOf(nanos.get((int) (quantile * (nanos.size() - 1))) / NANOS_PER_MICRO);
  }
}
