package org.visnyk.language.grammar;

import java.util.Set;
import org.visnyk.language.dictionary.FormAnalyses;
import org.visnyk.language.dictionary.Grammar;
import org.visnyk.language.dictionary.PartOfSpeech;
import org.visnyk.language.dictionary.UkrainianDictionary;

/**
 * Tells function words, which connect the words of a sentence, from words that an article can be
 * about: prepositions, conjunctions, particles, and interrogative or relative pronouns, as the
 * dictionary marks them. A word that is also a noun, a verb or an adjective ({@code край}, {@code
 * коло}) is no function word. For one thread at a time.
 */
public final class FunctionWords {
  /** Words that are hardly ever their homonyms: a note, an abbreviation, an animal. */
  private static final Set<String> IN_SPITE_OF_HOMONYMS = Set.of("до", "об", "перед", "про", "як");

  /** Interrogative and relative pronouns and adverbs, which ask or join: який, де. */
  private static final String INTERROGATIVE = "&pron:int";

  /** Particles of foreign names, as in {@code фон дер Ляєн}. */
  private static final String NAME_PARTICLE = "part:pers";

  private final UkrainianDictionary dictionary;
  private final FormAnalyses analyses = new FormAnalyses();
  private char[] letters = new char[UkrainianDictionary.MAX_LETTERS];
  private char[] lemmaLetters = new char[UkrainianDictionary.MAX_LETTERS];

  public FunctionWords(UkrainianDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * Whether a lemma is a function word.
   *
   * @param lemma in the normal form that is indexed
   */
  public boolean contains(String lemma) {
    if (IN_SPITE_OF_HOMONYMS.contains(lemma) || isInitial(lemma)) {
      return true;
    }
    int length = lemma.length();
    if (length > letters.length) {
      return false;
    }
    lemma.getChars(0, length, letters, 0);
    if (!dictionary.lookup(letters, 0, length, analyses)) {
      return false;
    }
    boolean isFunctionWord = false;
    for (int i = 0; i < analyses.count(); i++) {
      if (isSpeltLike(analyses.lemma(i), length)) {
        Grammar grammar = dictionary.grammar(analyses, i);
        if (isContent(grammar)) {
          return false;
        }
        isFunctionWord |= isFunction(grammar);
      }
    }
    return isFunctionWord;
  }

  /** Whether a lemma is that of an initial, which says little without the name after it. */
  public static boolean isInitial(String lemma) {
    return lemma.length() == 2 && lemma.charAt(1) == '.';
  }

  private boolean isSpeltLike(int lemma, int length) {
    if (dictionary.copyLemma(lemma, lemmaLetters, 0) != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (letters[i] != lemmaLetters[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFunction(Grammar grammar) {
    return grammar.is(PartOfSpeech.PREPOSITION)
        || grammar.is(PartOfSpeech.CONJUNCTION)
        || grammar.is(PartOfSpeech.PARTICLE)
        || grammar.tag().contains(INTERROGATIVE);
  }

  private static boolean isContent(Grammar grammar) {
    return grammar.is(PartOfSpeech.NOUN)
        || grammar.is(PartOfSpeech.ADJECTIVE)
        || grammar.is(PartOfSpeech.VERB)
        || grammar.is(PartOfSpeech.NUMERAL)
        || grammar.tag().contains(NAME_PARTICLE);
  }
}
