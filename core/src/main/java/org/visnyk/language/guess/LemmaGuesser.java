package org.visnyk.language.guess;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntPredicate;
import org.visnyk.language.dictionary.Grammar;
import org.visnyk.language.dictionary.PartOfSpeech;
import org.visnyk.language.dictionary.UkrainianDictionary;

/**
 * Predicts the lemmas of words that the dictionary lacks. Immutable; safe for any number of
 * threads; allocates nothing per word.
 *
 * <p>The first rule that applies decides: abbreviations, codes and words with foreign letters are
 * not lemmatised; after a hyphen or a known prefix, the lemma of a known word is used; else the
 * longest known ending decides, for capitalised words among the endings of names. A word gets one
 * lemma, or two that compete. Each form is judged separately, so the forms of a word may get
 * different first lemmas; the second lemma is chosen so that they share one.
 */
public final class LemmaGuesser {
  private final CompiledGuesser endings;
  private final UkrainianDictionary dictionary;
  private final IntPredicate known;

  /**
   * Guesses by endings.
   *
   * @param known which lemmas of the dictionary parts of words may have
   */
  LemmaGuesser(CompiledGuesser endings, UkrainianDictionary dictionary, IntPredicate known) {
    this.endings = endings;
    this.dictionary = dictionary;
    this.known = known;
  }

  /**
   * The guesser of the library with any dictionary: the endings come from the dictionary of the
   * library, parts of words are looked up in the given one.
   *
   * @throws IllegalStateException if it is missing from the library's jar or damaged
   */
  public static LemmaGuesser on(UkrainianDictionary dictionary) {
    return new LemmaGuesser(Shared.ENDINGS, dictionary, lemma -> true);
  }

  /**
   * Predicts the lemmas of a word. Convert the first word of a sentence to lower case, because its
   * capital is no evidence; it is then treated as any kind of word, including names.
   *
   * @param text the characters of the word; any case, any apostrophe
   * @param start offset of its first character
   * @param length number of its characters
   * @param out receives the lemmas, the best first; cleared first
   * @return whether there are any; if not, the word is not lemmatised
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
   * Adds the lemma of a known word with the letters before it, unless that word has several lemmas:
   * then the ending of the whole is better evidence.
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
      // The capital may be that of a sentence, and in lower case there is only this lemma.
      addByRule(text, start, part, end, endings.firstRule(word), out);
    }
    int shared = endings.choice(text, part, end, GuesserFormat.SHARED_ROOT);
    addByRule(text, start, part, end, endings.firstRule(shared), out);
    addByRule(text, start, part, end, endings.secondRule(shared), out);
    addByRule(text, start, part, end, endings.secondRule(name), out);
  }

  /**
   * Adds the name of the dictionary that has the same genitive as the guessed lemma: the dictionary
   * lacks {@code Буданов} but has {@code Буданова}, as a form of the town {@code Буданів}, so that
   * form is indexed as the town.
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
    // Without a vowel before the ending, the word is rather an abbreviation.
    boolean unchanged = kept == end && endings.ending(rule).isEmpty();
    if (unchanged || (kept > part && WordShape.hasVowel(text, part, kept))) {
      out.add(text, start, kept, endings.ending(rule));
    }
  }

  /** Loads the guesser on first use. */
  private static final class Shared {
    static final CompiledGuesser ENDINGS = load();

    private static CompiledGuesser load() {
      try (InputStream resource = LemmaGuesser.class.getResourceAsStream(GuesserFormat.RESOURCE)) {
        if (resource == null) {
          throw new IllegalStateException(
              "the compiled lemma guesser (%s next to %s) is not on the class path; use an unmodified jar of visnyk-core"
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
