package org.visnyk.language.typing;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.visnyk.language.dictionary.WordLists;

/**
 * Ukrainian lemmas of Russian words that no change of letters relates. Immutable.
 *
 * <p>The list is the resource {@value #RESOURCE}: a line lists the stems of a word, a colon and the
 * lemma; a stem with a full stop is a whole form; {@code #} starts a comment.
 */
final class RussianWords {
  static final String RESOURCE = "russian-words.txt";
  private static final int MAX_ENDING = 3;
  private static final String WHOLE = ".";

  private final Map<String, String> lemmas = new HashMap<>();

  private RussianWords() {}

  /** The list of the library; read on first use. */
  static RussianWords standard() {
    return Standard.WORDS;
  }

  /**
   * Reads a list.
   *
   * @throws IllegalArgumentException if a line is malformed; the message names it
   */
  static RussianWords read(BufferedReader lines) throws IOException {
    RussianWords words = new RussianWords();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String content = WordLists.content(line);
      if (!content.isEmpty()) {
        words.add(content, number);
      }
    }
    return words;
  }

  private void add(String line, int number) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException(
          "%s, line %d: a colon is missing".formatted(RESOURCE, number));
    }
    String lemma = line.substring(colon + 1).strip();
    for (String stem : line.substring(0, colon).split(",", -1)) {
      if (lemmas.put(stem.strip(), lemma) != null) {
        throw new IllegalArgumentException(
            "%s, line %d: «%s» is listed twice".formatted(RESOURCE, number, stem.strip()));
      }
    }
  }

  /** The lemma of a Russian form in lower case: one, or none if it is not listed. */
  List<String> of(String form) {
    String whole = lemmas.get(form + WHOLE);
    if (whole != null) {
      return List.of(whole);
    }
    for (int ending = 0; ending <= MAX_ENDING && ending < form.length(); ending++) {
      String lemma = lemmas.get(form.substring(0, form.length() - ending));
      if (lemma != null) {
        return List.of(lemma);
      }
    }
    return List.of();
  }

  private static final class Standard {
    static final RussianWords WORDS =
        WordLists.read(RussianWords.class, RESOURCE, RussianWords::read);

    private Standard() {}
  }
}
