package org.visnyk.query.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.visnyk.language.text.Sentences;

/**
 * Chooses the sentences of a text that say most of what was searched for. Each is scored as if it
 * were a document of a collection, the text: BM25, where what stands often in the text is worth
 * less, and a little more for what stands near its beginning. The formula and its numbers are those
 * of {@code PassageScorer} in Lucene's highlighter; but words count, not their lemmas. Stateless.
 */
final class BestPassages {
  private static final double K1 = 1.2;
  private static final double B = 0.75;

  /** Characters of a sentence of ordinary length. */
  private static final double PIVOT = 87;

  private BestPassages() {}

  /**
   * The best sentences, in the order of the text.
   *
   * @param marks in order
   * @param wanted how many things were searched for
   * @param most how many sentences, at most
   * @return the first sentence, if there is no mark
   */
  static List<Passage> of(String text, List<Mark> marks, int wanted, int most) {
    Sentences sentences = new Sentences(text);
    if (marks.isEmpty()) {
      return List.of(new Passage(0, text.isEmpty() ? 0 : sentences.end(0), List.of()));
    }
    int[] frequencies = new int[wanted];
    marks.forEach(mark -> frequencies[mark.wanted()]++);
    List<Scored> best = new ArrayList<>(most + 1);
    int end = 0;
    for (int first = 0, next; first < marks.size(); first = next) {
      int place = marks.get(first).start();
      int start = sentences.start(place, end);
      end = sentences.end(place);
      next = first + 1;
      while (next < marks.size() && marks.get(next).start() < end) {
        next++;
      }
      Passage passage = new Passage(start, end, marks.subList(first, next));
      best.add(new Scored(passage, score(passage, text.length(), frequencies)));
      if (best.size() > most) {
        best.sort(Comparator.comparingDouble(Scored::score).reversed());
        best.removeLast();
      }
    }
    return best.stream()
        .map(Scored::passage)
        .sorted(Comparator.comparingInt(Passage::start))
        .toList();
  }

  private static double score(Passage passage, int textLength, int[] frequencies) {
    int[] inPassage = new int[frequencies.length];
    passage.marks().forEach(mark -> inPassage[mark.wanted()]++);
    double score = 0;
    for (int wanted = 0; wanted < inPassage.length; wanted++) {
      if (inPassage[wanted] > 0) {
        score += weight(textLength, frequencies[wanted]) * saturated(inPassage[wanted], passage);
      }
    }
    return score * (1 + 1 / Math.log(PIVOT + passage.start()));
  }

  private static double weight(int textLength, int frequency) {
    double passages = 1 + textLength / PIVOT;
    return (K1 + 1) * Math.log(1 + (passages + 0.5) / (frequency + 0.5));
  }

  private static double saturated(int frequency, Passage passage) {
    return frequency / (frequency + K1 * (1 - B + B * passage.length() / PIVOT));
  }

  private record Scored(Passage passage, double score) {}
}
