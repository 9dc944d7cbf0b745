package org.visnyk.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.visnyk.language.dictionary.WordLists;
import org.visnyk.language.text.NormalForm;

/**
 * Words that tell one article from another hardly ever. Nothing is removed because of them: every
 * word is indexed, so phrases hold; a ranking may ask for them less. Immutable.
 */
public final class StopWords {
  private static final String RESOURCE = "stopwords.txt";

  private final Set<String> words;

  private StopWords(Collection<String> words) {
    this.words =
        words.stream()
            .map(NormalForm::of)
            .collect(Collectors.collectingAndThen(Collectors.toSet(), Set::copyOf));
  }

  /**
   * The list of the library: prepositions, conjunctions and particles, but none that denies or
   * contrasts. The file itself gives the reasons.
   */
  public static StopWords standard() {
    return Standard.WORDS;
  }

  /** A list of one's own, in any case and with any apostrophes. */
  public static StopWords of(Collection<String> words) {
    return new StopWords(words);
  }

  /**
   * Reads a list: one or more words a line; {@code #} begins a comment.
   *
   * @param in is read to its end and not closed
   * @throws IOException if it cannot be read
   */
  public static StopWords read(Reader in) throws IOException {
    BufferedReader lines = new BufferedReader(in);
    Set<String> words = new LinkedHashSet<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      for (String word : WordLists.content(line).split("\\s+")) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
    }
    return new StopWords(words);
  }

  /** Whether a word is on the list, in whatever case and with whatever apostrophe. */
  public boolean contains(CharSequence word) {
    return words.contains(NormalForm.of(word));
  }

  /** The words in normal form; unmodifiable. */
  public Set<String> words() {
    return words;
  }

  /** Loads the list when it is first needed, and only then. */
  private static final class Standard {
    static final StopWords WORDS = WordLists.read(StopWords.class, RESOURCE, StopWords::read);
  }
}
