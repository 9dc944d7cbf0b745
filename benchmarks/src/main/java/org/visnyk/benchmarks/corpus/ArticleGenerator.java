package org.visnyk.benchmarks.corpus;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.visnyk.Article;
import org.visnyk.benchmarks.corpus.Lexeme.GrammaticalCase;
import org.visnyk.benchmarks.corpus.Lexeme.Noun;

/**
 * A collection of news-like articles that is defined by its seed and size. Articles are in the
 * order of their dates, spread evenly over two years, as an archive grows. Immutable and safe for
 * use by several threads; each article can be generated on its own.
 *
 * <p>The text is mostly grammatical and has no meaning. It shares with news what determines cost:
 * lengths, word frequencies, inflection, ambiguity and unknown words.
 */
public final class ArticleGenerator {
  /** The start of the period of publication. */
  public static final Instant START = Instant.parse("2023-01-01T00:00:00Z");

  /** The length of the period of publication: two years. */
  public static final Duration SPAN = Duration.ofDays(731);

  private static final int MIN_TEXT = 40;
  private static final int MAX_TEXT = 800;
  private static final double MEDIAN_TEXT = 170;
  private static final double TEXT_SPREAD = 0.6;
  private static final int MIN_TITLE = 6;
  private static final int MAX_TITLE = 12;

  private static final List<String> SOURCES =
      List.of(
          "Вечірній кур'єр",
          "Новини Подніпров'я",
          "Столиця",
          "Голос громади",
          "Західний край",
          "Економіка сьогодні",
          "Спорт-огляд",
          "Південь",
          "Агенція 24",
          "Шлях",
          "Думка",
          "Карпати");
  private static final List<String> SECTIONS =
      List.of("Політика", "Економіка", "Суспільство", "Світ", "Спорт", "Культура", "Технології");

  private final long seed;
  private final int size;
  private final Language language = new Language(CorpusVocabulary.shared());
  private final Zipf sources = new Zipf(SOURCES.size(), 1, 1);

  /**
   * Describes a collection, whose articles are generated on request.
   *
   * @param seed selects the collection
   * @param size number of articles, at least 1
   */
  public ArticleGenerator(long seed, int size) {
    if (size < 1) {
      throw new IllegalArgumentException("a collection needs at least one article, not " + size);
    }
    this.seed = seed;
    this.size = size;
  }

  /** Number of articles. */
  public int size() {
    return size;
  }

  /** All articles, oldest first. */
  public Stream<Article> articles() {
    return IntStream.range(0, size).mapToObj(this::article);
  }

  /**
   * Generates one article.
   *
   * @param number 0 to the size, exclusive
   */
  public Article article(int number) {
    Dice dice = Dice.of(seed, number);
    NewsTopic topic = language.topic(dice);
    WordChooser words = new WordChooser(language, topic, dice);
    String source = SOURCES.get(sources.draw(dice));
    String lead = dice.chance(0.6) ? lead(words, dice) : "";
    return Article.builder(id(number))
        .title(title(words, dice))
        .lead(lead)
        .text(text(words, dice))
        .published(published(number, dice))
        .source(source)
        .url("https://news.example/" + SOURCES.indexOf(source) + "/" + number)
        .authors(dice.chance(0.7) ? List.of(author(topic, dice)) : List.of())
        .section(dice.pick(SECTIONS))
        .tags(topic.nouns().stream().limit(dice.below(4)).map(Noun::lemma).toList())
        .build();
  }

  /** The id of an article. */
  static String id(int number) {
    return "news-" + number;
  }

  /** The topic of an article. */
  NewsTopic topic(int number) {
    return language.topic(Dice.of(seed, number));
  }

  /** The time of publication of an article. */
  private Instant published(int number, Dice dice) {
    return START.plusSeconds((long) ((number + dice.unit()) / size * SPAN.toSeconds()));
  }

  private String title(WordChooser words, Dice dice) {
    while (true) {
      Prose prose = new Prose();
      new SentenceGenerator(words, dice, prose).headline();
      if (prose.words() >= MIN_TITLE && prose.words() <= MAX_TITLE) {
        return prose.toString();
      }
    }
  }

  private static String lead(WordChooser words, Dice dice) {
    Prose prose = new Prose();
    SentenceGenerator sentences = new SentenceGenerator(words, dice, prose);
    sentences.sentence();
    sentences.sentence();
    return prose.toString();
  }

  private static String text(WordChooser words, Dice dice) {
    int wanted = wantedWords(dice);
    Prose prose = new Prose();
    SentenceGenerator sentences = new SentenceGenerator(words, dice, prose);
    sentences.opening();
    while (prose.words() < wanted) {
      if (dice.chance(0.35)) {
        prose.endParagraph();
      }
      sentences.sentence();
    }
    return prose.toString();
  }

  /** Lengths of news are close to log-normal. */
  private static int wantedWords(Dice dice) {
    double words = MEDIAN_TEXT * StrictMath.exp(TEXT_SPREAD * dice.gaussian());
    return (int) Math.min(MAX_TEXT, Math.max(MIN_TEXT, words));
  }

  private String author(NewsTopic topic, Dice dice) {
    Person author = dice.chance(0.2) ? topic.people().getFirst() : language.person(dice);
    return author.firstName(GrammaticalCase.NOMINATIVE)
        + " "
        + author.surname(GrammaticalCase.NOMINATIVE);
  }
}
