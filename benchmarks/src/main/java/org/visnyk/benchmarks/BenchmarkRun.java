package org.visnyk.benchmarks;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.visnyk.Article;
import org.visnyk.benchmarks.corpus.QueryKind;
import org.visnyk.benchmarks.engine.ArticleIndexer;
import org.visnyk.benchmarks.engine.Engine;

/** Measures one suite after the other. */
final class BenchmarkRun {
  private final BenchmarkPlan plan;
  private final PrintWriter progress;

  BenchmarkRun(BenchmarkPlan plan, PrintWriter progress) {
    this.plan = plan;
    this.progress = progress;
  }

  List<Measurement> measure(Suite suite) throws RunnerException {
    List<Measurement> measurements = new ArrayList<>();
    for (Suite part : suite.parts()) {
      measurements.addAll(measurePart(part));
    }
    return measurements;
  }

  private List<Measurement> measurePart(Suite suite) throws RunnerException {
    return switch (suite) {
      case ANALYSIS -> Measurements.ofAnalysis(run(suite));
      case STARTUP -> Measurements.ofStartup(run(suite));
      case STAGES -> Measurements.ofStages(run(suite));
      case INDEXING -> measureIndexing();
      case SEARCH -> {
        prepareSearch();
        yield Measurements.ofSearch(run(suite));
      }
      case ALL -> throw new IllegalArgumentException("one suite at a time");
    };
  }

  private Collection<RunResult> run(Suite suite) throws RunnerException {
    progress.printf("Measuring %s; the log is %s%n", suite.label(), plan.log(suite));
    return new Runner(plan.options(suite)).run();
  }

  private List<Measurement> measureIndexing() throws RunnerException {
    String corpus = plan.corpus().map(Object::toString).orElse(BenchmarkCorpus.GENERATED);
    List<Article> articles = BenchmarkCorpus.articles(corpus, plan.indexedArticles());
    List<Measurement> all = new ArrayList<>();
    all.addAll(Measurements.ofIndexing(run(Suite.INDEXING), BenchmarkCorpus.bytes(articles)));
    Map<Engine, Long> sizes = new EnumMap<>(Engine.class);
    for (Engine engine : Engine.values()) {
      sizes.put(engine, indexSize(engine, articles));
    }
    all.addAll(Measurements.ofIndexSizes(sizes));
    return all;
  }

  private static long indexSize(Engine engine, List<Article> articles) {
    Path folder = Folders.temporary();
    try {
      try (ArticleIndexer indexer = engine.newIndexer(folder)) {
        articles.forEach(indexer::put);
      }
      return Folders.size(folder);
    } finally {
      Folders.delete(folder);
    }
  }

  /** Makes the indexes in this JVM, so that those that measure have not been warmed by it. */
  private void prepareSearch() {
    progress.printf(Locale.ROOT, "Making the indexes of %,d articles%n", plan.size());
    try (IndexCache cache = IndexCache.in(plan.cache())) {
      for (QueryKind kind : QueryKind.values()) {
        cache.queries(kind, plan.size(), BenchmarkCorpus.SEED);
      }
      cache.index(Engine.VISNYK, plan.size(), BenchmarkCorpus.SEED);
      cache.index(Engine.STOCK, plan.size(), BenchmarkCorpus.SEED);
    }
  }
}
