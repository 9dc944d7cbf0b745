package org.visnyk.query.assist;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.visnyk.Advice.Kind;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.analysis.tokenattributes.LemmaOrigin;
import org.visnyk.language.text.RomanNumerals;
import org.visnyk.language.typing.KeyboardLayout;
import org.visnyk.language.typing.Romanisation;
import org.visnyk.query.compile.QueryTerms;

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
   */
  public record WordCorrection(Kind kind, String typed, String meant) {
    /** Whether a word that occurs nowhere can hardly mean anything else. */
    public boolean isCertain() {
      return kind != Kind.SPELLING;
    }

    /** Describes the correction for people. */
    public String text() {
      return switch (kind) {
        case LAYOUT -> "%s is %s typed in the wrong keyboard layout".formatted(typed, meant);
        case ROMANISATION -> "%s is %s in Latin letters".formatted(typed, meant);
        default -> "%s may be a misspelling of %s".formatted(typed, meant);
      };
    }
  }

  /**
   * The best correction of a word, if there is one.
   *
   * @param reader only words that occur in this index are corrections
   * @param terms analyses words
   */
  public Optional<WordCorrection> of(String typed, IndexReader reader, QueryTerms terms)
      throws IOException {
    if (typed.length() < MIN_LETTERS
        || typed.length() > MAX_LETTERS
        || RomanNumerals.isNumeral(typed)) {
      return Optional.empty();
    }
    TypedWord word = TypedWord.read(typed, terms);
    boolean isForeign = hasLatin(typed);
    if (!isForeign && word.origin() == LemmaOrigin.DICTIONARY) {
      return Optional.empty();
    }
    int articles = word.articles(reader);
    if (!isForeign) {
      return articles > 0 ? Optional.empty() : ofCyrillic(typed, reader, terms);
    }
    List<String> layouts = articles > 0 ? List.of() : ukrainianKeys(typed);
    for (String meant : layouts) {
      if (isKnown(meant, reader, terms)) {
        return Optional.of(new WordCorrection(Kind.LAYOUT, typed, meant));
      }
    }
    for (String meant : Romanisation.toCyrillic(typed)) {
      int others = TypedWord.read(meant, terms).articles(reader);
      if (others > (long) CLEARLY_MORE * articles) {
        return Optional.of(new WordCorrection(Kind.ROMANISATION, typed, meant));
      }
    }
    return Optional.empty();
  }

  private Optional<WordCorrection> ofCyrillic(String typed, IndexReader reader, QueryTerms terms)
      throws IOException {
    for (String keys : List.of(KeyboardLayout.fromRussian(typed), KeyboardLayout.toLatin(typed))) {
      boolean isLatin = hasLatin(keys);
      boolean occurs = TypedWord.read(keys, terms).articles(reader) > 0;
      if (!keys.equals(typed) && (isLatin ? occurs : isKnown(keys, reader, terms))) {
        return Optional.of(new WordCorrection(Kind.LAYOUT, typed, keys));
      }
    }
    return spelling
        .correct(typed, reader, terms)
        .map(correction -> new WordCorrection(Kind.SPELLING, typed, correction.text()));
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
  private static boolean isKnown(String word, IndexReader reader, QueryTerms terms)
      throws IOException {
    TypedWord read = TypedWord.read(word, terms);
    boolean isWord =
        read.origin() == LemmaOrigin.DICTIONARY || read.origin() == LemmaOrigin.GUESSED;
    return isWord && read.positions() == 1 && read.articles(reader) > 0;
  }

  private static boolean hasLatin(String word) {
    return word.chars().anyMatch(c -> (c | 0x20) >= 'a' && (c | 0x20) <= 'z');
  }
}
