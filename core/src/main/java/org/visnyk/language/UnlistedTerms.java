package org.visnyk.language;

import org.jspecify.annotations.Nullable;
import org.visnyk.language.compound.CompoundTerms;
import org.visnyk.language.compound.NumberTerms;
import org.visnyk.language.compound.RecentTerms;
import org.visnyk.language.compound.SignTerms;
import org.visnyk.language.context.LemmaWeights;
import org.visnyk.language.guess.Guesses;
import org.visnyk.language.guess.LemmaGuesser;
import org.visnyk.language.text.Casing;
import org.visnyk.language.text.LookAlikes;
import org.visnyk.language.text.WordKind;
import org.visnyk.language.word.Acronym;
import org.visnyk.language.word.AnalyzedWord;
import org.visnyk.language.word.CandidateWord;
import org.visnyk.language.word.KnownWords;
import org.visnyk.language.word.Spelling;
import org.visnyk.language.word.UserTerms;
import org.visnyk.language.word.WordOrigin;

/**
 * Writes the terms of a word that the dictionary lacks: guessed lemmas, the parts of a compound, or
 * the word itself. For one thread at a time.
 */
final class UnlistedTerms {
  /** The weight of a capital with a full stop as a word: it may name a group and end a sentence. */
  private static final float LETTER_WEIGHT = 0.2f;

  private final KnownWords known;
  private final LemmaWeights context;
  private final CompoundTerms compounds;
  private final LemmaGuesser guesser;
  private final RecentTerms recent;
  private final Guesses guesses = new Guesses();

  UnlistedTerms(KnownWords known, LemmaWeights context, CompoundTerms compounds) {
    this.known = known;
    this.context = context;
    this.compounds = compounds;
    this.guesser = LemmaGuesser.on(known.dictionary());
    this.recent = RecentTerms.of(known.dictionary());
  }

  /**
   * Writes the terms.
   *
   * @param after the next word of the same sentence
   */
  void write(CandidateWord word, @Nullable CandidateWord after, AnalyzedWord target) {
    switch (word.kind) {
      case CYRILLIC -> {
        int acronym = Acronym.length(word.text, word.length);
        if (acronym > 0) {
          target.begin(word.startOffset, word.endOffset, WordOrigin.VERBATIM);
          addVerbatim(word, acronym, 1f, target);
          return;
        }
        uncapitalise(word);
        writeUnlisted(word, target);
        if (target.origin() == WordOrigin.GUESSED && context.isSecondMeant(word, after, target)) {
          target.swapFirstTwo();
        }
      }
      case FOREIGN -> writeUnknown(word, WordOrigin.VERBATIM, target);
      case MIXED_SCRIPT -> {
        LookAlikes.unify(word.text, 0, word.length);
        writeUnknown(word, WordOrigin.VERBATIM, target);
      }
      case NUMBER -> NumberTerms.write(word, target);
      case INITIAL -> writeInitial(word, target);
      case SIGN -> SignTerms.write(word, target);
      default -> writeUnlisted(word, target);
    }
  }

  /** An initial with its full stop, so that it is no preposition; in texts it may be one. */
  private void writeInitial(CandidateWord word, AnalyzedWord target) {
    target.begin(word.startOffset, word.endOffset, WordOrigin.VERBATIM);
    int room = target.room(2);
    Spelling.copyNormal(word.text, 0, 1, target.characters(), room);
    target.characters()[room + 1] = '.';
    target.add(2, word.startOffset, word.endOffset, false, 1f);
    if (!known.areOfQuery()) {
      addVerbatim(word, 1, LETTER_WEIGHT, target);
    }
  }

  /** At the start of a sentence a capital is no evidence that an unknown word is a name. */
  private static void uncapitalise(CandidateWord word) {
    if (word.startsSentence && word.casing == Casing.CAPITALISED) {
      word.text[0] = Character.toLowerCase(word.text[0]);
    }
  }

  /** Adds the parts of a word whose whole is in the dictionary and written already. */
  void addParts(CandidateWord word, AnalyzedWord target) {
    int first = target.termCount();
    if (!recent.add(word, known, target)) {
      compounds.addParts(word, target);
      recent.keep(word, known, target, first);
    }
  }

  /** Writes a word that is guessed as a whole, or split into parts. */
  private void writeUnlisted(CandidateWord word, AnalyzedWord target) {
    target.begin(word.startOffset, word.endOffset, WordOrigin.UNKNOWN);
    if (recent.add(word, known, target)) {
      return;
    }
    if (word.kind == WordKind.CYRILLIC) {
      writeGuesses(word, target);
    } else {
      compounds.write(word, target);
    }
    recent.keep(word, known, target, 0);
  }

  /** Guesses the lemmas of a word from its ending. */
  private void writeGuesses(CandidateWord word, AnalyzedWord target) {
    if (!guesser.guess(word.text, 0, word.length, guesses)) {
      writeUnknown(word, WordOrigin.UNKNOWN, target);
      return;
    }
    target.begin(word.startOffset, word.endOffset, WordOrigin.GUESSED);
    if (UserTerms.choose(guesses, known.userWords(), target)) {
      return;
    }
    for (int i = 0; i < guesses.count(); i++) {
      int room = target.room(Guesses.MAX_LETTERS);
      int length = guesses.copyLemma(i, target.characters(), room);
      target.add(length, word.startOffset, word.endOffset, false, (float) guesses.weight(i));
    }
  }

  private void writeUnknown(CandidateWord word, WordOrigin origin, AnalyzedWord target) {
    target.begin(word.startOffset, word.endOffset, origin);
    addVerbatim(word, word.length, 1f, target);
  }

  /** Adds the first letters of a word as they are. */
  static void addVerbatim(CandidateWord word, int length, float weight, AnalyzedWord target) {
    int room = target.room(length);
    Spelling.copyNormal(word.text, 0, length, target.characters(), room);
    target.add(length, word.startOffset, word.endOffset, false, weight);
  }
}
