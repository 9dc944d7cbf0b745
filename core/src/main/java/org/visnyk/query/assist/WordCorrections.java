package org.visnyk.query.assist;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.visnyk.Advice.Kind;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.analysis.tokenattributes.LemmaOrigin;
import org.visnyk.language.text.RomanNumerals;
import org.visnyk.language.typing.KeyboardLayout;
import org.visnyk.language.typing.Romanisation;
import org.visnyk.language.typing.RussianSpelling;
import org.visnyk.query.compile.QueryTerms;
import org.visnyk.query.request.CollectionTerms;

/**
 * Corrects words that no article contains, or clearly fewer than contain the correction: the same
 * keys in another layout, a romanised Ukrainian word, or a misspelling. Thread-safe.
 */
public final class WordCorrections {
  /** Shorter words can be anything in another layout. */
  private static final int MIN_LETTERS = 3;

  private static final int MAX_LETTERS = 64;

  /** A word that occurs is only corrected if the correction is this many times as frequent. */
  private static final int CLEARLY_MORE = 10;

  private final SpellingHelp spelling;

  public WordCorrections(NewsAnalyzer analyzer) {
    this.spelling = new SpellingHelp(analyzer);
  }

  /**
   * A correction of a word.
   *
   * @param kind why the word is corrected
   * @param typed the word in the query
   * @param meant what it is corrected to
   * @param isCertain whether a word that occurs nowhere can hardly mean anything else
   */
  public record WordCorrection(Kind kind, String typed, String meant, boolean isCertain) {
    WordCorrection(Kind kind, String typed, String meant) {
      this(kind, typed, meant, true);
    }

    /** Describes the correction for people. */
    public String text() {
      return switch (kind) {
        case LAYOUT -> "%s is %s typed in the wrong keyboard layout".formatted(typed, meant);
        case ROMANISATION -> "%s is %s in Latin letters".formatted(typed, meant);
        case RUSSIAN -> "%s is %s in Russian".formatted(typed, meant);
        default ->
            isCertain
                ? "%s is a misspelling of %s".formatted(typed, meant)
                : "%s may be a misspelling of %s".formatted(typed, meant);
      };
    }
  }

  /** Which words may be corrected. */
  public enum Doubt {
    /** Words that the dictionary lacks. */
    UNKNOWN_WORDS,
    /** Any word, because the query found nothing. */
    ANY_WORD
  }

  /**
   * The best correction of a word, if there is one.
   *
   * @param doubt whether a word of the dictionary may be corrected, too
   * @param collection only words that occur in it are corrections
   * @param terms analyses words
   */
  public Optional<WordCorrection> of(
      String typed, Doubt doubt, CollectionTerms collection, QueryTerms terms) throws IOException {
    if (typed.length() < MIN_LETTERS
        || typed.length() > MAX_LETTERS
        || RomanNumerals.isNumeral(typed)) {
      return Optional.empty();
    }
    TypedWord word = TypedWord.read(typed, terms);
    boolean isForeign = hasLatin(typed);
    boolean isKnown = word.origin() == LemmaOrigin.DICTIONARY;
    if (!isForeign && isKnown && doubt == Doubt.UNKNOWN_WORDS) {
      return Optional.empty();
    }
    int articles = word.articles(collection);
    if (!isForeign) {
      if (articles > 0) {
        return Optional.empty();
      }
      return isKnown ? ofKnown(typed, collection, terms) : ofCyrillic(typed, collection, terms);
    }
    List<String> layouts = articles > 0 ? List.of() : ukrainianKeys(typed);
    for (String meant : layouts) {
      if (isKnown(meant, collection, terms)) {
        return Optional.of(new WordCorrection(Kind.LAYOUT, typed, meant));
      }
    }
    for (String meant : Romanisation.toCyrillic(typed)) {
      int others = TypedWord.read(meant, terms).articles(collection);
      if (others > (long) CLEARLY_MORE * articles) {
        return Optional.of(new WordCorrection(Kind.ROMANISATION, typed, meant));
      }
    }
    return Optional.empty();
  }

  private Optional<WordCorrection> ofCyrillic(
      String typed, CollectionTerms collection, QueryTerms terms) throws IOException {
    for (String keys : List.of(KeyboardLayout.fromRussian(typed), KeyboardLayout.toLatin(typed))) {
      boolean isLatin = hasLatin(keys);
      boolean occurs = TypedWord.read(keys, terms).articles(collection) > 0;
      if (!keys.equals(typed) && (isLatin ? occurs : isKnown(keys, collection, terms))) {
        return Optional.of(new WordCorrection(Kind.LAYOUT, typed, keys));
      }
    }
    Optional<WordCorrection> russian =
        RussianSpelling.hasRussianLetter(typed)
            ? ofRussian(typed, collection, terms)
            : Optional.empty();
    if (russian.isPresent()) {
      return russian;
    }
    Optional<WordCorrection> corrected =
        spelling
            .correct(typed, collection, terms)
            .map(
                correction ->
                    new WordCorrection(
                        Kind.SPELLING, typed, correction.text(), correction.isOnly()));
    return corrected.isPresent() ? corrected : ofRussian(typed, collection, terms);
  }

  /** A word of the dictionary that no article has: a Russian word, or a mistake of one letter. */
  private Optional<WordCorrection> ofKnown(
      String typed, CollectionTerms collection, QueryTerms terms) throws IOException {
    Optional<WordCorrection> corrected =
        spelling
            .correctKnown(typed, collection, terms)
            .map(correction -> new WordCorrection(Kind.SPELLING, typed, correction.text(), false));
    return corrected.isPresent() ? corrected : ofRussian(typed, collection, terms);
  }

  private static Optional<WordCorrection> ofRussian(
      String typed, CollectionTerms collection, QueryTerms terms) throws IOException {
    for (String meant : RussianSpelling.toUkrainian(typed)) {
      if (isKnown(meant, collection, terms)) {
        return Optional.of(new WordCorrection(Kind.RUSSIAN, typed, meant));
      }
    }
    return Optional.empty();
  }

  /** What the Ukrainian keys give; punctuation at the end may be a letter or just punctuation. */
  private static List<String> ukrainianKeys(String typed) {
    List<String> keys = new ArrayList<>();
    keys.add(KeyboardLayout.toUkrainian(typed));
    int end = typed.length();
    while (end > 0 && !Character.isLetterOrDigit(typed.charAt(end - 1))) {
      end--;
    }
    if (end < typed.length() && end >= MIN_LETTERS) {
      keys.add(KeyboardLayout.toUkrainian(typed.substring(0, end)));
    }
    return keys;
  }

  /** Whether a word is one of the language and occurs; either alone may be chance. */
  private static boolean isKnown(String word, CollectionTerms collection, QueryTerms terms)
      throws IOException {
    TypedWord read = TypedWord.read(word, terms);
    boolean isWord =
        read.origin() == LemmaOrigin.DICTIONARY || read.origin() == LemmaOrigin.GUESSED;
    return isWord && read.positions() == 1 && read.articles(collection) > 0;
  }

  private static boolean hasLatin(String word) {
    return word.chars().anyMatch(c -> (c | 0x20) >= 'a' && (c | 0x20) <= 'z');
  }
}
