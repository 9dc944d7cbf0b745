package org.visnyk.language;

import java.io.IOException;
import java.net.URL;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.jspecify.annotations.Nullable;

/**
 * The Ukrainian dictionary: from a form of a word to its lemmas. The dictionary is loaded once in a
 * process and shared; an instance of this class is a cheap view of it with look-up buffers of its
 * own, for one thread at a time.
 */
public final class Lexicon {
  private static final String RESOURCE = "ua/net/nlp/ukrainian.dict";

  private final DictionaryLookup lookup;

  /**
   * Makes a view of the shared dictionary.
   *
   * @throws IllegalStateException if the dictionary is not on the class path or cannot be read
   */
  public Lexicon() {
    this.lookup = new DictionaryLookup(Shared.DICTIONARY);
  }

  /**
   * Returns the lemmas of a form, in the order of the dictionary, without repetition.
   *
   * @param form a word as {@link WordNormalizer} writes it
   * @return the lemmas in the same normal form; empty if the dictionary does not know the form
   */
  public List<String> lemmas(String form) {
    List<WordData> readings = lookup.lookup(form);
    if (readings.isEmpty()) {
      return List.of();
    }
    Set<String> lemmas = LinkedHashSet.newLinkedHashSet(readings.size());
    for (WordData reading : readings) {
      lemmas.add(reading.getStem().toString().toLowerCase(Locale.ROOT));
    }
    return List.copyOf(lemmas);
  }

  /** Loads the dictionary when it is first needed, and only then. */
  private static final class Shared {
    static final Dictionary DICTIONARY = load();

    private static Dictionary load() {
      @Nullable URL resource = Lexicon.class.getClassLoader().getResource(RESOURCE);
      if (resource == null) {
        throw new IllegalStateException(
            "the Ukrainian dictionary (%s) is not on the class path; add the dependency ua.net.nlp:morfologik-ukrainian-search"
                .formatted(RESOURCE));
      }
      try {
        return Dictionary.read(resource);
      } catch (IOException e) {
        throw new IllegalStateException("the Ukrainian dictionary cannot be read: " + resource, e);
      }
    }
  }
}
