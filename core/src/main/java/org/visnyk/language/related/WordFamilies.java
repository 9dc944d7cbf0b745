package org.visnyk.language.related;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.visnyk.language.dictionary.WordLists;
import org.visnyk.language.text.NormalForm;

/**
 * Words of one root with different initial letters: {@code Київ}, {@code київський} and {@code
 * киянин}. Immutable.
 *
 * <p>The list is the resource {@value #RESOURCE}: a line lists the lemmas of a family, separated by
 * commas; {@code #} starts a comment.
 */
public final class WordFamilies {
  static final String RESOURCE = "word-families.txt";

  /** The other words of the family of each word. */
  private final Map<String, Set<String>> families = new HashMap<>();

  private WordFamilies() {}

  /** The list of the library; read on first use. */
  public static WordFamilies standard() {
    return Standard.FAMILIES;
  }

  /**
   * Reads a list.
   *
   * @throws IllegalArgumentException if a line is malformed; the message names it
   */
  static WordFamilies read(BufferedReader lines) throws IOException {
    WordFamilies read = new WordFamilies();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String content = WordLists.content(line);
      if (!content.isEmpty()) {
        read.add(content, number);
      }
    }
    return read;
  }

  private void add(String line, int number) {
    List<String> words =
        Stream.of(line.split(",", -1)).map(word -> NormalForm.of(word.strip())).toList();
    if (words.size() < 2 || words.contains("")) {
      throw wrong(number, "a word is missing next to a comma");
    }
    for (String word : words) {
      Set<String> others =
          words.stream()
              .filter(other -> !other.equals(word))
              .collect(Collectors.toUnmodifiableSet());
      if (families.put(word, others) != null) {
        throw wrong(number, "«%s» is listed twice".formatted(word));
      }
    }
  }

  private static IllegalArgumentException wrong(int line, String what) {
    return new IllegalArgumentException("%s, line %d: %s".formatted(RESOURCE, line, what));
  }

  /** The other words of the family of a lemma, in no particular order; none if it is not listed. */
  public Set<String> othersThan(String lemma) {
    return families.getOrDefault(lemma, Set.of());
  }

  /** All listed words. */
  Set<String> words() {
    return families.keySet();
  }

  /** Read by the first query that ranks by relevance; a process that only writes needs none. */
  private static final class Standard {
    static final WordFamilies FAMILIES =
        WordLists.read(WordFamilies.class, RESOURCE, WordFamilies::read);

    private Standard() {}
  }
}
