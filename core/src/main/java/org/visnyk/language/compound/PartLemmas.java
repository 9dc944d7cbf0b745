package org.visnyk.language.compound;

import org.jspecify.annotations.Nullable;
import org.visnyk.language.dictionary.FormAnalyses;
import org.visnyk.language.dictionary.Grammar;
import org.visnyk.language.dictionary.PartOfSpeech;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.grammar.Preferences;
import org.visnyk.language.guess.Guesses;
import org.visnyk.language.guess.LemmaGuesser;
import org.visnyk.language.userwords.UserForm;
import org.visnyk.language.word.CandidateWord;
import org.visnyk.language.word.KnownWords;
import org.visnyk.language.word.Spelling;
import org.visnyk.language.word.UserTerms;
import org.visnyk.language.word.WordOrigin;

/**
 * Finds the lemma of one part of a compound: in the dictionary, among the user words, or by its
 * ending. For one thread at a time.
 */
final class PartLemmas {
  /** Factor for an analysis that disagrees with the capital of the part or with its absence. */
  private static final float WRONG_CASE = 0.03f;

  /** The prior of vocatives and the like; a part before a hyphen is no such form. */
  private static final float FAR_FETCHED = 0.05f;

  /** Shorter parts are particles and abbreviations, and are not guessed. */
  private static final int MIN_LETTERS_TO_GUESS = 4;

  private final KnownWords known;
  private final UkrainianDictionary dictionary;
  private final LemmaGuesser guesser;
  private final Preferences preferences;
  private final FormAnalyses analyses = new FormAnalyses();
  private final Guesses guesses = new Guesses();
  private boolean mayGuess;

  private WordOrigin origin = WordOrigin.VERBATIM;
  private int analysis = -1;
  private @Nullable UserForm own;

  PartLemmas(KnownWords known) {
    this.known = known;
    this.dictionary = known.dictionary();
    this.guesser = LemmaGuesser.on(dictionary);
    this.preferences = Preferences.of(dictionary);
  }

  /** Turns guessing of unknown parts on or off. */
  void guess(boolean wanted) {
    mayGuess = wanted;
  }

  /**
   * Moves to a part.
   *
   * @param wanted the preferred part of speech, used if the dictionary has such an analysis
   * @return the origin of its lemma
   */
  WordOrigin find(CandidateWord word, WordParts parts, int part, @Nullable PartOfSpeech wanted) {
    origin = WordOrigin.VERBATIM;
    analysis = -1;
    own = null;
    int start = parts.start(part);
    int length = parts.length(part);
    if (!parts.beginsCyrillic(part) || parts.isLetterCode(part)) {
      return origin;
    }
    own = known.userForm(word.text, start, length);
    if (dictionary.lookup(word.text, start, length, analyses)) {
      analysis = best(word, parts, part, wanted);
    }
    if (analysis >= 0) {
      own = null;
    }
    if (analysis >= 0 || own != null) {
      origin = WordOrigin.DICTIONARY;
    } else if (mayBeGuessed(parts, part) && guesser.guess(word.text, start, length, guesses)) {
      origin = WordOrigin.GUESSED;
    } else {
      origin = WordOrigin.UNKNOWN;
    }
    return origin;
  }

  /** The first half of an adjective has no case ending; only names in -енко look like it. */
  private boolean mayBeGuessed(WordParts parts, int part) {
    return mayGuess
        && parts.length(part) >= MIN_LETTERS_TO_GUESS
        && (!parts.isLinking(part) || parts.endsIn(part, "енко"));
  }

  /**
   * Whether the current part may be a part of speech: by an analysis, or because it was guessed.
   */
  boolean mayBe(PartOfSpeech wanted) {
    return analysis < 0 ? origin != WordOrigin.UNKNOWN : isKnownAs(wanted);
  }

  /** Whether some analysis of the current part is a part of speech. */
  boolean isKnownAs(PartOfSpeech wanted) {
    for (int i = 0; analysis >= 0 && i < analyses.count(); i++) {
      if (dictionary.grammar(analyses, i).is(wanted)) {
        return true;
      }
    }
    return false;
  }

  /** Number of lemmas of the current part: two if two were guessed. */
  int count() {
    return origin == WordOrigin.GUESSED ? guesses.count() : 1;
  }

  float weight(int lemma) {
    return origin == WordOrigin.GUESSED ? (float) guesses.weight(lemma) : 1f;
  }

  /** Writes a lemma of the current part; its last one if it has fewer. */
  int copy(CandidateWord word, WordParts parts, int part, int lemma, char[] target, int room) {
    int start = parts.start(part);
    int length = parts.length(part);
    if (parts.isNumber(part)) {
      return NumberTerms.copy(word.text, start, length, target, room);
    }
    if (analysis >= 0) {
      return dictionary.copyLemma(analyses.lemma(analysis), target, room);
    }
    if (own != null) {
      return UserTerms.copyFirst(own, target, room);
    }
    return origin == WordOrigin.GUESSED
        ? guesses.copyLemma(Math.min(lemma, guesses.count() - 1), target, room)
        : Spelling.copyNormal(word.text, start, length, target, room);
  }

  /** The most likely analysis; -1 if the capitals of the part rule out all of them. */
  private int best(CandidateWord word, WordParts parts, int part, @Nullable PartOfSpeech wanted) {
    boolean capital = parts.isCapital(part);
    boolean isName = capital && (part > 0 || !word.startsSentence || parts.hasLaterCapital());
    int best = -1;
    float bestWeight = 0;
    boolean someFit = false;
    for (int i = 0; i < analyses.count(); i++) {
      Grammar grammar = dictionary.grammar(analyses, i);
      boolean capitalised = dictionary.isCapitalised(analyses.lemma(i));
      boolean fits = capital ? capitalised || !isName : !capitalised;
      if (grammar.prior() < FAR_FETCHED && part + 1 < parts.count()) {
        continue;
      }
      float weight =
          grammar.prior() * preferences.factor(analyses.lemma(i)) * (fits ? 1f : WRONG_CASE);
      someFit |= fits;
      weight *= wanted == null || grammar.is(wanted) ? 1f : WRONG_CASE * WRONG_CASE;
      if (weight > bestWeight) {
        best = i;
        bestWeight = weight;
      }
    }
    boolean particle = isName && parts.isShort(part);
    boolean nameInSmallLetters = !capital && known.trustsLowerCase();
    return someFit || !(particle || nameInSmallLetters) ? best : -1;
  }
}
