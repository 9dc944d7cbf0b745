package org.visnyk.language.grammar;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import java.util.WeakHashMap;
import org.visnyk.language.dictionary.FormAnalyses;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.dictionary.WordLists;

/**
 * How usual a lemma is in news compared with others that share a form, judged by people: the form
 * {@code року} belongs to {@code рік}, not to {@code рок}. Immutable and safe for any number of
 * threads.
 *
 * <p>The list is the resource {@value #RESOURCE}. A line {@code [usual]}, {@code [unusual]} or
 * {@code [rare]} opens a section; the next lines list lemmas as the dictionary spells them,
 * separated by spaces; {@code #} starts a comment. Lemmas that the dictionary lacks are ignored, so
 * that the list works with any dictionary.
 */
public final class Preferences {
  static final String RESOURCE = "lemma-preferences.txt";

  private static final Map<String, Float> LEVELS =
      Map.of("[usual]", 4f, "[unusual]", 0.25f, "[rare]", 0.05f);

  /** Weak keys: a list is dropped with its dictionary, to which it must not refer. */
  private static final Map<UkrainianDictionary, Preferences> LOADED = new WeakHashMap<>();

  private final LemmaMap factors = new LemmaMap();

  private Preferences() {}

  /** The list of the library for the lemmas of a dictionary; read once per dictionary. */
  public static Preferences of(UkrainianDictionary dictionary) {
    synchronized (LOADED) {
      return LOADED.computeIfAbsent(dictionary, Preferences::load);
    }
  }

  private static Preferences load(UkrainianDictionary dictionary) {
    return WordLists.read(Preferences.class, RESOURCE, lines -> read(lines, dictionary));
  }

  /**
   * Reads a list.
   *
   * @throws IllegalArgumentException if a line is malformed; the message names it
   */
  static Preferences read(BufferedReader lines, UkrainianDictionary dictionary) throws IOException {
    Preferences preferences = new Preferences();
    Lemmas lemmas = new Lemmas(dictionary);
    float factor = 0;
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String content = WordLists.content(line);
      if (content.startsWith("[")) {
        factor = level(content, number);
      } else if (!content.isEmpty()) {
        if (factor == 0) {
          throw wrong(number, "a lemma precedes the first section");
        }
        for (String spelling : content.split(" ")) {
          if (!spelling.isEmpty()) {
            preferences.add(lemmas.find(spelling), factor, spelling, number);
          }
        }
      }
    }
    return preferences;
  }

  private static float level(String section, int line) {
    Float factor = LEVELS.get(section);
    if (factor == null) {
      throw wrong(line, "no such section: " + section + "; there are " + LEVELS.keySet());
    }
    return factor;
  }

  private void add(int lemma, float factor, String spelling, int line) {
    if (lemma < 0) {
      return;
    }
    if (factors.get(lemma) != 0) {
      throw wrong(line, spelling + " is listed twice");
    }
    factors.put(lemma, Float.floatToIntBits(factor));
  }

  private static IllegalArgumentException wrong(int line, String what) {
    return new IllegalArgumentException("%s, line %d: %s".formatted(RESOURCE, line, what));
  }

  /** The factor for the weight of a lemma; 1 unless it is listed. */
  public float factor(int lemma) {
    int bits = factors.get(lemma);
    return bits == 0 ? 1f : Float.intBitsToFloat(bits);
  }

  /** Finds lemmas by their spelling; nearly every lemma is one of its own forms. */
  public static final class Lemmas {
    private final UkrainianDictionary dictionary;
    private final FormAnalyses analyses = new FormAnalyses();
    private final char[] letters = new char[UkrainianDictionary.MAX_LETTERS];

    public Lemmas(UkrainianDictionary dictionary) {
      this.dictionary = dictionary;
    }

    /** The lemma with this spelling, capitals included; -1 if there is none. */
    public int find(String spelling) {
      char[] form = spelling.toCharArray();
      dictionary.lookup(form, 0, form.length, analyses);
      for (int i = 0; i < analyses.count(); i++) {
        int lemma = analyses.lemma(i);
        int length = dictionary.copyLemma(lemma, letters, 0);
        if (new String(letters, 0, length).equalsIgnoreCase(spelling)
            && dictionary.isCapitalised(lemma) == Character.isUpperCase(form[0])
            && dictionary.isAbbreviation(lemma) == (length > 1 && Character.isUpperCase(form[1]))) {
          return lemma;
        }
      }
      return -1;
    }
  }
}
