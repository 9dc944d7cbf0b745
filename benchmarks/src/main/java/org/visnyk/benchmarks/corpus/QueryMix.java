package org.visnyk.benchmarks.corpus;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.visnyk.Article;
import org.visnyk.benchmarks.corpus.Lexeme.GrammaticalCase;
import org.visnyk.benchmarks.corpus.Lexeme.Noun;

/**
 * Queries for a generated collection. Each is about one of its articles, chosen by the seed, and
 * has the words of the article's topic in forms that the article does not contain, if there are
 * any: readers remember a word and not its ending.
 */
public final class QueryMix {
  private static final Duration WINDOW = Duration.ofDays(30);

  private final ArticleGenerator generator;

  /** Makes queries for a collection. */
  public QueryMix(ArticleGenerator generator) {
    this.generator = generator;
  }

  /** The queries of a kind, always the same for a collection. */
  public List<NewsQuery> queries(QueryKind kind, int count) {
    return IntStream.range(0, count).mapToObj(number -> query(kind, number).query()).toList();
  }

  /** A query of a kind, with the article that it is about. */
  public AskedQuery query(QueryKind kind, int number) {
    Dice dice = Dice.of(Dice.hash(kind.name()), number);
    int about = dice.below(generator.size());
    Article article = generator.article(about);
    NewsTopic topic = generator.topic(about);
    NewsQuery query =
        switch (kind) {
          case ONE_WORD -> NewsQuery.ofWords(words(1, topic, article, dice));
          case FEW_WORDS -> NewsQuery.ofWords(words(dice.between(2, 4), topic, article, dice));
          case PHRASE -> NewsQuery.ofPhrase(headlineInAnotherCase(topic, dice));
          case DATE_FILTERED -> dated(words(2, topic, article, dice), article, dice);
          case NEWEST_FIRST -> NewsQuery.ofWords(words(1, topic, article, dice)).sortedByDate();
          case MISSPELT -> NewsQuery.ofWords(misspelt(words(2, topic, article, dice), dice));
        };
    return new AskedQuery(query, article.id());
  }

  private static String words(int count, NewsTopic topic, Article article, Dice dice) {
    List<List<String>> paradigms =
        new ArrayList<>(
            Stream.<Lexeme>concat(
                    Stream.of(topic.headlineNoun(), topic.headlineAdjective()),
                    topic.places().stream())
                .map(Lexeme::forms)
                .toList());
    Person person = topic.people().getFirst();
    paradigms.add(Stream.of(GrammaticalCase.values()).map(person::surname).distinct().toList());
    return IntStream.range(0, count)
        .mapToObj(i -> paradigms.remove(dice.below(i == 0 ? 1 : paradigms.size())))
        .map(forms -> formNotIn(article, forms, dice))
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  private static String formNotIn(Article article, List<String> forms, Dice dice) {
    String text = " " + article.title() + " " + article.lead() + " " + article.text() + " ";
    String lowerCase = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}'-]+", " ");
    List<String> written = forms.stream().filter(form -> !form.isEmpty()).toList();
    List<String> others =
        written.stream()
            .filter(form -> !lowerCase.contains(" " + form.toLowerCase(Locale.ROOT) + " "))
            .toList();
    return dice.pick(others.isEmpty() ? written : others);
  }

  /** Swaps two adjacent letters inside the first word. */
  private static String misspelt(String words, Dice dice) {
    int length = words.indexOf(' ');
    if (length < 4) {
      return words;
    }
    int place = dice.between(1, length - 3);
    return words.substring(0, place)
        + words.charAt(place + 1)
        + words.charAt(place)
        + words.substring(place + 2);
  }

  private static String headlineInAnotherCase(NewsTopic topic, Dice dice) {
    GrammaticalCase oblique =
        dice.pick(
            List.of(
                GrammaticalCase.GENITIVE, GrammaticalCase.INSTRUMENTAL, GrammaticalCase.LOCATIVE));
    Noun noun = topic.headlineNoun();
    return topic.headlineAdjective().form(noun.concord(false), oblique, noun.animate())
        + " "
        + noun.form(false, oblique);
  }

  private static NewsQuery dated(String words, Article article, Dice dice) {
    Instant published = article.published().orElseThrow();
    Instant from = published.minusSeconds((long) (dice.unit() * WINDOW.toSeconds()));
    return NewsQuery.ofWords(words).between(from.toEpochMilli(), from.plus(WINDOW).toEpochMilli());
  }

  /**
   * A query and what it is about.
   *
   * @param query the query
   * @param articleId the id of the article that it is about
   */
  public record AskedQuery(NewsQuery query, String articleId) {}
}
