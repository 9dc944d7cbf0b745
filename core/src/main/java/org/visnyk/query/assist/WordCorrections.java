package org.visnyk.query.assist;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.visnyk.Advice.Kind;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.analysis.tokenattributes.LemmaOrigin;
import org.visnyk.language.typing.KeyboardLayout;
import org.visnyk.language.typing.Romanisation;

/**
 * Finds what a word is meant to be that the collection lacks, or clearly has less of: the same keys
 * in the other layout, the same sounds in Cyrillic, or a better spelling. Safe for any number of
 * threads.
 */
public final class WordCorrections {
  /** What is shorter may be anything in another layout. */
  private static final int MIN_LETTERS = 3;

  private static final int MAX_LETTERS = 64;

  /** A word that some articles have is doubted if this many times as many have the other. */
  private static final int CLEARLY_MORE = 10;

  private final NewsAnalyzer analyzer;
  private final SpellingHelp spelling;

  public WordCorrections(NewsAnalyzer analyzer) {
    this.analyzer = analyzer;
    this.spelling = new SpellingHelp(analyzer);
  }

  /** The best other reading of a word, if there is one. */
  public Optional<WordCorrection> of(String typed, IndexReader reader) throws IOException {
    if (typed.length() < MIN_LETTERS || typed.length() > MAX_LETTERS) {
      return Optional.empty();
    }
    TypedWord word = TypedWord.read(typed, analyzer);
    boolean isForeign = hasLatin(typed);
    if (!isForeign && word.origin() == LemmaOrigin.DICTIONARY) {
      return Optional.empty();
    }
    int articles = word.articles(reader);
    if (!isForeign) {
      return articles > 0 ? Optional.empty() : ofCyrillic(typed, reader);
    }
    List<String> layouts = articles > 0 ? List.of() : ukrainianKeys(typed);
    for (String meant : layouts) {
      if (isKnown(meant, reader)) {
        return Optional.of(new WordCorrection(Kind.LAYOUT, typed, meant));
      }
    }
    for (String meant : Romanisation.toCyrillic(typed)) {
      int others = TypedWord.read(meant, analyzer).articles(reader);
      if (others > (long) CLEARLY_MORE * articles) {
        return Optional.of(new WordCorrection(Kind.ROMANISATION, typed, meant));
      }
    }
    return Optional.empty();
  }

  private Optional<WordCorrection> ofCyrillic(String typed, IndexReader reader) throws IOException {
    for (String keys : List.of(KeyboardLayout.fromRussian(typed), KeyboardLayout.toLatin(typed))) {
      boolean isLatin = hasLatin(keys);
      boolean isThere = TypedWord.read(keys, analyzer).articles(reader) > 0;
      if (!keys.equals(typed) && (isLatin ? isThere : isKnown(keys, reader))) {
        return Optional.of(new WordCorrection(Kind.LAYOUT, typed, keys));
      }
    }
    return spelling
        .correct(typed, reader)
        .map(correction -> new WordCorrection(Kind.SPELLING, typed, correction.text()));
  }

  /** What the Ukrainian keys give; a sign at the end may be a letter or just that sign. */
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

  /** Whether the dictionary has a word, and the collection, too: a chance hit is no reading. */
  private boolean isKnown(String word, IndexReader reader) throws IOException {
    TypedWord read = TypedWord.read(word, analyzer);
    boolean isWord =
        read.origin() == LemmaOrigin.DICTIONARY || read.origin() == LemmaOrigin.GUESSED;
    return isWord && read.positions() == 1 && read.articles(reader) > 0;
  }

  private static boolean hasLatin(String word) {
    return word.chars().anyMatch(c -> (c | 0x20) >= 'a' && (c | 0x20) <= 'z');
  }
}
