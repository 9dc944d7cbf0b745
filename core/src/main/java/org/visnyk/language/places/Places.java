package org.visnyk.language.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.dictionary.WordLists;
import org.visnyk.language.text.NormalForm;
import org.visnyk.language.text.ShortWordFilter;
import org.visnyk.language.userwords.UserForm;
import org.visnyk.language.userwords.UserWords;

/**
 * Towns that are named like other words: {@code Долина}, {@code Рівне}, {@code Суми}. Immutable;
 * lookups allocate nothing.
 *
 * <p>The list is the resource {@value #RESOURCE}: a line is a list of names, separated by commas,
 * or a name, a colon and the forms that the dictionary lacks; {@code #} starts a comment.
 */
public final class Places {
  static final String RESOURCE = "places.txt";

  /** A quarter to an eighth of the table is used. */
  private static final int TABLE_FACTOR = 8;

  private static final Places STANDARD = WordLists.read(Places.class, RESOURCE, Places::read);

  /** The names in a hash table with open addressing. */
  private final @Nullable String[] names;

  private final UserWords forms;
  private final ShortWordFilter filter;

  private Places(Set<String> names, Map<String, List<String>> forms) {
    this.names = new String[Integer.highestOneBit(names.size()) * TABLE_FACTOR];
    for (String name : names) {
      int at = place(name.toCharArray(), 0, name.length());
      while (this.names[at] != null) {
        at = (at + 1) & (this.names.length - 1);
      }
      this.names[at] = name;
    }
    this.forms = UserWords.ofNames(forms);
    filter = new ShortWordFilter(forms.values().stream().flatMap(List::stream));
  }

  private int place(char[] lemma, int start, int length) {
    int hash = length;
    hash = 31 * hash + lemma[start];
    hash = 31 * hash + lemma[start + length / 2];
    hash = 31 * hash + lemma[start + length - 1];
    return (hash ^ hash >>> 8) & (names.length - 1);
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
  public boolean isName(char[] lemma, int start, int length) {
    int at = place(lemma, start, length);
    for (@Nullable String name = names[at]; name != null; name = names[at]) {
      if (name.length() == length && name.contentEquals(CharBuffer.wrap(lemma, start, length))) {
        return true;
      }
      at = (at + 1) & (names.length - 1);
    }
    return false;
  }

  /**
   * Whether {@link #form} may find a form.
   *
   * @param letters of the form, packed in one block
   */
  public boolean mayHaveForm(long letters) {
    return filter.mayContain(letters);
  }

  /** The form of a town that the dictionary lacks; {@code null} if it is no such form. */
  public @Nullable UserForm form(char[] text, int start, int length) {
    return forms.find(text, start, length);
  }
}
