package org.visnyk.query.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.visnyk.language.text.Sentences;

/**
 * Chooses the sentences of a text that match the query best. Each is scored as a document in the
 * collection of all sentences: BM25, where frequent words of the text weigh less, with a small
 * boost near the beginning. The formula and its constants are those of {@code PassageScorer} in
 * Lucene's highlighter, but applied to words instead of lemmas. Stateless.
 */
final class BestPassages {
  private static final double K1 = 1.2;
  private static final double B = 0.75;

  /** Characters of a sentence of average length. */
  private static final double PIVOT = 87;

  /** A single sentence that is shorter, in characters, is shown together with the next one. */
  private static final int SHORT = 120;

  private BestPassages() {}

  /**
   * The best sentences, in the order of the text.
   *
   * @param marks in order
   * @param wanted number of highlighted clauses of the query
   * @param most the largest number of sentences
   * @return the first sentence if there is no match
   */
  static List<Passage> of(String text, List<Match> marks, int wanted, int most) {
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
    List<Passage> chosen =
        best.stream().map(Scored::passage).sorted(Comparator.comparingInt(Passage::start)).toList();
    return chosen.size() < most ? withNext(chosen.getLast(), text, sentences) : chosen;
  }

  /** The only passage, and the sentence after it if the passage says little by itself. */
  private static List<Passage> withNext(Passage passage, String text, Sentences sentences) {
    int end = passage.end();
    return passage.length() < SHORT && end < text.length()
        ? List.of(passage, new Passage(end, sentences.end(end), List.of()))
        : List.of(passage);
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
