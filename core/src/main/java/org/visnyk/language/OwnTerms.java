package org.visnyk.language;

import org.jspecify.annotations.Nullable;
import org.visnyk.language.compound.CompoundTerms;
import org.visnyk.language.guess.Guesses;
import org.visnyk.language.guess.LemmaGuesser;
import org.visnyk.language.text.Casing;
import org.visnyk.language.text.WordKind;
import org.visnyk.language.userwords.UserForm;
import org.visnyk.language.word.AnalyzedWord;
import org.visnyk.language.word.CandidateWord;
import org.visnyk.language.word.KnownWords;
import org.visnyk.language.word.Spelling;
import org.visnyk.language.word.UserTerms;
import org.visnyk.language.word.WordOrigin;

/** Writes the terms of a word that the user added, or of a town. For one thread at a time. */
final class OwnTerms {
  /** The weight in a query of the terms that a word had before a user added it. */
  private static final float FORMER_WEIGHT = 0.2f;

  private final KnownWords known;
  private final LemmaTerms lemmas;
  private final CompoundTerms compounds;
  private final LemmaGuesser guesser;
  private final Guesses guesses = new Guesses();

  OwnTerms(KnownWords known, LemmaTerms lemmas, CompoundTerms compounds) {
    this.known = known;
    this.lemmas = lemmas;
    this.compounds = compounds;
    this.guesser = LemmaGuesser.on(known.dictionary());
  }

  /** In edited text a common word of the dictionary in lower case is not the user's name. */
  boolean areMeant(UserForm own, CandidateWord word) {
    boolean isCommonWord =
        word.inDictionary && known.trustsLowerCase() && word.casing == Casing.LOWER;
    return !isCommonWord || !own.isNameOnly();
  }

  void write(UserForm own, CandidateWord word, @Nullable CandidateWord after, AnalyzedWord target) {
    target.begin(word.startOffset, word.endOffset, WordOrigin.DICTIONARY);
    if (word.inDictionary) {
      lemmas.add(word, after, target);
    }
    UserTerms.prefer(own, target);
    if (!known.trustsLowerCase() && !word.inDictionary) {
      addFormer(word, target);
    }
    if ((word.kind == WordKind.COMPOUND || word.kind == WordKind.CODE) && !word.isTown) {
      compounds.addParts(word, target);
    }
  }

  /**
   * Articles that were indexed before the user added the word have its former terms. A query
   * includes them at a low weight.
   */
  private void addFormer(CandidateWord word, AnalyzedWord target) {
    int first = target.termCount();
    if (word.kind == WordKind.COMPOUND || word.kind == WordKind.CODE) {
      compounds.addWhole(word, target);
    } else if (word.kind == WordKind.CYRILLIC
        && guesser.guess(word.text, 0, word.length, guesses)) {
      for (int i = 0; i < guesses.count(); i++) {
        int room = target.room(Guesses.MAX_LETTERS);
        int length = guesses.copyLemma(i, target.characters(), room);
        target.addIfNew(length, (float) guesses.weight(i));
      }
    } else {
      int room = target.room(word.length);
      Spelling.copyNormal(word.text, 0, word.length, target.characters(), room);
      target.addIfNew(word.length, 1f);
    }
    target.weaken(first, FORMER_WEIGHT);
  }
}
