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
 * Adds to words the grammar of their form. Each {@link Homograph} is computed once and cached in a
 * lossy hash table of a few megabytes that all threads share.
 */
public final class Homographs {
  private final UkrainianDictionary dictionary;
  private final Kept kept;

  public Homographs(UkrainianDictionary dictionary) {
    this.dictionary = dictionary;
    this.kept = Kept.of(dictionary);
  }

  /** Sets the grammar of a word from its analyses. */
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
    // In lower case names are treated like other nouns, so the lemma need not be read.
    boolean capitalised =
        word.casing != Casing.LOWER
            && GrammarBits.has(grammar, Grammar.ANIMATE)
            && dictionary.isCapitalised(word.analyses);
    FormGrammar only = word.ownGrammar;
    only.clear();
    only.add(grammar, capitalised, kept.government.of(lemma, grammar));
  }

  /** The cache that all analyzers with one dictionary share. Must not refer to the dictionary. */
  private static final class Kept {
    private static final int TABLE_BITS = 14;
    private static final int MULTIPLIER = 0x9E3779B9;

    /** Weak keys: a cache is dropped with its dictionary. */
    private static final Map<UkrainianDictionary, Kept> LOADED = new WeakHashMap<>();

    final Government government;
    private final Preferences preferences;

    // Threads may overwrite each other's entries: each is immutable and carries its key.
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
        // Not all analyses of the form: those of the model of a user's word.
        return new Homograph(dictionary, preferences, government, analyses);
      }
      // Two adjacent entries, the newer one first.
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
