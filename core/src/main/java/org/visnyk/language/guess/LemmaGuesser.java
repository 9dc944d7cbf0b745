package org.visnyk.language.guess;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntPredicate;
import org.visnyk.language.dictionary.Grammar;
import org.visnyk.language.dictionary.PartOfSpeech;
import org.visnyk.language.dictionary.UkrainianDictionary;

/**
 * Predicts the lemmas of words that the dictionary lacks. Immutable; one instance is shared by the
 * whole process and by any number of threads, and nothing is allocated for a word.
 *
 * <p>What comes first decides: abbreviations, codes and foreign letters are left alone; a known
 * word after a hyphen or a known prefix lends its lemma; else the longest known ending decides, for
 * capitalised words among the endings of names. A word gets one lemma or two that compete. Each
 * word is judged alone, so the forms of one word may get different first lemmas; the second one is
 * there to reunite them.
 */
public final class LemmaGuesser {
  private final CompiledGuesser endings;
  private final UkrainianDictionary dictionary;
  private final IntPredicate known;

  private LemmaGuesser(
      CompiledGuesser endings, UkrainianDictionary dictionary, IntPredicate known) {
    this.endings = endings;
    this.dictionary = dictionary;
    this.known = known;
  }

  /**
   * The guesser that comes with the library, on its shared dictionary; loaded when first asked for.
   *
   * @throws IllegalStateException if it is missing from the library's jar or damaged
   */
  public static LemmaGuesser shared() {
    return on(UkrainianDictionary.shared());
  }

  /**
   * The guesser that comes with the library, on any dictionary: its endings are those of the shared
   * dictionary, parts of words are looked up in the given one.
   *
   * @throws IllegalStateException if it is missing from the library's jar or damaged
   */
  public static LemmaGuesser on(UkrainianDictionary dictionary) {
    return new LemmaGuesser(Shared.ENDINGS, dictionary, lemma -> true);
  }

  /**
   * Reads a compiled guesser.
   *
   * @param dictionary where parts of words are looked up
   * @throws IOException if it cannot be read, is damaged, or of another format version
   */
  public static LemmaGuesser read(InputStream compiled, UkrainianDictionary dictionary)
      throws IOException {
    return read(compiled, dictionary, lemma -> true);
  }

  /** Reads a guesser that takes only some lemmas of the dictionary for known. */
  static LemmaGuesser read(InputStream compiled, UkrainianDictionary dictionary, IntPredicate known)
      throws IOException {
    return new LemmaGuesser(CompiledGuesser.read(compiled), dictionary, known);
  }

  /**
   * Predicts the lemmas of a word. A capital at the start of a sentence that tells nothing should
   * be made small first; the prediction then is for any kind of word, names among them.
   *
   * @param text where the word stands; any case, any apostrophe
   * @param start offset of its first character
   * @param length number of its characters
   * @param out receives the lemmas, the best first; emptied first
   * @return whether there are any; if not, the word is left as it is
   */
  public boolean guess(char[] text, int start, int length, Guesses out) {
    out.clear();
    if (WordShape.isVerbatim(text, start, length)) {
      return false;
    }
    int end = start + length;
    int part = WordShape.lastPart(text, start, end);
    if (part > start) {
      if (addKnown(text, start, part, end, out)) {
        return true;
      }
      if (WordShape.isVerbatim(text, part, end - part)) {
        return false;
      }
    }
    int prefix = KnownPrefixes.length(text, part, end);
    if (prefix != KnownPrefixes.NONE && addKnown(text, start, part + prefix, end, out)) {
      return true;
    }
    addByEnding(text, start, part, end, out);
    return out.count() > 0;
  }

  /**
   * Adds the lemma of a known word with what stands before it. Where that word has several lemmas,
   * the ending of the whole tells better which is meant.
   */
  private boolean addKnown(char[] text, int start, int word, int end, Guesses out) {
    if (!dictionary.lookup(text, word, end - word, out.analyses)) {
      return false;
    }
    int lemma = out.analyses.lemma(0);
    for (int i = 0; i < out.analyses.count(); i++) {
      if (!dictionary.sameLetters(lemma, out.analyses.lemma(i))
          || !known.test(out.analyses.lemma(i))
          || !isInflected(dictionary.grammar(out.analyses, i))) {
        return false;
      }
    }
    out.add(text, start, word, dictionary, lemma);
    return true;
  }

  private static boolean isInflected(Grammar grammar) {
    return grammar.is(PartOfSpeech.NOUN)
        || grammar.is(PartOfSpeech.ADJECTIVE)
        || grammar.is(PartOfSpeech.VERB);
  }

  private void addByEnding(char[] text, int start, int part, int end, Guesses out) {
    int word = endings.choice(text, part, end, GuesserFormat.WORD_ROOT);
    if (!WordShape.isCapitalised(text, part, end)) {
      addByRule(text, start, part, end, endings.firstRule(word), out);
      addByRule(text, start, part, end, endings.secondRule(word), out);
      return;
    }
    int name = endings.choice(text, part, end, GuesserFormat.NAME_ROOT);
    addByRule(text, start, part, end, endings.firstRule(name), out);
    addNamesake(out);
    if (endings.secondRule(word) == GuesserFormat.NONE) {
      // Written small it would have this one lemma: the capital may be that of a sentence.
      addByRule(text, start, part, end, endings.firstRule(word), out);
    }
    int meeting = endings.choice(text, part, end, GuesserFormat.MEETING_ROOT);
    addByRule(text, start, part, end, endings.firstRule(meeting), out);
    addByRule(text, start, part, end, endings.secondRule(meeting), out);
    addByRule(text, start, part, end, endings.secondRule(name), out);
  }

  /**
   * Adds the name whose genitive in the dictionary is the genitive of the guessed one: {@code
   * Буданов} is a stranger, but {@code Буданова} is known, of the town {@code Буданів}, and is
   * indexed as that town.
   */
  private void addNamesake(Guesses out) {
    if (!out.lookupGenitive(dictionary)) {
      return;
    }
    for (int i = 0; i < out.analyses.count() && !out.isFull(); i++) {
      int lemma = out.analyses.lemma(i);
      if (dictionary.isCapitalised(lemma) && known.test(lemma)) {
        out.addIfAlternating(dictionary, lemma);
      }
    }
  }

  private void addByRule(char[] text, int start, int part, int end, int rule, Guesses out) {
    if (rule == GuesserFormat.NONE || out.isFull()) {
      return;
    }
    int kept = end - endings.cut(rule);
    // Where no vowel would be left before the ending, the word rather is an abbreviation.
    boolean unchanged = kept == end && endings.ending(rule).isEmpty();
    if (unchanged || (kept > part && WordShape.hasVowel(text, part, kept))) {
      out.add(text, start, kept, endings.ending(rule));
    }
  }

  /** Loads the guesser when it is first needed, and only then. */
  private static final class Shared {
    static final CompiledGuesser ENDINGS = load();

    private static CompiledGuesser load() {
      try (InputStream resource = LemmaGuesser.class.getResourceAsStream(GuesserFormat.RESOURCE)) {
        if (resource == null) {
          throw new IllegalStateException(
              "the compiled lemma guesser (%s beside %s) is not on the class path; use the jar of visnyk-core as it was built"
                  .formatted(GuesserFormat.RESOURCE, LemmaGuesser.class.getName()));
        }
        return CompiledGuesser.read(resource);
      } catch (IOException e) {
        throw new IllegalStateException(
            "the compiled lemma guesser in the jar of visnyk-core cannot be used: "
                + e.getMessage(),
            e);
      }
    }
  }
}
