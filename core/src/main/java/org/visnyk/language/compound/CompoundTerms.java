package org.visnyk.language.compound;

import org.jspecify.annotations.Nullable;
import org.visnyk.language.dictionary.PartOfSpeech;
import org.visnyk.language.guess.Guesses;
import org.visnyk.language.text.LookAlikes;
import org.visnyk.language.text.PhoneNumbers;
import org.visnyk.language.text.WordKind;
import org.visnyk.language.word.AnalyzedWord;
import org.visnyk.language.word.CandidateWord;
import org.visnyk.language.word.KnownWords;
import org.visnyk.language.word.Spelling;
import org.visnyk.language.word.WordOrigin;

/**
 * Writes the terms of a word that has parts: the whole at the position of the first part, then each
 * part at its own position. So {@code F16}, {@code F-16} and {@code F 16} all find {@code F-16},
 * and phrases across it match each spelling.
 */
public final class CompoundTerms {
  /** The weight of a part; the whole has weight 1. */
  static final float PART_WEIGHT = 0.5f;

  /** A longer address is indexed by its parts only. */
  private static final int MAX_WHOLE = 255;

  /** Shorter parts of a code stay as they are: Су-34, топ-10. */
  private static final int MIN_LETTERS_OF_WORD = 4;

  /** The weight of a model without the letters behind its number: Ту-95 for Ту-95МС. */
  private static final float MODEL_WEIGHT = 0.8f;

  private final KnownWords known;
  private final WordParts parts = new WordParts();
  private final PartLemmas lemmas;
  private final JoinedTerms joined;

  /** A text is also indexed by what is shorter than it says; a query means what it says. */
  private final boolean isText;

  /**
   * The part of speech that all parts may be, in which case all are inflected; null if there is
   * none.
   */
  private @Nullable PartOfSpeech common;

  /** The weight of the second lemma of the whole; 0 if there is none. */
  private float secondWeight;

  public CompoundTerms(KnownWords known) {
    this.known = known;
    lemmas = new PartLemmas(known);
    isText = !known.areOfQuery();
    joined = new JoinedTerms(known.dictionary());
  }

  /** Writes a word of several parts whose whole is not in the dictionary. */
  public void write(CandidateWord word, AnalyzedWord target) {
    target.begin(word.startOffset, word.endOffset, WordOrigin.VERBATIM);
    lemmas.guess(word.kind == WordKind.COMPOUND);
    split(word);
    if (word.kind == WordKind.COMPOUND && parts.isOrdinal()) {
      writePart(word, 0, true, 1f, target);
      return;
    }
    writeWhole(word, target);
    if (word.kind == WordKind.COMPOUND) {
      target.setOrigin(origin(word));
    }
    writeParts(word, target);
  }

  /** Appends the terms of the whole word to the target. */
  public void addWhole(CandidateWord word, AnalyzedWord target) {
    lemmas.guess(true);
    split(word);
    writeWhole(word, target);
  }

  /** Appends the parts of a word whose whole the target has already. */
  public void addParts(CandidateWord word, AnalyzedWord target) {
    lemmas.guess(false);
    split(word);
    writeParts(word, target);
  }

  private void split(CandidateWord word) {
    parts.split(word);
    common = null;
    if (word.kind == WordKind.COMPOUND) {
      for (PartOfSpeech part : PartOfSpeech.values()) {
        if (common == null && mayBeInflectedTogether(part) && allMayBe(part, word)) {
          common = part;
        }
      }
    }
  }

  private static boolean mayBeInflectedTogether(PartOfSpeech part) {
    return part == PartOfSpeech.NOUN
        || part == PartOfSpeech.NUMERAL
        || part == PartOfSpeech.ADJECTIVE;
  }

  private boolean allMayBe(PartOfSpeech wanted, CandidateWord word) {
    int words = 0;
    for (int part = 0; part < parts.count(); part++) {
      if (parts.isNumber(part)) {
        continue;
      }
      words++;
      lemmas.find(word, parts, part, wanted);
      if (!lemmas.mayBe(wanted)
          || (parts.isLinking(part) && lemmas.isKnownAs(PartOfSpeech.ADVERB))) {
        return false;
      }
    }
    return words > 1;
  }

  private void writeParts(CandidateWord word, AnalyzedWord target) {
    if (parts.count() < 2 && word.kind == WordKind.CODE) {
      return;
    }
    if (word.kind == WordKind.COMPOUND && parts.arePrefixed()) {
      writePrefixed(word, target);
      return;
    }
    for (int part = 0; part < parts.count(); part++) {
      writePart(word, part, part > 0, PART_WEIGHT, target);
    }
  }

  /**
   * Writes a word with prefixes as it is spelt without hyphens, all at one position. The word alone
   * finds it in a text, but in a query it does not stand for the whole.
   */
  private void writePrefixed(CandidateWord word, AnalyzedWord target) {
    int last = parts.count() - 1;
    String form = parts.text(last);
    for (int part = last - 1; part >= 0; part--) {
      form = WordPrefixes.join(parts.text(part), form);
    }
    joined.add(form, word.startOffset, word.endOffset, target);
    if (!known.areOfQuery()) {
      writePart(word, last, false, PART_WEIGHT, target);
    }
  }

  private void writePart(
      CandidateWord word, int part, boolean advance, float weight, AnalyzedWord target) {
    int start = parts.start(part);
    int length = parts.length(part);
    boolean exact = word.length == word.endOffset - word.startOffset;
    int from = exact ? word.startOffset + start : word.startOffset;
    int to = exact ? word.startOffset + start + length : word.endOffset;
    lemmas.find(word, parts, part, wanted(part));
    for (int lemma = 0; lemma < lemmas.count(); lemma++) {
      int room = target.room(Math.max(length, Guesses.MAX_LETTERS));
      int written = lemmas.copy(word, parts, part, lemma, target.characters(), room);
      target.add(written, from, to, advance && lemma == 0, weight * lemmas.weight(lemma));
    }
    int digits = isText ? parts.digitsBeforeLetters(part) : 0;
    if (digits > 0) {
      int room = target.room(digits);
      Spelling.copyNormal(word.text, start, digits, target.characters(), room);
      target.add(digits, from, to, false, weight);
    }
  }

  /** A part after a number or after the first half of an adjective is probably an adjective. */
  private @Nullable PartOfSpeech wanted(int part) {
    boolean linked =
        common == null && part > 0 && (parts.isLinking(part - 1) || parts.isNumber(part - 1));
    return linked ? PartOfSpeech.ADJECTIVE : common;
  }

  /** Writes the whole with its most likely lemma, and with the second one if parts were guessed. */
  private void writeWhole(CandidateWord word, AnalyzedWord target) {
    if (word.length > MAX_WHOLE && parts.count() > 0) {
      return;
    }
    int room = target.room(roomFor(word));
    if (word.kind != WordKind.COMPOUND && word.kind != WordKind.CODE) {
      int length = copyVerbatim(word, target.characters(), room);
      target.add(length, word.startOffset, word.endOffset, false, 1f);
      return;
    }
    secondWeight = 0f;
    int length = copyLemmas(word, 0, target.characters(), room);
    target.addIfNew(length, 1 - secondWeight);
    if (secondWeight > 0) {
      room = target.room(word.length + Guesses.MAX_LETTERS * parts.count());
      length = copyLemmas(word, 1, target.characters(), room);
      target.addIfNew(length, secondWeight);
    }
    if (isCode(word)) {
      addModel(word, target);
    } else if (parts.areLatin()) {
      // Wi-Fi is also written wifi.
      room = target.room(word.length);
      target.addIfNew(copyJoined(word, target.characters(), room), 1f);
    }
  }

  private int roomFor(CandidateWord word) {
    return word.length + Guesses.MAX_LETTERS * Math.max(parts.count(), 1);
  }

  /** Writes an address, a telephone number, or the word after a sign, which is a code or a name. */
  private int copyVerbatim(CandidateWord word, char[] target, int room) {
    if (word.kind == WordKind.PHONE) {
      return PhoneNumbers.copy(word.text, word.length, target, room);
    }
    boolean hasSign = word.kind == WordKind.HASHTAG || word.kind == WordKind.MENTION;
    int start = hasSign ? 1 : 0;
    int length = Spelling.copyNormal(word.text, start, word.length - start, target, room);
    if (hasSign && hasDigit(word)) {
      LookAlikes.unify(target, room, length);
      Spelling.copyNormal(target, room, length, target, room);
    }
    return length;
  }

  private int copyJoined(CandidateWord word, char[] target, int room) {
    int length = 0;
    for (int part = 0; part < parts.count(); part++) {
      length +=
          Spelling.copyNormal(
              word.text, parts.start(part), parts.length(part), target, room + length);
    }
    return length;
  }

  /** Adds the letters and the number that a longer code begins with, in texts. */
  private void addModel(CandidateWord word, AnalyzedWord target) {
    if (!isText) {
      return;
    }
    int room = target.room(roomFor(word));
    int length = 0;
    for (int part = 0; part < parts.count(); part++) {
      int letters = parts.lettersBeforeDigits(part);
      int digits = parts.digitsFrom(part, letters);
      if (digits == 0) {
        boolean isWord = parts.length(part) >= MIN_LETTERS_OF_WORD;
        length += copyPart(word, part, isWord, 0, target.characters(), room + length);
        continue;
      }
      int end = letters + digits;
      boolean goesOn = part + 1 < parts.count() || parts.isLetterAt(part, end);
      if (length + letters > 0 && goesOn) {
        length +=
            Spelling.copyNormal(
                word.text, parts.start(part), end, target.characters(), room + length);
        LookAlikes.unify(target.characters(), room, length);
        Spelling.copyNormal(target.characters(), room, length, target.characters(), room);
        target.addIfNew(length, MODEL_WEIGHT);
      }
      return;
    }
  }

  private int copyLemmas(CandidateWord word, int lemma, char[] target, int room) {
    if (isCode(word)) {
      return copyCode(word, lemma, target, room);
    }
    return copyInflected(word, lemma, target, room);
  }

  /** Whether the word has digits, other than before an inflected word as in {@code 14-річна}. */
  private boolean isCode(CandidateWord word) {
    return hasDigit(word) && !parts.endsInWord();
  }

  private static boolean hasDigit(CandidateWord word) {
    for (int i = 0; i < word.length; i++) {
      if (Character.isDigit(word.text[i])) {
        return true;
      }
    }
    return false;
  }

  /**
   * Writes letters and digits without hyphens and with look-alikes in one alphabet: {@code С-300}
   * becomes {@code с300}. Compares capitals, which have more look-alikes than lower-case letters.
   * Words before a number are inflected: {@code Євробаченням-2023}.
   */
  private int copyCode(CandidateWord word, int lemma, char[] target, int room) {
    boolean keepsHyphens = parts.areNumbers();
    int length = 0;
    for (int part = 0; part < parts.count(); part++) {
      if (part > 0 && keepsHyphens) {
        target[room + length++] = '-';
      }
      boolean isWord = parts.length(part) >= MIN_LETTERS_OF_WORD;
      length += copyPart(word, part, isWord, lemma, target, room + length);
    }
    LookAlikes.unify(target, room, length);
    return Spelling.copyNormal(target, room, length, target, room);
  }

  /**
   * Writes the last part as its lemma and the others unchanged, unless all may be nouns: the first
   * part is inflected in {@code дрона-камікадзе} but not in {@code українсько-польські}.
   */
  private int copyInflected(CandidateWord word, int lemma, char[] target, int room) {
    int length = 0;
    for (int part = 0; part < parts.count(); part++) {
      if (part > 0) {
        target[room + length++] = '-';
      }
      boolean inflected = common != null || part == parts.count() - 1;
      length += copyPart(word, part, inflected, lemma, target, room + length);
    }
    return length;
  }

  private int copyPart(
      CandidateWord word, int part, boolean inflected, int lemma, char[] target, int room) {
    if (!inflected && !parts.isNumber(part)) {
      return Spelling.copyNormal(word.text, parts.start(part), parts.length(part), target, room);
    }
    lemmas.find(word, parts, part, wanted(part));
    if (lemmas.count() > 1) {
      secondWeight = lemmas.weight(1);
    }
    return lemmas.copy(word, parts, part, lemma, target, room);
  }

  /** The least certain origin among the lemmas of the parts. */
  private WordOrigin origin(CandidateWord word) {
    WordOrigin all = WordOrigin.VERBATIM;
    for (int part = 0; part < parts.count(); part++) {
      WordOrigin origin = lemmas.find(word, parts, part, wanted(part));
      if (origin == WordOrigin.GUESSED) {
        return origin;
      }
      all = origin == WordOrigin.DICTIONARY ? origin : all;
    }
    return all;
  }
}
