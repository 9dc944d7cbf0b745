package org.visnyk.benchmarks.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import morfologik.stemming.DictionaryLookup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.visnyk.Article;

class ArticleGeneratorTest {
  /**
   * A change of the generator makes another corpus, whose measurements cannot be compared with
   * earlier ones.
   */
  private static final String HASH_OF_100_ARTICLES =
      "d06da62f654fa445142301884c8a5f2800130e5d36fd7efa7035d7f673de61d5";

  private static final Pattern INVENTED =
      Pattern.compile(
          "((%s)(%s)){2,3}(%s)\\p{IsCyrillic}{0,5}"
              .formatted(
                  String.join("|", InventedWords.ONSETS),
                  String.join("|", InventedWords.VOWELS),
                  String.join("|", InventedWords.CODAS)));

  private static final ArticleGenerator GENERATOR = new ArticleGenerator(7, 1000);
  private static List<Article> articles = List.of();

  @BeforeAll
  static void generate() {
    articles = GENERATOR.articles().toList();
  }

  @Test
  void theSameSeedAndSizeGiveTheSameArticles() throws Exception {
    String all =
        new ArticleGenerator(1, 100)
            .articles()
            .map(ArticleGeneratorTest::fields)
            .collect(Collectors.joining("\n"));
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
    assertThat(HexFormat.of().formatHex(hash)).isEqualTo(HASH_OF_100_ARTICLES);
  }

  private static String fields(Article article) {
    return String.join(
        "\t",
        article.id(),
        article.title(),
        article.lead(),
        article.text(),
        article.published().orElseThrow().toString(),
        article.source(),
        article.url(),
        String.join(";", article.authors()),
        article.section(),
        String.join(";", article.tags()));
  }

  @Test
  void eachArticleCanBeMadeAlone() {
    assertThat(GENERATOR.article(123)).isEqualTo(articles.get(123));
  }

  @Test
  void anotherSeedGivesOtherArticles() {
    Article other = new ArticleGenerator(8, 1000).article(123);
    assertThat(other.text()).isNotEqualTo(articles.get(123).text());
  }

  @Test
  void lengthsAreThoseOfNews() {
    int[] lengths =
        articles.stream().mapToInt(article -> words(article.text()).size()).sorted().toArray();
    assertThat(lengths[lengths.length / 2]).isBetween(150, 200);
    assertThat(lengths[lengths.length * 95 / 100]).isBetween(350, 650);
    assertThat(lengths[lengths.length - 1]).isBetween(650, 900);
    assertThat(lengths[0]).isGreaterThanOrEqualTo(40);
  }

  @Test
  void titlesHaveSixToTwelveWordsAndShareSomeWithTheBody() {
    for (Article article : articles) {
      assertThat(article.title().split(" ").length).as(article.title()).isBetween(6, 12);
    }
    assertThat(articles.stream().filter(ArticleGeneratorTest::titleSharesWords).count())
        .isGreaterThan(950);
  }

  @Test
  void frequenciesOfWordsFollowZipf() {
    assertThat(slope(frequencies().values(), 10, 2000)).isBetween(-1.3, -0.8);
  }

  @Test
  void everyFormIsInTheDictionaryButNumbersAndInventedWords() {
    DictionaryLookup dictionary = new DictionaryLookup(MorfologikDictionary.load());
    Set<String> strangers = new TreeSet<>();
    for (String word : frequencies().keySet()) {
      if (dictionary.lookup(word).isEmpty()
          && !Character.isDigit(word.charAt(0))
          && !INVENTED.matcher(word).matches()) {
        strangers.add(word);
      }
    }
    assertThat(strangers).isEmpty();
  }

  @Test
  void oneWordInTwentyIsUnknown() {
    DictionaryLookup dictionary = new DictionaryLookup(MorfologikDictionary.load());
    long all = 0;
    long unknown = 0;
    for (Map.Entry<String, Integer> entry : frequencies().entrySet()) {
      all += entry.getValue();
      if (!Character.isDigit(entry.getKey().charAt(0))
          && dictionary.lookup(entry.getKey()).isEmpty()) {
        unknown += entry.getValue();
      }
    }
    assertThat((double) unknown / all).isBetween(0.04, 0.06);
  }

  @Test
  void aLemmaAppearsInManyForms() {
    Set<String> forms = new TreeSet<>(CorpusVocabulary.shared().nouns().getFirst().forms());
    forms.retainAll(frequencies().keySet());
    assertThat(forms).hasSizeGreaterThan(6);
  }

  @Test
  void namesHaveCapitals() {
    Pattern name = Pattern.compile(" Україн[иіу]\\b", Pattern.UNICODE_CHARACTER_CLASS);
    Pattern noName = Pattern.compile(" україн[иіу]\\b", Pattern.UNICODE_CHARACTER_CLASS);
    assertThat(articles.stream().anyMatch(article -> name.matcher(article.text()).find())).isTrue();
    assertThat(articles.stream().anyMatch(article -> noName.matcher(article.text()).find()))
        .isFalse();
  }

  @Test
  void datesRiseOverTwoYears() {
    assertThat(articles.stream().map(article -> article.published().orElseThrow()))
        .isSorted()
        .allMatch(date -> !date.isBefore(ArticleGenerator.START))
        .allMatch(date -> date.isBefore(ArticleGenerator.START.plus(ArticleGenerator.SPAN)));
    assertThat(articles.getLast().published().orElseThrow())
        .isAfter(
            ArticleGenerator.START.plus(ArticleGenerator.SPAN.multipliedBy(99).dividedBy(100)));
  }

  private static boolean titleSharesWords(Article article) {
    Set<String> common = new TreeSet<>(words(article.title()));
    common.retainAll(words(article.text()));
    return common.stream().filter(word -> word.length() > 3).count() >= 1;
  }

  private static Map<String, Integer> frequencies() {
    Map<String, Integer> frequencies = new HashMap<>();
    for (Article article : articles) {
      words(article.title() + " " + article.lead() + " " + article.text())
          .forEach(word -> frequencies.merge(word, 1, Integer::sum));
    }
    return frequencies;
  }

  private static List<String> words(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'-]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Least squares on the logarithms of rank and frequency. */
  private static double slope(Collection<Integer> frequencies, int firstRank, int lastRank) {
    int[] sorted =
        frequencies.stream()
            .sorted(Comparator.reverseOrder())
            .mapToInt(Integer::intValue)
            .toArray();
    int[] used = Arrays.copyOfRange(sorted, firstRank - 1, lastRank);
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    for (int i = 0; i < used.length; i++) {
      double logRank = Math.log(firstRank + i);
      double logFrequency = Math.log(used[i]);
      x += logRank;
      y += logFrequency;
      xx += logRank * logRank;
      xy += logRank * logFrequency;
    }
    return (used.length * xy - x * y) / (used.length * xx - x * x);
  }
}
