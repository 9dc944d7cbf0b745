package org.visnyk.language;

import java.util.List;

/**
 * Finds the lemmas of words. The dictionary is shared by all instances; one instance is for one
 * thread at a time.
 */
public final class Lemmatizer {
  private final Lexicon lexicon = new Lexicon();

  /**
   * Finds the possible lemmas of a word.
   *
   * @param word a word as it stands in a text
   */
  public WordAnalysis analyze(CharSequence word) {
    String form = WordNormalizer.normalize(word);
    List<String> lemmas = lexicon.lemmas(form);
    if (!lemmas.isEmpty()) {
      return new WordAnalysis(WordOrigin.DICTIONARY, equallyLikely(lemmas));
    }
    WordOrigin origin = isUkrainianWord(form) ? WordOrigin.UNKNOWN : WordOrigin.VERBATIM;
    return new WordAnalysis(origin, equallyLikely(List.of(form)));
  }

  private static List<WeightedLemma> equallyLikely(List<String> lemmas) {
    double weight = 1.0 / lemmas.size();
    return lemmas.stream().map(lemma -> new WeightedLemma(lemma, weight)).toList();
  }

  /** Whether every letter is Cyrillic and there is one at least, and no digit. */
  private static boolean isUkrainianWord(String form) {
    return form.codePoints().anyMatch(Character::isLetter)
        && form.codePoints().noneMatch(Character::isDigit)
        && form.codePoints()
            .filter(Character::isLetter)
            .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
  }
}
