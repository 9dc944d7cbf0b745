package org.visnyk.language;

import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.lexicon.Grammar;
import org.visnyk.language.lexicon.GrammarBits;
import org.visnyk.language.lexicon.Lexicon;
import org.visnyk.language.lexicon.Readings;
import org.visnyk.language.text.Casing;

/**
 * Tells words what their form says of itself. What was worked out for a {@link Homograph} is kept,
 * as long as no other form takes its place in a table of some megabytes that all threads share.
 */
final class Homographs {
  private final Lexicon lexicon;
  private final Kept kept;

  Homographs(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.kept = Kept.of(lexicon);
  }

  /** Fills in what follows from the readings of a word. */
  void describe(CandidateWord word) {
    Readings readings = word.readings;
    word.homograph = null;
    if (readings.count() > 1 || readings.key() != Readings.NO_KEY) {
      word.homograph = kept.find(lexicon, readings);
    } else if (readings.count() == 1) {
      describeOnly(word);
    } else {
      word.ownGrammar.clear();
    }
  }

  private void describeOnly(CandidateWord word) {
    int lemma = word.readings.lemma(0);
    long grammar = lexicon.grammarBits(word.readings, 0);
    // In small letters names and other nouns are alike, so the lemma need not be read.
    boolean capitalised =
        word.casing != Casing.LOWER
            && GrammarBits.has(grammar, Grammar.ANIMATE)
            && lexicon.isCapitalised(word.readings);
    FormGrammar only = word.ownGrammar;
    only.clear();
    only.add(grammar, capitalised, kept.government.of(lemma, grammar));
  }

  /** What all analyzers with one lexicon share; does not hold the lexicon. */
  private static final class Kept {
    private static final int TABLE_BITS = 14;
    private static final int MULTIPLIER = 0x9E3779B9;

    /** A lexicon that nobody uses any more is forgotten. */
    private static final Map<Lexicon, Kept> LOADED = new WeakHashMap<>();

    final Government government;
    private final Preferences preferences;

    // Threads may overwrite each other's homographs: each is immutable, and found by its key.
    private final @Nullable Homograph[] table = new Homograph[1 << TABLE_BITS];

    private Kept(Lexicon lexicon) {
      government = new Government(lexicon);
      preferences = Preferences.of(lexicon);
    }

    static Kept of(Lexicon lexicon) {
      synchronized (LOADED) {
        return LOADED.computeIfAbsent(lexicon, Kept::new);
      }
    }

    Homograph find(Lexicon lexicon, Readings readings) {
      int key = readings.key();
      if (key == Readings.NO_KEY) {
        // A part of the readings that the form has, after a user's word.
        return new Homograph(lexicon, preferences, government, readings);
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
      lexicon.unfold(readings);
      Homograph made = new Homograph(lexicon, preferences, government, readings);
      table[place + 1] = later;
      table[place] = made;
      return made;
    }
  }
}
