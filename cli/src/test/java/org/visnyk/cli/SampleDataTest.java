package org.visnyk.cli;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.visnyk.Article;
import org.visnyk.evaluation.Qrels;
import org.visnyk.evaluation.Topic;
import org.visnyk.evaluation.Topics;
import org.visnyk.ingest.Inputs;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;

/** The sample data is whole and keeps what its README promises. */
class SampleDataTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("visnyk.root", ".."), "sample-data");
  private static final Set<String> SECTIONS =
      Set.of(
          "Політика",
          "Економіка",
          "Війна",
          "Суспільство",
          "Культура",
          "Спорт",
          "Технології",
          "Світ",
          "Регіони");
  private static final Set<String> KINDS =
      Set.of(
          "name",
          "event",
          "question",
          "new-word",
          "abbreviation",
          "place",
          "ambiguous",
          "long",
          "typo",
          "layout",
          "latin",
          "recency");
  private static final Set<String> SLICES =
      Set.of(
          "names",
          "ambiguous",
          "apostrophe",
          "look-alike",
          "hyphen",
          "abbreviation",
          "typo",
          "layout",
          "latin",
          "recency",
          "derivation",
          "synonym");

  private final List<Article> articles = readArticles();
  private final Map<String, Article> byId =
      articles.stream().collect(toMap(Article::id, Function.identity()));

  @Test
  void articlesAreNumberedWithoutGaps() {
    assertThat(articles).hasSizeGreaterThanOrEqualTo(240);
    assertThat(byId.keySet())
        .isEqualTo(
            IntStream.rangeClosed(1, articles.size())
                .mapToObj("s%03d"::formatted)
                .collect(toSet()));
  }

  @Test
  void articlesStandInOrderOfPublicationWithinTheirTwoYears() {
    assertThat(articles)
        .isSortedAccordingTo(
            Comparator.comparing(SampleDataTest::published).thenComparing(Article::id));
    assertThat(articles)
        .extracting(SampleDataTest::published)
        .allMatch(moment -> !moment.isBefore(Instant.parse("2024-01-01T00:00:00Z")))
        .allMatch(moment -> moment.isBefore(Instant.parse("2026-01-01T00:00:00Z")));
  }

  @Test
  void bodiesAreShortAndDoNotRepeatTheirLeads() {
    assertThat(articles)
        .allSatisfy(
            article -> {
              assertThat(article.title()).isNotBlank();
              assertThat(article.lead()).isNotBlank();
              assertThat(article.text().split("\\s+")).hasSizeBetween(120, 400);
              assertThat(article.text()).doesNotContain(article.lead());
            });
  }

  @Test
  void everyArticleHasAKnownSectionAndALinkThatLeadsNowhere() {
    assertThat(articles)
        .allSatisfy(
            article -> {
              assertThat(article.section()).isIn(SECTIONS);
              assertThat(article.tags()).hasSizeBetween(2, 5);
              assertThat(URI.create(article.url()).getHost()).endsWith(".example");
            });
    assertThat(
            articles.stream()
                .collect(
                    groupingBy(
                        Article::source,
                        mapping(article -> URI.create(article.url()).getHost(), toSet())))
                .values())
        .allMatch(hosts -> hosts.size() == 1);
  }

  @Test
  void everyTopicIsOfAKnownKindAndEverySliceHasTwoOrMore() throws IOException {
    Map<String, Integer> sizes = new TreeMap<>();
    for (String line : Files.readAllLines(SAMPLES.resolve("topics.jsonl"))) {
      JsonNode topic = new ObjectMapper().readTree(line);
      assertThat(Outcome.keys(topic)).containsExactly("id", "text", "kind", "slices");
      assertThat(topic.get("kind").textValue()).isIn(KINDS);
      List<String> slices = new ArrayList<>();
      topic.get("slices").forEach(slice -> slices.add(slice.textValue()));
      assertThat(slices).doesNotHaveDuplicates().isSubsetOf(SLICES);
      slices.forEach(slice -> sizes.merge(slice, 1, Integer::sum));
    }
    assertThat(sizes.keySet()).isEqualTo(SLICES);
    assertThat(sizes.values()).allMatch(size -> size >= 2);
  }

  /** That no article is judged twice for a topic and no topic has two texts, the readers see to. */
  @Test
  void everyTopicIsJudgedByTheGradesOfTheGuidelineAndHasARelevantArticle() {
    List<Topic> topics = Topics.read(SAMPLES.resolve("topics.jsonl"));
    Qrels qrels = Qrels.read(SAMPLES.resolve("qrels.txt"));
    assertThat(topics).hasSizeGreaterThanOrEqualTo(60);
    assertThat(qrels.topics()).containsExactlyElementsOf(topics.stream().map(Topic::id).toList());
    assertThat(topics)
        .allSatisfy(
            topic -> {
              Map<String, Integer> judged = qrels.judged(topic.id());
              assertThat(judged.keySet()).isSubsetOf(byId.keySet());
              assertThat(judged.values()).allMatch(grade -> grade >= 0 && grade <= 3);
              assertThat(judged.values()).anyMatch(grade -> grade > 0);
            });
  }

  @Test
  void everyClusterHasTwoOrMoreArticlesAndNoArticleIsInTwo() throws IOException {
    List<String[]> rows =
        Files.readAllLines(SAMPLES.resolve("duplicates.tsv")).stream()
            .skip(1)
            .map(line -> line.split("\t", -1))
            .toList();
    assertThat(rows).extracting(row -> row[1]).doesNotHaveDuplicates().isSubsetOf(byId.keySet());
    Map<String, List<String[]>> clusters = rows.stream().collect(groupingBy(row -> row[0]));
    assertThat(clusters.keySet())
        .isEqualTo(
            IntStream.rangeClosed(1, clusters.size()).mapToObj("c%d"::formatted).collect(toSet()));
    assertThat(clusters.values()).allMatch(members -> members.size() >= 2);
  }

  @Test
  void everyRawPageHoldsItsArticle() throws IOException {
    List<Path> pages = filesBelow(SAMPLES.resolve("raw"));
    assertThat(pages).isNotEmpty();
    for (Path page : pages) {
      String id = page.getFileName().toString().replace(".txt", "");
      Article article = requireNonNull(byId.get(id), id);
      String text = plain(Files.readString(page));
      assertThat(text).contains(plain(article.title()), plain(article.lead()));
      assertThat(article.text().split("\n\n")).allMatch(part -> text.contains(plain(part)));
    }
  }

  @Test
  void everyFileHasItsChecksum() throws IOException, GeneralSecurityException {
    Set<String> sums = new TreeSet<>();
    for (Path file : filesBelow(SAMPLES)) {
      String name = SAMPLES.relativize(file).toString().replace('\\', '/');
      if (!Set.of("README.md", "SHA256SUMS").contains(name)) {
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        sums.add(HexFormat.of().formatHex(sum) + "  " + name);
      }
    }
    assertThat(Files.readAllLines(SAMPLES.resolve("SHA256SUMS")))
        .containsExactlyInAnyOrderElementsOf(sums);
  }

  private static Instant published(Article article) {
    return article.published().orElseThrow();
  }

  /** Headlines may stand in capitals, lines be broken anywhere, and spaces be hard ones. */
  private static String plain(String text) {
    return text.strip().replaceAll("(?U)\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static List<Path> filesBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).collect(toCollection(ArrayList::new));
    }
  }

  private static List<Article> readArticles() {
    Path file = SAMPLES.resolve("articles.jsonl");
    List<Article> articles = new ArrayList<>();
    try (RecordReader reader = Inputs.open(file, ReaderOptions.defaults())) {
      for (Optional<IngestRecord> record = reader.next();
          record.isPresent();
          record = reader.next()) {
        articles.add(((ReadArticle) record.get()).article());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return articles;
  }
}
