package org.visnyk.benchmarks.spelling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.visnyk.index.IndexSchema;
import org.visnyk.query.Correction;

/** What a speller makes of words that are wrong, and of words that are right. */
public final class SpellingTally {
  private static final int NANOS_PER_MICRO = 1_000;

  /** The head of the table of {@link #row}. */
  public static final String HEAD =
      String.format(
          Locale.ROOT,
          "%-20s %7s %6s %9s %6s %9s %8s %7s %6s %6s",
          "",
          "offered",
          "right",
          "precision",
          "recall",
          "reachable",
          "of those",
          "lemma",
          "p50",
          "p99");

  private final Speller speller;
  private final IndexReader reader;
  private final Analyzer analyzer;
  private final List<Long> nanos = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private int pairs;
  private int offered;
  private int right;
  private int rightLemma;
  private int reachable;

  /** Starts to count. */
  public SpellingTally(Speller speller, IndexReader reader, Analyzer analyzer) {
    this.speller = speller;
    this.reader = reader;
    this.analyzer = analyzer;
  }

  /** Corrects a wrong word. */
  public void add(SpellingPair pair) throws IOException {
    long start = System.nanoTime();
    Optional<Correction> correction = speller.correct(pair.wrong(), reader);
    nanos.add(System.nanoTime() - start);
    pairs++;
    List<String> meant = terms(pair.right());
    boolean isReachable = false;
    for (String term : meant) {
      isReachable |= reader.docFreq(new Term(IndexSchema.CONTENT, term)) > 0;
    }
    reachable += isReachable ? 1 : 0;
    if (correction.isPresent()) {
      String text = correction.get().text();
      offered++;
      right += pair.isRight(text) ? 1 : 0;
      rightLemma += Collections.disjoint(terms(text), meant) ? 0 : 1;
      log.add(
          pair.wrong() + "\t" + pair.right() + "\t" + text + (pair.isRight(text) ? "" : "\twrong"));
    } else {
      log.add(pair.wrong() + "\t" + pair.right() + "\t" + (isReachable ? "-\tnone" : "-"));
    }
  }

  /** The counts as a line of the table; microseconds. */
  public String row(String name) {
    Collections.sort(nanos);
    return String.format(
        Locale.ROOT,
        "%-20s %7d %6d %9.3f %6.3f %9d %8.3f %7.3f %6d %6d",
        name,
        offered,
        right,
        (double) right / Math.max(1, offered),
        (double) right / Math.max(1, pairs),
        reachable,
        (double) right / Math.max(1, reachable),
        (double) rightLemma / Math.max(1, offered),
        micros(0.5),
        micros(0.99));
  }

  /** For each pair what was typed, what was meant and what was offered. */
  public List<String> log() {
    return List.copyOf(log);
  }

  /** The right words that would be corrected. */
  public static List<String> corrected(
      Speller speller, Collection<String> words, IndexReader reader) throws IOException {
    List<String> corrected = new ArrayList<>();
    for (String word : words) {
      Optional<Correction> correction = speller.correct(word, reader);
      correction.ifPresent(found -> corrected.add(word + " -> " + found.text()));
    }
    return corrected;
  }

  private long micros(double quantile) {
    return nanos.isEmpty() ? 0 : nanos.get((int) (quantile * (nanos.size() - 1))) / NANOS_PER_MICRO;
  }

  private List<String> terms(String word) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(IndexSchema.CONTENT, word)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
    }
    return terms;
  }
}
