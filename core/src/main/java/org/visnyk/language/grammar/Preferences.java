package org.visnyk.language.grammar;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import java.util.WeakHashMap;
import org.visnyk.language.dictionary.FormAnalyses;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.dictionary.WordLists;

/**
 * How usual a lemma is in news beside others that share a form with it, judged by people: a form
 * {@code року} is of {@code рік}, not of {@code рок}. Immutable and safe for any number of threads.
 *
 * <p>The list is the resource {@value #RESOURCE}. A line {@code [usual]}, {@code [unusual]} or
 * {@code [rare]} opens a section; the lines after it hold lemmas as the dictionary spells them,
 * separated by spaces; what follows {@code #} is a comment. A lemma that the dictionary lacks says
 * nothing, so that the list serves any dictionary.
 */
public final class Preferences {
  static final String RESOURCE = "lemma-preferences.txt";

  private static final Map<String, Float> LEVELS =
      Map.of("[usual]", 4f, "[unusual]", 0.25f, "[rare]", 0.05f);

  /** A dictionary that nobody uses any more is forgotten; its list does not hold it. */
  private static final Map<UkrainianDictionary, Preferences> LOADED = new WeakHashMap<>();

  private final LemmaMap factors = new LemmaMap();

  private Preferences() {}

  /** The list that comes with the library, for the lemmas of a dictionary; read once for each. */
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
   * @throws IllegalArgumentException if a line cannot be understood; the message names it
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
          throw wrong(number, "a lemma stands before the first section");
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

  /** What the weight of a lemma is multiplied by; 1 unless it is listed. */
  public float factor(int lemma) {
    int bits = factors.get(lemma);
    return bits == 0 ? 1f : Float.intBitsToFloat(bits);
  }

  /** Finds lemmas by their spelling: a lemma is nearly always a form of itself. */
  public static final class Lemmas {
    private final UkrainianDictionary dictionary;
    private final FormAnalyses analyses = new FormAnalyses();
    private final char[] letters = new char[UkrainianDictionary.MAX_LETTERS];

    public Lemmas(UkrainianDictionary dictionary) {
      this.dictionary = dictionary;
    }

    /** The lemma that is spelt so, with its capitals; -1 if there is none. */
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
