package org.visnyk.language.context;

import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.dictionary.FormAnalyses;
import org.visnyk.language.dictionary.Grammar;
import org.visnyk.language.dictionary.GrammarBits;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.grammar.FormGrammar;
import org.visnyk.language.grammar.Government;
import org.visnyk.language.grammar.Homograph;
import org.visnyk.language.grammar.Preferences;
import org.visnyk.language.text.Casing;
import org.visnyk.language.word.CandidateWord;

/**
 * Tells words what their form says of itself. What was worked out for a {@link Homograph} is kept,
 * as long as no other form takes its place in a table of some megabytes that all threads share.
 */
public final class Homographs {
  private final UkrainianDictionary dictionary;
  private final Kept kept;

  public Homographs(UkrainianDictionary dictionary) {
    this.dictionary = dictionary;
    this.kept = Kept.of(dictionary);
  }

  /** Fills in what follows from the analyses of a word. */
  public void describe(CandidateWord word) {
    FormAnalyses analyses = word.analyses;
    word.homograph = null;
    if (analyses.count() > 1 || analyses.key() != FormAnalyses.NO_KEY) {
      word.homograph = kept.find(dictionary, analyses);
    } else if (analyses.count() == 1) {
      describeOnly(word);
    } else {
      word.ownGrammar.clear();
    }
  }

  private void describeOnly(CandidateWord word) {
    int lemma = word.analyses.lemma(0);
    long grammar = dictionary.grammarBits(word.analyses, 0);
    // In small letters names and other nouns are alike, so the lemma need not be read.
    boolean capitalised =
        word.casing != Casing.LOWER
            && GrammarBits.has(grammar, Grammar.ANIMATE)
            && dictionary.isCapitalised(word.analyses);
    FormGrammar only = word.ownGrammar;
    only.clear();
    only.add(grammar, capitalised, kept.government.of(lemma, grammar));
  }

  /** What all analyzers with one dictionary share; does not hold the dictionary. */
  private static final class Kept {
    private static final int TABLE_BITS = 14;
    private static final int MULTIPLIER = 0x9E3779B9;

    /** A dictionary that nobody uses any more is forgotten. */
    private static final Map<UkrainianDictionary, Kept> LOADED = new WeakHashMap<>();

    final Government government;
    private final Preferences preferences;

    // Threads may overwrite each other's homographs: each is immutable, and found by its key.
    private final @Nullable Homograph[] table = new Homograph[1 << TABLE_BITS];

    private Kept(UkrainianDictionary dictionary) {
      government = new Government(dictionary);
      preferences = Preferences.of(dictionary);
    }

    static Kept of(UkrainianDictionary dictionary) {
      synchronized (LOADED) {
        return LOADED.computeIfAbsent(dictionary, Kept::new);
      }
    }

    Homograph find(UkrainianDictionary dictionary, FormAnalyses analyses) {
      int key = analyses.key();
      if (key == FormAnalyses.NO_KEY) {
        // A part of the analyses that the form has, after a user's word.
        return new Homograph(dictionary, preferences, government, analyses);
      }
      // Two places side by side, the later homograph first.
      int place = ((key * MULTIPLIER) >>> (Integer.SIZE - TABLE_BITS)) & ~1;
      @Nullable Homograph later = table[place];
      if (later != null && later.key == key) {
        return later;
      }
      @Nullable Homograph earlier = table[place + 1];
      if (earlier != null && earlier.key == key) {
        return earlier;
      }
      dictionary.unfold(analyses);
      Homograph made = new Homograph(dictionary, preferences, government, analyses);
      table[place + 1] = later;
      table[place] = made;
      return made;
    }
  }
}
