package org.visnyk.language.context;

import java.io.IOException;
import java.io.Reader;
import org.visnyk.language.dictionary.FormAnalyses;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.grammar.LemmaMap;
import org.visnyk.language.text.WordScanner;
import org.visnyk.language.word.CandidateWord;

/**
 * Counts the lemmas of texts in memory, about 16 bytes per lemma. One thread at a time may add
 * texts; after that any number of threads may read.
 */
public final class CountedLemmas implements LemmaStatistics {
  private final UkrainianDictionary dictionary;
  private final WordScanner scanner = new WordScanner();
  private final CandidateWord word = new CandidateWord();
  private final FormAnalyses analyses = new FormAnalyses();
  private final LemmaMap counts = new LemmaMap();

  /** Creates empty statistics for the dictionary of the library. */
  public CountedLemmas() {
    this(UkrainianDictionary.shared());
  }

  /** Creates empty statistics for a dictionary. */
  public CountedLemmas(UkrainianDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * Counts the lemmas of a text.
   *
   * @param text read to its end and not closed
   * @throws IOException if the text cannot be read; the part before the error is counted
   */
  public void add(Reader text) throws IOException {
    scanner.reset(text);
    while (scanner.next()) {
      word.scan(scanner);
      dictionary.lookup(word.text, 0, word.length, analyses);
      for (int i = 1; i < analyses.count(); i++) {
        if (!dictionary.sameLetters(analyses.lemma(0), analyses.lemma(i))) {
          analyses.clear();
        }
      }
      for (int i = 0; i < analyses.count(); i++) {
        counts.put(analyses.lemma(i), counts.get(analyses.lemma(i)) + 1);
      }
    }
  }

  @Override
  public int occurrences(int lemma) {
    return counts.get(lemma);
  }
}
