package org.visnyk.benchmarks.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.visnyk.Article;
import org.visnyk.evaluation.Qrels;
import org.visnyk.evaluation.Run;
import org.visnyk.evaluation.Topic;
import org.visnyk.evaluation.Topics;
import org.visnyk.ingest.Inputs;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.InputFormat;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;

/**
 * A collection of articles, topics and, optionally, judgements. Articles are read from their file
 * whenever they are needed.
 *
 * @param name its name in tables and files
 * @param articles a file of JSON lines
 * @param topics at least one
 * @param qrels judgements of these topics
 * @param runs results of other programs for these topics, by the name of the system
 */
record TestCollection(
    String name, Path articles, List<Topic> topics, Optional<Qrels> qrels, Map<String, Run> runs) {
  private static final ReaderOptions JSON_LINES =
      ReaderOptions.builder().format(InputFormat.JSONL).build();

  private static final List<String> ARTICLES = List.of("articles.jsonl", "docs.jsonl");
  private static final List<String> TOPICS = List.of("topics.jsonl", "queries.jsonl");
  private static final String QRELS = "qrels.txt";

  /**
   * Reads topics, judgements and runs of a collection.
   *
   * @throws RelevanceException if articles or topics are missing
   * @throws org.visnyk.evaluation.EvaluationException if a file is malformed or names an unknown
   *     topic; the message names file and line
   */
  static TestCollection read(CollectionDefinition definition) {
    Path folder = definition.folder();
    Path topicsFile = find(folder, TOPICS);
    List<Topic> topics = Topics.read(topicsFile);
    if (topics.isEmpty()) {
      throw new RelevanceException(topicsFile + ": there is no topic in it; write one a line");
    }
    Set<String> ids = topics.stream().map(Topic::id).collect(Collectors.toSet());
    Path qrels = folder.resolve(QRELS);
    Map<String, Run> runs = new LinkedHashMap<>();
    definition
        .runs()
        .forEach((name, file) -> runs.put(name, new Run(name, Run.read(file, ids).rankings())));
    return new TestCollection(
            definition.name(),
            find(folder, ARTICLES),
            topics,
            Files.exists(qrels) ? Optional.of(Qrels.read(qrels, ids)) : Optional.empty(),
            runs)
        .without(definition.without());
  }

  /** The same without the topics of some slices. */
  private TestCollection without(List<String> slices) {
    for (String slice : slices) {
      if (topics.stream().noneMatch(topic -> topic.slices().contains(slice))) {
        throw new RelevanceException(
            "%s: no topic is in the slice \"%s\", which is to be excluded".formatted(name, slice));
      }
    }
    List<Topic> kept =
        topics.stream().filter(topic -> Collections.disjoint(topic.slices(), slices)).toList();
    if (kept.isEmpty()) {
      throw new RelevanceException(name + ": without " + slices + " there is no topic left");
    }
    Set<String> ids = kept.stream().map(Topic::id).collect(Collectors.toSet());
    Map<String, Run> keptRuns = new LinkedHashMap<>();
    runs.forEach((system, run) -> keptRuns.put(system, new Run(system, only(ids, run.rankings()))));
    return new TestCollection(
        name, articles, kept, qrels.map(all -> new Qrels(only(ids, all.grades()))), keptRuns);
  }

  private static <V> Map<String, V> only(Set<String> keys, Map<String, V> values) {
    Map<String, V> kept = new LinkedHashMap<>(values);
    kept.keySet().retainAll(keys);
    return kept;
  }

  /** One of the topics. */
  Topic topic(String id) {
    return topics.stream().filter(topic -> topic.id().equals(id)).findFirst().orElseThrow();
  }

  /**
   * Reads all articles in the order of the file.
   *
   * @return their number
   * @throws RelevanceException if a line is not an article; the message names file and line
   */
  long forEachArticle(Consumer<Article> consumer) {
    long count = 0;
    try (RecordReader reader = Inputs.open(articles, JSON_LINES)) {
      for (Optional<IngestRecord> record = reader.next();
          record.isPresent();
          record = reader.next()) {
        switch (record.get()) {
          case IngestRecord.ReadArticle read -> consumer.accept(read.article());
          case IngestRecord.Rejection rejection -> throw refused(rejection);
        }
        count++;
      }
      return count;
    } catch (IOException e) {
      throw new RelevanceException(articles + ": the file cannot be read: " + e.getMessage(), e);
    }
  }

  /** The articles with some ids, without those that are missing. */
  Map<String, Article> articles(Set<String> ids) {
    Map<String, Article> found = new HashMap<>();
    forEachArticle(
        article -> {
          if (ids.contains(article.id())) {
            found.put(article.id(), article);
          }
        });
    return found;
  }

  private static Path find(Path folder, List<String> names) {
    return names.stream()
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(
            () ->
                new RelevanceException(
                    "%s: there is neither %s in this folder; put one there"
                        .formatted(folder, String.join(" nor ", names))));
  }

  private static RelevanceException refused(IngestRecord.Rejection rejection) {
    String field = rejection.field().isEmpty() ? "" : rejection.field() + ": ";
    return new RelevanceException(
        "%s:%d: %s%s"
            .formatted(
                rejection.position().source(),
                rejection.position().number(),
                field,
                rejection.reason()));
  }
}
