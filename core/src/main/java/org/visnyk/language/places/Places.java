package org.visnyk.language.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.dictionary.WordLists;
import org.visnyk.language.text.NormalForm;
import org.visnyk.language.userwords.UserForm;
import org.visnyk.language.userwords.UserWords;

/**
 * Towns that are named like other words: {@code Долина}, {@code Рівне}, {@code Суми}. Immutable.
 *
 * <p>The list is the resource {@value #RESOURCE}: a line is a list of names, separated by commas,
 * or a name, a colon and the forms that the dictionary lacks; {@code #} starts a comment. A name of
 * two words is listed by the lemmas of both.
 */
public final class Places {
  static final String RESOURCE = "places.txt";

  private static final Places STANDARD = WordLists.read(Places.class, RESOURCE, Places::read);

  private final Set<String> names;
  private final UserWords forms;

  private Places(Set<String> names, Map<String, List<String>> forms) {
    this.names = Set.copyOf(names);
    this.forms = UserWords.ofNames(forms);
  }

  /** The list of the library. */
  public static Places standard() {
    return STANDARD;
  }

  /**
   * Reads a list.
   *
   * @throws IllegalArgumentException if a line is malformed; the message names it
   */
  static Places read(BufferedReader lines) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    Map<String, List<String>> forms = new LinkedHashMap<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String content = NormalForm.of(WordLists.content(line));
      int colon = content.indexOf(':');
      if (colon >= 0) {
        List<String> all = new ArrayList<>(words(content.substring(colon + 1), " ", number));
        all.addFirst(content.substring(0, colon).strip());
        if (forms.put(all.getFirst(), all) != null) {
          throw repeated(all.getFirst(), number);
        }
      } else if (!content.isEmpty()) {
        for (String name : words(content, ",", number)) {
          if (!names.add(name)) {
            throw repeated(name, number);
          }
        }
      }
    }
    return new Places(names, forms);
  }

  private static List<String> words(String list, String separator, int line) {
    List<String> words = Stream.of(list.strip().split(separator, -1)).map(String::strip).toList();
    if (words.contains("")) {
      throw wrong(line, "a name is missing");
    }
    return words;
  }

  private static IllegalArgumentException repeated(String name, int line) {
    return wrong(line, "«%s» is listed twice".formatted(name));
  }

  private static IllegalArgumentException wrong(int line, String what) {
    return new IllegalArgumentException("%s, line %d: %s".formatted(RESOURCE, line, what));
  }

  /** Whether a lemma in normal form is the name of a town, too. */
  public boolean isName(String lemma) {
    return names.contains(lemma);
  }

  /**
   * Whether two words may be the name of a town: {@code Біла Церква}.
   *
   * @param first the possible lemmas of the first word, in normal form
   * @param second those of the second
   */
  public boolean areName(Collection<String> first, Collection<String> second) {
    return first.stream()
        .anyMatch(one -> second.stream().anyMatch(other -> names.contains(one + " " + other)));
  }

  /** The form of a town that the dictionary lacks; {@code null} if it is no such form. */
  public @Nullable UserForm form(char[] text, int start, int length) {
    return forms.find(text, start, length);
  }
}
