package org.visnyk.language;

import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.compound.Abbreviations;
import org.visnyk.language.compound.WordPrefixes;
import org.visnyk.language.dictionary.FormAnalyses;
import org.visnyk.language.dictionary.Grammar;
import org.visnyk.language.dictionary.PartOfSpeech;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.grammar.FormGrammars;
import org.visnyk.language.grammar.Government;
import org.visnyk.language.grammar.Homograph;
import org.visnyk.language.grammar.Preferences;
import org.visnyk.language.grammar.SenseTerms;
import org.visnyk.language.places.Places;
import org.visnyk.language.text.NormalForm;
import org.visnyk.language.text.PackedWord;
import org.visnyk.language.text.RomanNumerals;
import org.visnyk.language.word.KnownForm;
import org.visnyk.language.word.LostApostrophe;

/**
 * The forms of recent texts with what is known of them. Word frequencies are so uneven that nearly
 * every word of a text is answered by these lossy tables of a few megabytes, which all threads
 * share, rather than by the dictionary and several lists.
 *
 * <p>Must not refer to the dictionary, which would never be garbage-collected then.
 */
final class KnownForms {
  private static final int HOMOGRAPH_BITS = 14;
  private static final int MULTIPLIER = 0x9E3779B9;

  /** Weak keys: the tables are dropped with their dictionary. */
  private static final Map<UkrainianDictionary, KnownForms> LOADED = new WeakHashMap<>();

  /** The forms that may be written with others, or stand for others. */
  private static final Set<Long> SPECIAL =
      Stream.of(
              WordPrefixes.separate(),
              Abbreviations.standard().all(),
              Stream.of(NormalForm.of(RomanNumerals.CYRILLIC_ONE)))
          .flatMap(words -> words)
          .map(word -> PackedWord.pack(word.toCharArray(), 0, word.length()))
          .collect(Collectors.toUnmodifiableSet());

  private final Places places = Places.standard();
  private final Government government;
  private final Preferences preferences;
  private final FormCache forms = new FormCache();
  private final FormGrammars grammars = new FormGrammars();

  // Two adjacent entries, the newer one first. Threads may overwrite each other's entries: each is
  // immutable and carries its key.
  private final @Nullable Homograph[] homographs = new Homograph[1 << HOMOGRAPH_BITS];

  private KnownForms(UkrainianDictionary dictionary) {
    government = new Government(dictionary);
    preferences = Preferences.of(dictionary);
  }

  /** The tables of a dictionary. */
  static KnownForms of(UkrainianDictionary dictionary) {
    synchronized (LOADED) {
      return LOADED.computeIfAbsent(dictionary, KnownForms::new);
    }
  }

  FormCache forms() {
    return forms;
  }

  FormGrammars grammars() {
    return grammars;
  }

  /**
   * Looks a form up in the dictionary and the lists.
   *
   * @param first the first block of letters, as in {@link PackedWord}
   * @param text the letters in any case, from the first character on
   * @param analyses receives the analyses
   */
  long make(
      UkrainianDictionary dictionary, long first, char[] text, int length, FormAnalyses analyses) {
    char[] letters = PackedWord.normalize(text, length);
    long marks =
        mark(KnownForm.SPECIAL, length <= PackedWord.BLOCK_LETTERS && SPECIAL.contains(first))
            | mark(KnownForm.TOWN_FORM, places.form(letters, 0, length) != null);
    return dictionary.lookup(letters, 0, length, analyses)
        ? marks | listed(dictionary, letters, analyses)
        : marks | KnownForm.unlisted(lostApostrophe(dictionary, letters, analyses));
  }

  private long listed(UkrainianDictionary dictionary, char[] letters, FormAnalyses analyses) {
    long marks = 0;
    SenseTerms terms = new SenseTerms(dictionary, analyses);
    for (int i = 0; i < analyses.count(); i++) {
      marks |= mark(KnownForm.TOWN, places.isName(new String(terms.letters(i))));
      marks |= mark(KnownForm.HAS_PARTS, hasMeaningfulParts(dictionary.grammar(analyses, i)));
    }
    int grammar = grammar(dictionary, analyses);
    return terms.areOne()
        ? marks | KnownForm.withTerm(terms.lemma(0), terms.letters(0), letters, grammar)
        : marks | KnownForm.homograph(analyses.key(), grammar);
  }

  /** The number of the grammar of a form. */
  int grammar(UkrainianDictionary dictionary, FormAnalyses analyses) {
    if (analyses.count() > 1) {
      return grammars.number(homograph(dictionary, analyses));
    }
    int lemma = analyses.lemma(0);
    long grammar = dictionary.grammarBits(analyses, 0);
    return grammars.number(grammar, dictionary.isCapitalised(lemma), government.of(lemma, grammar));
  }

  private static long mark(long mark, boolean isSet) {
    return isSet ? mark : 0;
  }

  private static int lostApostrophe(
      UkrainianDictionary dictionary, char[] letters, FormAnalyses analyses) {
    char[] whole = new char[letters.length + 1];
    for (int at = LostApostrophe.after(letters, 0, letters.length);
        at > 0;
        at = LostApostrophe.after(letters, at, letters.length)) {
      System.arraycopy(letters, 0, whole, 0, at);
      whole[at] = '\'';
      System.arraycopy(letters, at, whole, at + 1, letters.length - at);
      if (dictionary.lookup(whole, 0, whole.length, analyses)) {
        return at;
      }
    }
    return 0;
  }

  /**
   * The homograph with a key, if it is known.
   *
   * @param key as from {@link FormAnalyses#key}
   */
  @Nullable Homograph homograph(int key) {
    int place = place(key);
    @Nullable Homograph newer = homographs[place];
    if (newer != null && newer.key == key) {
      return newer;
    }
    @Nullable Homograph older = homographs[place + 1];
    return older != null && older.key == key ? older : null;
  }

  /** The homograph with some analyses. */
  Homograph homograph(UkrainianDictionary dictionary, FormAnalyses analyses) {
    int key = analyses.key();
    if (key == FormAnalyses.NO_KEY) {
      // Not all analyses of the form: those of the model of a user's word.
      return new Homograph(dictionary, preferences, government, analyses);
    }
    @Nullable Homograph known = homograph(key);
    if (known != null) {
      return known;
    }
    Homograph made = new Homograph(dictionary, preferences, government, analyses);
    int place = place(key);
    homographs[place + 1] = homographs[place];
    homographs[place] = made;
    return made;
  }

  private static int place(int key) {
    return ((key * MULTIPLIER) >>> (Integer.SIZE - HOMOGRAPH_BITS)) & ~1;
  }

  /** Adverbs and particles are also written apart: врешті-решт, все-таки. */
  private static boolean hasMeaningfulParts(Grammar grammar) {
    return grammar.is(PartOfSpeech.NOUN)
        || grammar.is(PartOfSpeech.ADJECTIVE)
        || grammar.is(PartOfSpeech.ADVERB)
        || grammar.is(PartOfSpeech.PARTICLE);
  }
}
