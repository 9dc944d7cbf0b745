package org.visnyk.language;

import org.jspecify.annotations.Nullable;
import org.visnyk.language.compound.Abbreviations;
import org.visnyk.language.compound.CompoundTerms;
import org.visnyk.language.compound.JoinedTerms;
import org.visnyk.language.compound.NumberTerms;
import org.visnyk.language.compound.RecentTerms;
import org.visnyk.language.compound.SignTerms;
import org.visnyk.language.compound.WordPrefixes;
import org.visnyk.language.context.LemmaWeights;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.grammar.Homograph;
import org.visnyk.language.guess.Guesses;
import org.visnyk.language.guess.LemmaGuesser;
import org.visnyk.language.text.Casing;
import org.visnyk.language.text.LookAlikes;
import org.visnyk.language.text.RomanNumerals;
import org.visnyk.language.text.WordKind;
import org.visnyk.language.userwords.UserForm;
import org.visnyk.language.word.Acronym;
import org.visnyk.language.word.AnalyzedWord;
import org.visnyk.language.word.CandidateWord;
import org.visnyk.language.word.KnownForm;
import org.visnyk.language.word.KnownWords;
import org.visnyk.language.word.Spelling;
import org.visnyk.language.word.UserTerms;
import org.visnyk.language.word.WordOrigin;

/** Writes the terms of a word: its weighted lemmas, or the word itself if it has none. */
final class WordTerms {
  /** A lemma with a lower share of the weight is omitted. */
  private static final float MIN_WEIGHT = 0.05f;

  private static final int MIN_LETTERS_AFTER_PREFIX = 3;

  /** The weight in a query of the terms that a word had before a user added it. */
  private static final float FORMER_WEIGHT = 0.2f;

  /** The weight of a capital with a full stop as a word: it may name a group and end a sentence. */
  private static final float LETTER_WEIGHT = 0.2f;

  /** The weight of each reading of a capital {@code І}. */
  private static final float ONE_WEIGHT = 0.5f;

  private final KnownWords known;
  private final UkrainianDictionary dictionary;
  private final LemmaWeights context;
  private final CompoundTerms compounds;
  private final LemmaGuesser guesser;
  private final RecentTerms recent;
  private final ForeignTerms foreign;
  private final JoinedTerms joined;
  private final Abbreviations abbreviations = Abbreviations.standard();
  private boolean isAfterPrefix;

  /** The currency of a sum whose sign precedes it; {@code null} outside of such a sum. */
  private @Nullable String currency;

  /** {@code null} for texts, which keep the spelling of each lemma. */
  private final @Nullable QueryVariants variants;

  private final Guesses guesses = new Guesses();
  private float[] weights = new float[16];
  private int[] order = new int[16];

  WordTerms(KnownWords known, LemmaWeights context, ForeignStemmer stemmer) {
    this.known = known;
    this.dictionary = known.dictionary();
    this.context = context;
    this.compounds = new CompoundTerms(known);
    this.guesser = LemmaGuesser.on(dictionary);
    this.recent = RecentTerms.of(dictionary);
    this.foreign = new ForeignTerms(stemmer, known.areOfQuery());
    this.joined = new JoinedTerms(dictionary);
    this.variants = known.areOfQuery() ? new QueryVariants(dictionary) : null;
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
      write(word, after, target);
      PlaceTerms.add(word, after, known, target);
      return true;
    }
    return writeSpecial(before, word, after, target);
  }

  private static boolean isOrdinary(CandidateWord word) {
    return word.kind == WordKind.CYRILLIC && !KnownForm.has(word.form, KnownForm.SPECIAL)
        || word.kind == WordKind.NUMBER;
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
      if (inFull == null || abbreviations.isUnique(word) || hasOneTerm(word)) {
        write(word, after, target);
      } else {
        target.begin(word.startOffset, word.endOffset, WordOrigin.DICTIONARY);
      }
      if (inFull != null) {
        addInFull(inFull, target);
      }
    }
  }

  private static boolean hasOneTerm(CandidateWord word) {
    return word.homograph == null;
  }

  /** Adds the word that an abbreviation stands for; {@code р-н} has no parts. */
  private static void addInFull(String inFull, AnalyzedWord target) {
    target.keepFirstPosition();
    int room = target.room(inFull.length());
    inFull.getChars(0, inFull.length(), target.characters(), room);
    target.addIfNew(inFull.length(), 1f);
  }

  private void write(CandidateWord word, @Nullable CandidateWord after, AnalyzedWord target) {
    @Nullable UserForm own = word.own;
    if (own != null && mayBeMeant(own, word)) {
      writeOwn(own, word, after, target);
      return;
    }
    if (word.inDictionary) {
      target.begin(word.startOffset, word.endOffset, WordOrigin.DICTIONARY);
      writeLemmas(word, after, target);
      if (word.kind == WordKind.COMPOUND && KnownForm.has(word.form, KnownForm.HAS_PARTS)) {
        addParts(word, target);
      }
      return;
    }
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
    addVerbatim(word, 1, ONE_WEIGHT, target);
    int room = target.room(1);
    RomanNumerals.ONE.getChars(0, 1, target.characters(), room);
    target.add(1, word.startOffset, word.endOffset, false, ONE_WEIGHT);
  }

  /** At the start of a sentence a capital is no evidence that an unknown word is a name. */
  private static void uncapitalise(CandidateWord word) {
    if (word.startsSentence && word.casing == Casing.CAPITALISED) {
      word.text[0] = Character.toLowerCase(word.text[0]);
    }
  }

  /** Adds the parts of a word whose whole is in the dictionary. */
  private void addParts(CandidateWord word, AnalyzedWord target) {
    int first = target.termCount();
    if (!recent.add(word, known, target)) {
      compounds.addParts(word, target);
      recent.keep(word, known, target, first);
    }
  }

  /** Writes a word that the dictionary lacks: guessed as a whole, or split into parts. */
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

  /** In edited text a common word of the dictionary in lower case is not the user's name. */
  private boolean mayBeMeant(UserForm own, CandidateWord word) {
    boolean isCommonWord =
        word.inDictionary && known.trustsLowerCase() && word.casing == Casing.LOWER;
    return !isCommonWord || !own.isNameOnly();
  }

  private void writeOwn(
      UserForm own, CandidateWord word, @Nullable CandidateWord after, AnalyzedWord target) {
    target.begin(word.startOffset, word.endOffset, WordOrigin.DICTIONARY);
    if (word.inDictionary) {
      writeLemmas(word, after, target);
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

  /** Guesses the lemmas of a word that the dictionary lacks from its ending. */
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

  private static void addVerbatim(
      CandidateWord word, int length, float weight, AnalyzedWord target) {
    int room = target.room(length);
    Spelling.copyNormal(word.text, 0, length, target.characters(), room);
    target.add(length, word.startOffset, word.endOffset, false, weight);
  }

  private void writeLemmas(CandidateWord word, @Nullable CandidateWord after, AnalyzedWord target) {
    @Nullable Homograph form = word.homograph;
    if (form == null) {
      writeLemma(word, target);
      return;
    }
    if (form.count() > weights.length) {
      weights = new float[form.count()];
      order = new int[form.count()];
    }
    context.weigh(word, form, after, weights);
    float sum = addUpTerms(form);
    sortByWeight(form.termCount);
    float kept = 0;
    int count = 0;
    while (count < form.termCount && (count == 0 || weights[order[count]] >= MIN_WEIGHT * sum)) {
      kept += weights[order[count++]];
    }
    for (int i = 0; i < count; i++) {
      addTerm(word, form.sense(order[i]).term, weights[order[i]] / kept, target);
    }
  }

  /**
   * Adds the weight of each sense to that of the first sense with the same term, lists those first
   * senses in {@code order}, and returns the sum.
   */
  private float addUpTerms(Homograph form) {
    float sum = 0;
    int terms = 0;
    for (int i = 0; i < form.count(); i++) {
      sum += weights[i];
      int first = form.sense(i).sameTerm;
      if (first == i) {
        order[terms++] = i;
      } else {
        weights[first] += weights[i];
      }
    }
    return sum;
  }

  /** Insertion sort: stable, and there are only two or three terms. */
  private void sortByWeight(int count) {
    for (int i = 1; i < count; i++) {
      int moved = order[i];
      int at = i;
      while (at > 0 && weights[order[at - 1]] < weights[moved]) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = moved;
    }
  }

  private static void addTerm(CandidateWord word, char[] term, float weight, AnalyzedWord target) {
    int room = target.room(term.length);
    System.arraycopy(term, 0, target.characters(), room, term.length);
    target.add(term.length, word.startOffset, word.endOffset, false, weight);
  }

  private void writeLemma(CandidateWord word, AnalyzedWord target) {
    int room = target.room(UkrainianDictionary.MAX_LETTERS);
    char[] characters = target.characters();
    int length;
    if (!KnownForm.isDerived(word.form)) {
      length = dictionary.copyLemma(KnownForm.number(word.form), characters, room);
    } else if (word.isNormal) {
      length = KnownForm.copyTerm(word.form, word.text, characters, room);
    } else {
      length =
          KnownForm.copyTerm(word.form, word.first, word.second, word.length, characters, room);
    }
    target.add(length, word.startOffset, word.endOffset, false, 1f);
  }
}
