package org.visnyk.benchmarks;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.visnyk.benchmarks.duplicates.ArticleText;
import org.visnyk.index.duplicates.NearCopies;
import org.visnyk.index.duplicates.Signature;
import org.visnyk.index.duplicates.SignatureMaker;

/**
 * Tells what near-copies cost as their number grows. Articles are made of runs of the lemmas of
 * real ones, so that shingles are as frequent as they are in news; each thousandth is put again
 * later, with one word in twenty replaced.
 */
final class DuplicateScale {
  private static final int BATCH = 2_000;
  private static final int LENGTH = 250;
  private static final int RUN = 5;
  private static final int COPY_EVERY = 1_000;
  private static final double EDITED = 0.05;

  private final PrintWriter output;
  private final byte[][] terms;
  private final SplittableRandom random = new SplittableRandom(11);
  private final SignatureMaker maker = new SignatureMaker();
  private final NearCopies copies = new NearCopies();
  private final List<int[]> originals = new ArrayList<>();
  private final List<Long> clusters = new ArrayList<>();

  DuplicateScale(PrintWriter output, List<ArticleText> texts) {
    this.output = output;
    terms =
        texts.stream()
            .flatMap(text -> text.lemmas().stream())
            .map(lemma -> lemma.getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
  }

  /** Puts articles and prints a row at each tenfold number. */
  void run(int most) {
    output.println("  articles  signature ns/term  put us/article  heap MB  copies found");
    int key = 0;
    for (int size = 1_000; key < most; size *= 10) {
      int until = Math.min(size, most);
      long signatureNanos = 0;
      long putNanos = 0;
      int put = 0;
      while (key < until) {
        int count = Math.min(BATCH, until - key);
        List<int[]> batch = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          batch.add(article());
        }
        long start = System.nanoTime();
        List<Signature> signatures = batch.stream().map(this::signature).toList();
        signatureNanos += System.nanoTime() - start;
        start = System.nanoTime();
        for (int i = 0; i < count; i++) {
          long cluster = copies.put(mixed(key + i), signatures.get(i));
          if ((key + i) % COPY_EVERY == 0) {
            originals.add(batch.get(i));
            clusters.add(cluster);
          }
        }
        putNanos += System.nanoTime() - start;
        put += count;
        key += count;
      }
      output.printf(
          Locale.ROOT,
          "%10d %18.1f %15.1f %8d %9d of %d%n",
          key,
          (double) signatureNanos / put / LENGTH,
          putNanos / 1e3 / put,
          heap(),
          found(),
          originals.size());
      output.flush();
    }
  }

  private int[] article() {
    int[] article = new int[LENGTH];
    for (int i = 0; i < LENGTH; i += RUN) {
      int from = random.nextInt(terms.length - RUN);
      for (int j = 0; j < RUN; j++) {
        article[i + j] = from + j;
      }
    }
    return article;
  }

  private Signature signature(int[] article) {
    maker.clear();
    for (int term : article) {
      maker.add(terms[term], 0, terms[term].length);
    }
    return maker.make().orElseThrow();
  }

  /** How many of the originals an edited copy joins; the copies are taken out again. */
  private int found() {
    int found = 0;
    for (int i = 0; i < originals.size(); i++) {
      int[] edited = originals.get(i).clone();
      for (int word = 0; word < edited.length; word++) {
        if (random.nextDouble() < EDITED) {
          edited[word] = random.nextInt(terms.length);
        }
      }
      found += copies.put(-1 - i, signature(edited)) == clusters.get(i) ? 1 : 0;
      copies.remove(-1 - i);
    }
    return found;
  }

  private static long mixed(long key) {
    return new SplittableRandom(key).nextLong();
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
