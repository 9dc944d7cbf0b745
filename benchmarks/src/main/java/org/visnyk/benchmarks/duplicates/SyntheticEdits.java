package org.visnyk.benchmarks.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Edits a text by chance, the same way for the same seed. */
public final class SyntheticEdits {
  private final SplittableRandom random;

  /** Starts from a seed. */
  public SyntheticEdits(long seed) {
    random = new SplittableRandom(seed);
  }

  /**
   * Drops, replaces or doubles words: each in equal parts.
   *
   * @param rate share of words that are edited, 0 to 1
   */
  public String words(String text, double rate) {
    String[] words = text.split(" ", -1);
    List<String> edited = new ArrayList<>();
    for (String word : words) {
      String other = words[random.nextInt(words.length)];
      if (random.nextDouble() >= rate) {
        edited.add(word);
      } else {
        switch (random.nextInt(3)) {
          case 0 -> edited.add(other);
          case 1 -> edited.addAll(List.of(word, other));
          default -> {
            // The word is dropped.
          }
        }
      }
    }
    return String.join(" ", edited);
  }

  /**
   * Drops sentences, or replaces or follows them by one of a foreign text.
   *
   * @param rate share of sentences that are edited, 0 to 1
   */
  public String sentences(String text, String foreign, double rate) {
    String[] sentences = text.split("(?<=[.!?])\\s+", -1);
    String[] others = foreign.split("(?<=[.!?])\\s+", -1);
    List<String> edited = new ArrayList<>();
    for (String sentence : sentences) {
      String other = others[random.nextInt(others.length)];
      if (random.nextDouble() >= rate) {
        edited.add(sentence);
      } else {
        switch (random.nextInt(3)) {
          case 0 -> edited.add(other);
          case 1 -> edited.addAll(List.of(sentence, other));
          default -> {
            // The sentence is dropped.
          }
        }
      }
    }
    return String.join(" ", edited);
  }

  /**
   * Keeps the beginning.
   *
   * @param share share of the words that is kept, 0 to 1
   */
  public String beginning(String text, double share) {
    String[] words = text.split(" ", -1);
    return String.join(" ", Arrays.copyOf(words, (int) Math.ceil(words.length * share)));
  }
}
