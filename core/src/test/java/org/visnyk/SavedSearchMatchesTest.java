package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** An article matches the saved searches that find it in an index, and no others. */
class SavedSearchMatchesTest {
  private static final Instant FIRST = Instant.parse("2024-06-01T00:00:00Z");

  /** Words of which several are in several articles, in several forms. */
  private static final List<String> WORDS =
      List.of(
          "мир",
          "миру",
          "Миром",
          "рада",
          "ради",
          "директорів",
          "директори",
          "банк",
          "банку",
          "Національний",
          "НБУ",
          "ставка",
          "Київ",
          "києві",
          "Києва",
          "переговори",
          "мiсто",
          "F-16",
          "f16",
          "Івано-Франківськ",
          "франківськ",
          "стали",
          "шахедами",
          "2024",
          "і",
          "не",
          "про",
          "Зеленський",
          "прем'єр-міністр",
          "COVID-19",
          "банком");

  private static final List<String> SOURCES = List.of("Голос", "голос", "Вісник дня", "");

  private static Arbitrary<String> words(int fewest, int most) {
    return Arbitraries.of(WORDS)
        .list()
        .ofMinSize(fewest)
        .ofMaxSize(most)
        .map(list -> String.join(" ", list));
  }

  @Provide
  Arbitrary<List<Article>> articles() {
    Arbitrary<List<String>> texts =
        Combinators.combine(words(1, 4), words(0, 3), words(0, 12)).as(List::of);
    Arbitrary<Function<String, Article>> article =
        Combinators.combine(
                texts,
                Arbitraries.of(SOURCES),
                Arbitraries.of("Світ", ""),
                Arbitraries.of("Леся Кравець", "О. Пчілка").set().ofMaxSize(2),
                Arbitraries.of("дипломатія", "банк").set().ofMaxSize(2),
                Arbitraries.of("uk", "ru", ""),
                Arbitraries.integers().between(-1, 70))
            .as(
                (parts, source, section, authors, tags, language, day) ->
                    id -> {
                      Article.Builder builder =
                          Article.builder(id)
                              .title(parts.get(0))
                              .lead(parts.get(1))
                              .text(parts.get(2))
                              .source(source)
                              .section(section)
                              .authors(List.copyOf(authors))
                              .tags(List.copyOf(tags))
                              .language(language);
                      return day < 0
                          ? builder.build()
                          : builder.published(FIRST.plus(Duration.ofDays(day))).build();
                    });
    return article
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(
            list ->
                IntStream.range(0, list.size())
                    .mapToObj(i -> list.get(i).apply(Integer.toString(i)))
                    .toList());
  }

  private static Arbitrary<String> clauses() {
    Arbitrary<String> word = Arbitraries.of(WORDS);
    Arbitrary<String> letters =
        word.map(text -> text.substring(0, Math.min(3, text.length())) + "*");
    Arbitrary<String> field =
        Arbitraries.of(
            "source:Голос",
            "source:\"вісник дня\"",
            "джерело:ГОЛОС",
            "автор:\"Леся Кравець\"",
            "section:світ",
            "tag:банк",
            "after:2024-07",
            "before:2024-07-10",
            "date:2024-06",
            "дата:2024-06-15");
    Arbitrary<String> operand =
        Arbitraries.frequencyOf(
            Tuple.of(6, word),
            Tuple.of(3, words(2, 3).map(text -> "\"" + text + "\"")),
            Tuple.of(2, word.map(text -> "+" + text)),
            Tuple.of(2, word.map(text -> "=" + text)),
            Tuple.of(2, letters),
            Tuple.of(2, word.map(text -> "title:" + text)),
            Tuple.of(1, words(2, 2).map(text -> "title:\"" + text + "\"")),
            Tuple.of(1, letters.map(text -> "title:" + text)),
            Tuple.of(2, field));
    Arbitrary<String> group =
        Combinators.combine(operand, Arbitraries.of(" OR ", " AND ", " "), operand)
            .as((left, operator, right) -> "(" + left + operator + right + ")");
    Arbitrary<String> either = Arbitraries.oneOf(operand, operand, group);
    return Arbitraries.oneOf(either, either, either.map(text -> "-" + text));
  }

  @Provide
  Arbitrary<SearchRequest> requests() {
    Arbitrary<String> query =
        clauses()
            .list()
            .ofMinSize(0)
            .ofMaxSize(4)
            .flatMap(parts -> Arbitraries.of(" ", " OR ").map(joint -> String.join(joint, parts)));
    return Combinators.combine(
            query,
            Arbitraries.of(true, false),
            Arbitraries.frequency(
                Tuple.of(4, List.of()),
                Tuple.of(2, List.of("Голос")),
                Tuple.of(1, List.of("Голос", "Вісник дня"))),
            Arbitraries.frequency(Tuple.of(4, ""), Tuple.of(1, "uk")),
            Arbitraries.integers().between(-60, 60))
        .as(
            (text, all, sources, language, day) -> {
              SearchRequest.Builder request = SearchRequest.query(text);
              sources.forEach(source -> request.source((String) source));
              if (all) {
                request.allWords();
              }
              if (!language.isEmpty()) {
                request.language(language);
              }
              if (day > 0) {
                request.publishedFrom(FIRST.plus(Duration.ofDays(day)));
              } else if (day < -30) {
                request.publishedBefore(FIRST.plus(Duration.ofDays(-day)));
              }
              return request.build();
            });
  }

  @Provide
  Arbitrary<List<SearchRequest>> searches() {
    return requests().list().ofMinSize(1).ofMaxSize(30);
  }

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void areThoseThatFindIt(
      @ForAll("articles") List<Article> articles,
      @ForAll("searches") List<SearchRequest> requests) {
    try (IndexExtension opened = IndexExtension.open()) {
      EmbeddedNewsIndex index = opened.index();
      index.putAll(articles);
      index.commit();
      List<SavedSearch> saved =
          IntStream.range(0, requests.size())
              .mapToObj(i -> SavedSearch.of("%02d".formatted(i), requests.get(i), FIRST))
              .toList();
      index.savedSearches().saveAll(saved);
      for (Article article : articles) {
        List<String> found =
            saved.stream()
                .filter(search -> isFound(article, search.request(), index))
                .map(SavedSearchMatchesTest::shown)
                .toList();
        assertThat(index.savedSearches().matches(article))
            .as(article.toString())
            .extracting(SavedSearchMatchesTest::shown)
            .isEqualTo(found);
      }
    }
  }

  private static String shown(SavedSearch search) {
    return search.name() + ": " + search.request();
  }

  private static boolean isFound(Article article, SearchRequest request, NewsIndex index) {
    SearchResult result =
        index.search(
            request.toBuilder()
                .sort(SortOrder.NEWEST)
                .duplicates(DuplicatePolicy.IGNORE)
                .size(100)
                .noTimeout()
                .build());
    boolean isOther =
        result.advice().stream().anyMatch(advice -> advice.use() == Advice.Use.APPLIED);
    return !isOther && result.hits().stream().anyMatch(hit -> hit.id().equals(article.id()));
  }
}
