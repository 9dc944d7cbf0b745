package org.visnyk.language.variants;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.visnyk.language.dictionary.WordLists;
import org.visnyk.language.text.NormalForm;

/**
 * Spellings of one word that no rule relates. Immutable.
 *
 * <p>The list is the resource {@value #RESOURCE}: a line lists the spellings of one lemma,
 * separated by commas; {@code #} starts a comment. A line of stems, each followed by {@code *},
 * holds for every lemma that begins with one of them.
 */
final class VariantList {
  static final String RESOURCE = "lemma-variants.txt";
  private static final String STEM_MARK = "*";

  private final Map<String, List<String>> lemmas = new HashMap<>();
  private final Map<String, List<String>> stems = new HashMap<>();

  private VariantList() {}

  /** The list of the library; read on first use. */
  static VariantList standard() {
    return Standard.LIST;
  }

  /**
   * Reads a list.
   *
   * @throws IllegalArgumentException if a line is malformed; the message names it
   */
  static VariantList read(BufferedReader lines) throws IOException {
    VariantList list = new VariantList();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String content = WordLists.content(line);
      if (!content.isEmpty()) {
        list.add(content, number);
      }
    }
    return list;
  }

  private void add(String line, int number) {
    List<String> spellings =
        Stream.of(line.split(",", -1)).map(word -> NormalForm.of(word.strip())).toList();
    long starred = spellings.stream().filter(word -> word.endsWith(STEM_MARK)).count();
    if (spellings.size() < 2 || spellings.contains("")) {
      throw wrong(number, "a spelling is missing next to a comma");
    }
    if (starred != 0 && starred != spellings.size()) {
      throw wrong(number, "either all spellings are stems or none is");
    }
    Map<String, List<String>> target = starred == 0 ? lemmas : stems;
    for (String spelling : spellings) {
      List<String> others = new ArrayList<>(spellings);
      others.remove(spelling);
      if (target.put(stem(spelling), others.stream().map(VariantList::stem).toList()) != null) {
        throw wrong(number, "«%s» is listed twice".formatted(spelling));
      }
    }
  }

  private static String stem(String spelling) {
    return spelling.endsWith(STEM_MARK)
        ? spelling.substring(0, spelling.length() - STEM_MARK.length())
        : spelling;
  }

  private static IllegalArgumentException wrong(int line, String what) {
    return new IllegalArgumentException("%s, line %d: %s".formatted(RESOURCE, line, what));
  }

  /** The other spellings of a lemma; none if it is not listed. */
  Set<String> othersThan(String lemma) {
    Set<String> others = new LinkedHashSet<>(lemmas.getOrDefault(lemma, List.of()));
    for (int length = 2; length <= lemma.length() && !stems.isEmpty(); length++) {
      String rest = lemma.substring(length);
      stems
          .getOrDefault(lemma.substring(0, length), List.of())
          .forEach(stem -> others.add(stem + rest));
    }
    return others;
  }

  /** Read by the first query; a process that only writes needs none. */
  private static final class Standard {
    static final VariantList LIST = WordLists.read(VariantList.class, RESOURCE, VariantList::read);

    private Standard() {}
  }
}
