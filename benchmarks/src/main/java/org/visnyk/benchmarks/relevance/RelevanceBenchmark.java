package org.visnyk.benchmarks.relevance;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.visnyk.benchmarks.command.TemporaryFolder;
import org.visnyk.benchmarks.relevance.CollectionResult.SystemResult;
import org.visnyk.benchmarks.relevance.SystemDefinition.SystemKind;
import org.visnyk.benchmarks.relevance.SystemIndex.SearchSystem;
import org.visnyk.evaluation.Qrels;
import org.visnyk.evaluation.Run;
import org.visnyk.evaluation.RunWriter;
import org.visnyk.evaluation.Topic;
import org.visnyk.evaluation.metric.Evaluation;
import org.visnyk.evaluation.metric.Metric;
import org.visnyk.evaluation.significance.Comparison;
import org.visnyk.evaluation.significance.Significance;

/** Runs every system of a definition on every collection, and scores what they return. */
final class RelevanceBenchmark {
  private final Definition definition;
  private final Path runs;
  private final PrintWriter progress;

  /**
   * A benchmark.
   *
   * @param runs an existing folder for the runs
   * @param progress where to report what is being done
   */
  RelevanceBenchmark(Definition definition, Path runs, PrintWriter progress) {
    this.definition = definition;
    this.runs = runs;
    this.progress = progress;
  }

  /** Measures everything, collection by collection. */
  List<CollectionResult> run() {
    // Everything is read before anything is indexed, so that errors are found early.
    Map<CollectionDefinition, TestCollection> collections = new LinkedHashMap<>();
    for (CollectionDefinition each : definition.collections()) {
      TestCollection collection = TestCollection.read(each);
      if (collection.qrels().isEmpty() && !each.expected().isEmpty()) {
        throw new RelevanceException(
            "scores are expected on %s, and there is no qrels.txt in %s"
                .formatted(each.name(), each.folder()));
      }
      collections.put(each, collection);
    }
    return collections.values().stream().map(this::run).toList();
  }

  private CollectionResult run(TestCollection collection) {
    progress.println("Indexing " + collection.name() + " ...");
    try (TemporaryFolder folder = TemporaryFolder.create();
        SystemIndexes indexes =
            new SystemIndexes(folder.path(), definition.systems(), collection, definition.now())) {
      return run(collection, indexes);
    }
  }

  private CollectionResult run(TestCollection collection, SystemIndexes indexes) {
    Map<String, SearchSystem> systems = new LinkedHashMap<>();
    definition.systems().forEach(each -> systems.put(each.name(), indexes.system(each)));
    List<SystemResult> results = new ArrayList<>();
    systems.forEach(
        (name, system) -> {
          progress.println("Searching " + collection.name() + " with " + name + " ...");
          results.add(result(collection, name, search(collection, name, system)));
        });
    collection.runs().forEach((name, run) -> results.add(result(collection, name, run)));
    if (collection.qrels().isEmpty()) {
      return new CollectionResult(
          collection, indexes.articles(), 0, definition.reference(), results, List.of(), List.of());
    }
    progress.println("Comparing the systems on " + collection.name() + " ...");
    Set<String> judged = judged(collection.qrels().get());
    CollectionResult scored =
        new CollectionResult(
            collection,
            indexes.articles(),
            judged.size() - collection.articles(judged).size(),
            definition.reference(),
            results,
            compare(results),
            List.of());
    return new WorstTopics(scored, systems).withWorstTopics();
  }

  /** Writes the run and reads it back, so that other programs can reproduce its scores. */
  private Run search(TestCollection collection, String name, SearchSystem system) {
    Path file = runs.resolve("%s.%s.run".formatted(collection.name(), name));
    try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(file))) {
      RunWriter writer = new RunWriter(lines, name);
      for (Topic topic : collection.topics()) {
        writer.write(topic.id(), system.search(topic.text(), definition.depth()));
      }
      if (lines.checkError()) {
        throw new RelevanceException(file + ": the run cannot be written; is the disk full?");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    return new Run(name, Run.read(file).rankings());
  }

  private SystemResult result(TestCollection collection, String name, Run run) {
    Optional<Evaluation> evaluation =
        collection.qrels().map(qrels -> Evaluation.of(run, qrels, Metric.defaults()));
    return new SystemResult(name, isRival(collection, name), run, evaluation);
  }

  /** A system of another engine is a rival; if all have one engine, every other system is. */
  private boolean isRival(TestCollection collection, String name) {
    if (name.equals(definition.reference())) {
      return false;
    }
    Optional<SystemKind> own = engine(definition.reference());
    boolean allAlike =
        own.isPresent()
            && collection.runs().isEmpty()
            && definition.systems().stream().allMatch(each -> each.engine() == own.get());
    return allAlike || own.isEmpty() || !engine(name).equals(own);
  }

  private Optional<SystemKind> engine(String name) {
    return definition.systems().stream()
        .filter(each -> each.name().equals(name))
        .map(SystemDefinition::engine)
        .findFirst();
  }

  private List<Comparison> compare(List<SystemResult> results) {
    List<Evaluation> others = new ArrayList<>();
    List<Evaluation> references = new ArrayList<>();
    for (SystemResult result : results) {
      boolean reference = result.name().equals(definition.reference());
      (reference ? references : others).add(result.evaluation().orElseThrow());
    }
    Evaluation reference = references.getFirst();
    if (others.isEmpty() || reference.topics().size() < 2) {
      return List.of();
    }
    Significance significance = Significance.ofDefaults();
    return Metric.defaults().stream()
        .flatMap(metric -> significance.compare(metric, reference, others).stream())
        .toList();
  }

  private static Set<String> judged(Qrels qrels) {
    Set<String> articles = new HashSet<>();
    qrels.grades().values().forEach(grades -> articles.addAll(grades.keySet()));
    return articles;
  }
}
