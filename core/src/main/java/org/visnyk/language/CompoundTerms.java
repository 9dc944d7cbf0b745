package org.visnyk.language;

import org.jspecify.annotations.Nullable;
import org.visnyk.language.lexicon.Grammar;
import org.visnyk.language.lexicon.Lexicon;
import org.visnyk.language.lexicon.PartOfSpeech;
import org.visnyk.language.lexicon.Readings;
import org.visnyk.language.text.LookAlikes;
import org.visnyk.language.text.NormalForm;
import org.visnyk.language.text.WordKind;
import org.visnyk.language.userlexicon.UserForm;
import org.visnyk.language.userlexicon.UserLexicon;

/**
 * Writes the terms of a word that is made of parts: the whole at the position of the first part,
 * then each part at a position of its own. So {@code F-16} is found by {@code F16}, {@code F-16}
 * and {@code F 16}, and phrases across it hold whichever way it was typed.
 */
final class CompoundTerms {
  /** Of a very long address, so many parts are indexed. */
  private static final int MOST_PARTS = 16;

  /** The whole of an address longer than this is left out; its parts are not. */
  private static final int LONGEST_WHOLE = 255;

  /** What a part weighs beside the whole. */
  private static final float PART_WEIGHT = 0.5f;

  private static final int LONGEST_ORDINAL_ENDING = 3;

  private final Lexicon lexicon;
  private final Readings readings = new Readings();
  private UserLexicon userLexicon = UserLexicon.empty();
  private final int[] partStarts = new int[MOST_PARTS];
  private final int[] partEnds = new int[MOST_PARTS];
  private int parts;

  CompoundTerms(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Looks parts that the dictionary lacks up in what a user added, from now on. */
  void use(UserLexicon words) {
    userLexicon = words;
  }

  /** Writes a word of several parts whose whole is not in the lexicon. */
  void write(CandidateWord word, AnalyzedWord target) {
    target.begin(word.startOffset, word.endOffset, WordOrigin.VERBATIM);
    split(word);
    if (isOrdinal(word)) {
      writePart(word, 0, true, 1f, target);
      return;
    }
    writeWhole(word, target);
    writeParts(word, target);
  }

  /** Writes the parts of a word whose whole stands in the target already. */
  void addParts(CandidateWord word, AnalyzedWord target) {
    split(word);
    writeParts(word, target);
  }

  private void writeParts(CandidateWord word, AnalyzedWord target) {
    if (parts < 2 && word.kind == WordKind.CODE) {
      return;
    }
    for (int part = 0; part < parts; part++) {
      writePart(word, part, part > 0, PART_WEIGHT, target);
    }
  }

  private void split(CandidateWord word) {
    parts = 0;
    int at = 0;
    while (at < word.length && parts < MOST_PARTS) {
      while (at < word.length && !isInside(word.text[at])) {
        at++;
      }
      int start = at;
      while (at < word.length && isInside(word.text[at]) && !breaksBefore(word, start, at)) {
        at++;
      }
      if (at > start) {
        partStarts[parts] = start;
        partEnds[parts] = at;
        parts++;
      }
    }
  }

  private static boolean isInside(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || NormalForm.isApostrophe(c);
  }

  /** A hashtag has no spaces: its words begin with capitals. */
  private static boolean breaksBefore(CandidateWord word, int start, int at) {
    return word.kind == WordKind.HASHTAG
        && at > start
        && Character.isUpperCase(word.text[at])
        && Character.isLowerCase(word.text[at - 1]);
  }

  /** Whether this is a number with the ending of an ordinal, such as {@code 2016-го}. */
  private boolean isOrdinal(CandidateWord word) {
    return word.kind == WordKind.COMPOUND
        && parts == 2
        && isNumber(word, 0)
        && partEnds[1] - partStarts[1] <= LONGEST_ORDINAL_ENDING
        && Character.isLowerCase(word.text[partStarts[1]])
        && Character.UnicodeScript.of(word.text[partStarts[1]]) == Character.UnicodeScript.CYRILLIC;
  }

  private boolean isNumber(CandidateWord word, int part) {
    for (int i = partStarts[part]; i < partEnds[part]; i++) {
      if (!Character.isDigit(word.text[i])) {
        return false;
      }
    }
    return true;
  }

  private void writeWhole(CandidateWord word, AnalyzedWord target) {
    if (word.length > LONGEST_WHOLE && parts > 0) {
      return;
    }
    int room = target.room(word.length + Lexicon.MOST_LETTERS * Math.max(parts, 1));
    int length =
        switch (word.kind) {
          case COMPOUND, CODE ->
              isCode(word) ? copyCode(word, target, room) : copyInflected(word, target, room);
          default -> Spelling.copyNormal(word.text, 0, word.length, target.characters(), room);
        };
    target.add(length, word.startOffset, word.endOffset, true, 1f);
  }

  /** Whether there are digits, and not only in front of a word as in {@code 14-річна}. */
  private boolean isCode(CandidateWord word) {
    boolean endsInWord =
        parts > 0
            && partEnds[parts - 1] - partStarts[parts - 1] > LONGEST_ORDINAL_ENDING
            && bestReading(word, parts - 1, null) >= 0;
    for (int i = 0; i < word.length; i++) {
      if (Character.isDigit(word.text[i])) {
        return !endsInWord;
      }
    }
    return false;
  }

  /**
   * Letters and digits in one, with one alphabet for look-alikes: {@code С-300} is {@code с300}.
   */
  private int copyCode(CandidateWord word, AnalyzedWord target, int room) {
    boolean keepsHyphens = onlyNumbers(word);
    char[] characters = target.characters();
    int length = 0;
    for (int i = 0; i < word.length; i++) {
      char c = word.text[i];
      if (keepsHyphens || Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        characters[room + length++] = c;
      }
    }
    LookAlikes.repair(characters, room, length);
    return Spelling.copyNormal(characters, room, length, characters, room);
  }

  private boolean onlyNumbers(CandidateWord word) {
    for (int part = 0; part < parts; part++) {
      if (!isNumber(word, part)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The last part as its lemma, and those before it as they are, unless all are nouns: of {@code
   * дрона-камікадзе} the first part is inflected too, of {@code українсько-польські} it is not.
   */
  private int copyInflected(CandidateWord word, AnalyzedWord target, int room) {
    boolean nouns = true;
    for (int part = 0; part < parts && nouns; part++) {
      nouns = bestReading(word, part, PartOfSpeech.NOUN) >= 0;
    }
    int length = 0;
    for (int part = 0; part < parts; part++) {
      if (part > 0) {
        target.characters()[room + length++] = '-';
      }
      boolean inflected = nouns || part == parts - 1;
      int reading = inflected ? bestReading(word, part, nouns ? PartOfSpeech.NOUN : null) : -1;
      length +=
          reading >= 0
              ? lexicon.copyLemma(readings.lemma(reading), target.characters(), room + length)
              : Spelling.copyNormal(
                  word.text,
                  partStarts[part],
                  partEnds[part] - partStarts[part],
                  target.characters(),
                  room + length);
    }
    return length;
  }

  private void writePart(
      CandidateWord word, int part, boolean advance, float weight, AnalyzedWord target) {
    int start = partStarts[part];
    int length = partEnds[part] - start;
    int room = target.room(length + Lexicon.MOST_LETTERS);
    int reading = bestReading(word, part, null);
    int written =
        reading >= 0
            ? lexicon.copyLemma(readings.lemma(reading), target.characters(), room)
            : copyUnknown(word.text, start, length, target.characters(), room);
    boolean exact = word.length == word.endOffset - word.startOffset;
    int from = exact ? word.startOffset + start : word.startOffset;
    int to = exact ? word.startOffset + start + length : word.endOffset;
    target.add(written, from, to, advance, weight);
  }

  /** The lemma that a user gave to a part, or else the part as it is. */
  private int copyUnknown(char[] text, int start, int length, char[] target, int room) {
    @Nullable UserForm own = userLexicon.isEmpty() ? null : userLexicon.find(text, start, length);
    return own == null
        ? Spelling.copyNormal(text, start, length, target, room)
        : UserTerms.copyFirst(own, target, room);
  }

  /** The likeliest reading of a part, of a part of speech if one is given; -1 if there is none. */
  private int bestReading(CandidateWord word, int part, @Nullable PartOfSpeech wanted) {
    int start = partStarts[part];
    if (!lexicon.lookup(word.text, start, partEnds[part] - start, readings)) {
      return -1;
    }
    boolean lower = Character.isLowerCase(word.text[start]);
    int best = -1;
    float bestWeight = 0;
    for (int i = 0; i < readings.count(); i++) {
      Grammar grammar = lexicon.grammar(readings, i);
      float weight =
          grammar.prior() * (lower && lexicon.isCapitalised(readings.lemma(i)) ? 0.01f : 1f);
      if ((wanted == null || grammar.is(wanted)) && weight > bestWeight) {
        best = i;
        bestWeight = weight;
      }
    }
    return best;
  }
}
