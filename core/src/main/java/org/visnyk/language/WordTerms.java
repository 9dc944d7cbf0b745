package org.visnyk.language;

import org.jspecify.annotations.Nullable;
import org.visnyk.language.compound.Abbreviations;
import org.visnyk.language.compound.JoinedTerms;
import org.visnyk.language.compound.SignTerms;
import org.visnyk.language.compound.WordPrefixes;
import org.visnyk.language.context.LemmaWeights;
import org.visnyk.language.text.Casing;
import org.visnyk.language.text.RomanNumerals;
import org.visnyk.language.text.WordKind;
import org.visnyk.language.word.AnalyzedWord;
import org.visnyk.language.word.CandidateWord;
import org.visnyk.language.word.KnownForm;
import org.visnyk.language.word.KnownWords;
import org.visnyk.language.word.WordOrigin;

/**
 * Writes the terms of the words of a text in order: those of each word by itself, and what its
 * neighbours make of it, such as an abbreviation, a prefix, a numeral or a sum. For one thread at a
 * time.
 */
final class WordTerms {
  private static final int MIN_LETTERS_AFTER_PREFIX = 3;

  /** The weight of each reading of a capital {@code І}. */
  private static final float ONE_WEIGHT = 0.5f;

  private final KnownWords known;
  private final LemmaWeights context;
  private final SingleWordTerms single;
  private final ForeignTerms foreign;
  private final JoinedTerms joined;
  private final Abbreviations abbreviations = Abbreviations.standard();
  private boolean isAfterPrefix;

  /** The currency of a sum whose sign precedes it; {@code null} outside of such a sum. */
  private @Nullable String currency;

  /** {@code null} for texts, which keep the spelling of each lemma. */
  private final @Nullable QueryVariants variants;

  WordTerms(KnownWords known, LemmaWeights context, ForeignStemmer stemmer) {
    this.known = known;
    this.context = context;
    this.single = new SingleWordTerms(known, context);
    this.foreign = new ForeignTerms(stemmer, known.areOfQuery());
    this.joined = new JoinedTerms(known.dictionary());
    this.variants = known.areOfQuery() ? new QueryVariants(known.dictionary()) : null;
  }

  /** Starts a new text. */
  void reset(TextLanguage language) {
    foreign.reset(language);
    isAfterPrefix = false;
    currency = null;
  }

  /**
   * Writes the terms of a word.
   *
   * @return whether it has any: in a query, a word after a prefix is part of the previous word
   */
  boolean write(
      @Nullable CandidateWord before,
      CandidateWord word,
      @Nullable CandidateWord after,
      AnalyzedWord target) {
    context.follow(before);
    boolean isPlainText =
        variants == null && !isAfterPrefix && currency == null && !foreign.areOfCyrillicWords();
    if (isPlainText && isOrdinary(word)) {
      single.write(word, after, target);
      PlaceTerms.add(word, after, known, target);
      return true;
    }
    return writeSpecial(before, word, after, target);
  }

  private static boolean isOrdinary(CandidateWord word) {
    return word.kind == WordKind.NUMBER
        || (word.kind == WordKind.CYRILLIC && !KnownForm.has(word.form, KnownForm.SPECIAL));
  }

  /** Writes a word that may be an abbreviation, a prefix, a numeral, a sign or a part of a sum. */
  private boolean writeSpecial(
      @Nullable CandidateWord before,
      CandidateWord word,
      @Nullable CandidateWord after,
      AnalyzedWord target) {
    if (after != null && SignTerms.isBeforeSum(word, after)) {
      currency = SignTerms.wordOf(word.text[0]);
      return false;
    }
    boolean followsPrefix = isAfterPrefix;
    isAfterPrefix = after != null && isPrefixOf(word, after);
    if (known.areOfQuery() && followsPrefix) {
      isAfterPrefix = false;
      return false;
    }
    if (known.areOfQuery() && isAfterPrefix && after != null) {
      target.begin(word.startOffset, after.endOffset, WordOrigin.DICTIONARY);
      addJoined(word, after, target);
    } else {
      writeAlone(before, word, after, target);
      if (isAfterPrefix && after != null) {
        addJoined(word, after, target);
      }
      PlaceTerms.add(word, after, known, target);
      if (followsPrefix) {
        target.stay();
      }
    }
    if (currency != null && (after == null || !abbreviations.isMagnitude(after))) {
      SignTerms.add(currency, target);
      currency = null;
    }
    if (variants != null) {
      variants.addTo(target);
    }
    foreign.addTo(word, target);
    return true;
  }

  /** Whether a word is a prefix of the next one, written apart: {@code пів року}. */
  private static boolean isPrefixOf(CandidateWord word, CandidateWord after) {
    return word.kind == WordKind.CYRILLIC
        && after.kind == WordKind.CYRILLIC
        && after.length >= MIN_LETTERS_AFTER_PREFIX
        && WordPrefixes.isSeparate(word.text, word.length)
        && (after.inDictionary
            ? (after.likely.nouns | after.likely.attributes) != 0
            : after.casing == Casing.LOWER);
  }

  private void addJoined(CandidateWord prefix, CandidateWord word, AnalyzedWord target) {
    String form =
        WordPrefixes.join(
            new String(prefix.text, 0, prefix.length), new String(word.text, 0, word.length));
    joined.add(form, prefix.startOffset, word.endOffset, target);
  }

  private void writeAlone(
      @Nullable CandidateWord before,
      CandidateWord word,
      @Nullable CandidateWord after,
      AnalyzedWord target) {
    if (RomanNumerals.isOne(word.text, word.length) && mayBeNumeral(before, word, after)) {
      writeOne(word, target);
    } else {
      @Nullable String inFull = abbreviations.wordOf(word, before);
      if (inFull == null || abbreviations.isUnique(word) || word.homograph == null) {
        single.write(word, after, target);
      } else {
        target.begin(word.startOffset, word.endOffset, WordOrigin.DICTIONARY);
      }
      if (inFull != null) {
        addInFull(inFull, target);
      }
    }
  }

  /** Adds the word that an abbreviation stands for; {@code р-н} has no parts. */
  private static void addInFull(String inFull, AnalyzedWord target) {
    target.keepFirstPosition();
    int room = target.room(inFull.length());
    inFull.getChars(0, inFull.length(), target.characters(), room);
    target.addIfNew(inFull.length(), 1f);
  }

  /**
   * Whether a capital {@code І} may be a numeral: inside a sentence, after a name or before a noun.
   * In a query it may be the first word.
   */
  private boolean mayBeNumeral(
      @Nullable CandidateWord before, CandidateWord word, @Nullable CandidateWord after) {
    if (word.startsSentence && !known.areOfQuery()) {
      return false;
    }
    return after == null
        ? before != null && before.casing != Casing.LOWER
        : after.casing == Casing.LOWER && after.likely.nouns != 0;
  }

  /** Writes a capital {@code І}: the numeral, or the conjunction after a colon or a quote. */
  private static void writeOne(CandidateWord word, AnalyzedWord target) {
    target.begin(word.startOffset, word.endOffset, WordOrigin.DICTIONARY);
    UnlistedTerms.addVerbatim(word, 1, ONE_WEIGHT, target);
    int room = target.room(1);
    RomanNumerals.ONE.getChars(0, 1, target.characters(), room);
    target.add(1, word.startOffset, word.endOffset, false, ONE_WEIGHT);
  }
}
