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
 * Words of one root that do not begin alike: {@code Київ}, {@code київський} and {@code киянин}.
 * Immutable.
 *
 * <p>The list is the resource {@value #RESOURCE}: a line holds the words of one family as a
 * dictionary gives them, with a comma between them; what follows {@code #} is a comment.
 */
public final class WordFamilies {
  static final String RESOURCE = "word-families.txt";

  /** The words of the family of each. */
  private final Map<String, Set<String>> families = new HashMap<>();

  private WordFamilies() {}

  /** The list that comes with the library; read when it is first asked for. */
  public static WordFamilies standard() {
    return Standard.FAMILIES;
  }

  /**
   * Reads a list.
   *
   * @throws IllegalArgumentException if a line cannot be understood; the message names it
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
      throw wrong(number, "a word is missing beside a comma");
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

  /** The other words of the family of a lemma, in no order; none if it is not on the list. */
  public Set<String> othersThan(String lemma) {
    return families.getOrDefault(lemma, Set.of());
  }

  /** All words on the list. */
  Set<String> words() {
    return families.keySet();
  }

  /** Read with the first query that is ordered by relevance: who only writes needs none. */
  private static final class Standard {
    static final WordFamilies FAMILIES =
        WordLists.read(WordFamilies.class, RESOURCE, WordFamilies::read);

    private Standard() {}
  }
}
