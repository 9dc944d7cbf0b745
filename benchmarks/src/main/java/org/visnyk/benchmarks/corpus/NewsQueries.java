package org.visnyk.benchmarks.corpus;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;
import org.visnyk.Article;

/**
 * Queries drawn from the headlines and words of articles by a seed. Each query has a content word:
 * one of at least four letters that is no stop word of stock Lucene, so that every engine has
 * something to search for.
 */
public final class NewsQueries {
  private static final Duration WINDOW = Duration.ofDays(30);
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}'’ʼ-]*");
  private static final int MIN_CONTENT_LETTERS = 4;

  /** Of the frequent words, the first band; the bands that follow are ever larger. */
  private static final int MOST_FREQUENT = 50;

  private static final int BANDS = 5;
  private static final CharArraySet STOP_WORDS = stopWords();

  private final List<List<String>> titles;
  private final List<List<String>> texts;
  private final List<List<String>> bands;
  private final long seed;

  /**
   * Prepares queries about a collection.
   *
   * @param originals the articles whose words are searched for
   * @throws IllegalArgumentException if they have fewer words than a query needs
   */
  public NewsQueries(List<Article> originals, long seed) {
    this.titles = words(originals.stream().map(Article::title));
    this.texts = words(originals.stream().map(Article::text));
    this.bands = bands(texts);
    this.seed = seed;
    if (titles.isEmpty() || texts.isEmpty()) {
      throw new IllegalArgumentException(
          "queries need articles with two words or more in both title and text");
    }
  }

  private static CharArraySet stopWords() {
    try (UkrainianMorfologikAnalyzer stock = new UkrainianMorfologikAnalyzer()) {
      return stock.getStopwordSet();
    }
  }

  /** The words of each text that has two neighbouring content words. */
  private static List<List<String>> words(Stream<String> texts) {
    return texts
        .map(text -> WORD.matcher(text).results().map(MatchResult::group).toList())
        .filter(words -> IntStream.range(1, words.size()).anyMatch(i -> isPair(words, i - 1)))
        .toList();
  }

  /** Content words by the number of articles that have them, in bands of growing size. */
  private static List<List<String>> bands(List<List<String>> texts) {
    Map<String, Integer> frequencies = new HashMap<>();
    for (List<String> text : texts) {
      Set<String> distinct = new HashSet<>();
      text.stream()
          .filter(NewsQueries::isContentWord)
          .map(NewsQueries::lower)
          .forEach(distinct::add);
      distinct.forEach(word -> frequencies.merge(word, 1, Integer::sum));
    }
    List<String> byFrequency =
        frequencies.entrySet().stream()
            .sorted(
                Comparator.comparingInt((Map.Entry<String, Integer> each) -> -each.getValue())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    List<List<String>> bands = new ArrayList<>();
    double growth =
        Math.pow(Math.max(1.0, byFrequency.size() / (double) MOST_FREQUENT), 1.0 / (BANDS - 1));
    int from = 0;
    for (int band = 0; band < BANDS && from < byFrequency.size(); band++) {
      int end =
          band == BANDS - 1
              ? byFrequency.size()
              : Math.min(byFrequency.size(), (int) (MOST_FREQUENT * Math.pow(growth, band)));
      bands.add(byFrequency.subList(from, Math.max(end, from + 1)));
      from = Math.max(end, from + 1);
    }
    return bands;
  }

  /** The queries of a kind, always the same for the same articles and seed. */
  public List<NewsQuery> ofKind(QueryKind kind, int count) {
    return ofKind(kind, 0, count);
  }

  /**
   * The queries of a kind from a number on, counted from 0.
   *
   * @param count how many
   */
  public List<NewsQuery> ofKind(QueryKind kind, int from, int count) {
    IntFunction<NewsQuery> query =
        number -> {
          Dice dice = Dice.of(seed + Dice.hash(kind.name()), number);
          return switch (kind) {
            case FEW_WORDS -> NewsQuery.ofWords(headline(dice.between(2, 4), dice));
            case ONE_WORD -> NewsQuery.ofWords(dice.pick(bands.get(number % bands.size())));
            case PHRASE -> NewsQuery.ofPhrase(pair(dice.pick(texts), dice));
            case DATE_FILTERED -> dated(headline(2, dice), dice);
            case MISSPELT -> NewsQuery.ofWords(misspelt(pair(dice.pick(titles), dice), dice));
          };
        };
    return IntStream.range(from, from + count).mapToObj(query).toList();
  }

  /** Neighbouring words of a headline, as they stand there, at least one of them a content word. */
  private String headline(int count, Dice dice) {
    List<String> words = dice.pick(titles);
    int length = Math.min(count, words.size());
    List<String> chosen;
    do {
      int from = dice.below(words.size() - length + 1);
      chosen = words.subList(from, from + length);
    } while (chosen.stream().noneMatch(NewsQueries::isContentWord));
    return String.join(" ", chosen);
  }

  /** Two neighbouring content words. */
  private static String pair(List<String> words, Dice dice) {
    int from = dice.below(words.size());
    while (!isPair(words, from)) {
      from = (from + 1) % words.size();
    }
    return words.get(from) + " " + words.get(from + 1);
  }

  private static boolean isPair(List<String> words, int from) {
    return from + 1 < words.size()
        && isContentWord(words.get(from))
        && isContentWord(words.get(from + 1));
  }

  private static boolean isContentWord(String word) {
    return word.length() >= MIN_CONTENT_LETTERS && !STOP_WORDS.contains(lower(word));
  }

  private static NewsQuery dated(String words, Dice dice) {
    long days = RecombinedArticles.SPAN.minus(WINDOW).toDays();
    Instant from = RecombinedArticles.START.plus(Duration.ofDays((long) (dice.unit() * days)));
    return NewsQuery.ofWords(words).between(from.toEpochMilli(), from.plus(WINDOW).toEpochMilli());
  }

  /** Swaps two neighbouring letters inside the first word, which has at least four. */
  private static String misspelt(String words, Dice dice) {
    int place = dice.between(1, words.indexOf(' ') - 3);
    return words.substring(0, place)
        + words.charAt(place + 1)
        + words.charAt(place)
        + words.substring(place + 2);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
