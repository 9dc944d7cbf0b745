package org.visnyk.benchmarks.mix;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.visnyk.benchmarks.corpus.NewsQuery;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.benchmarks.engine.Engine.Found;

/** What is asked of an engine with each query of the mix, and which engines are asked. */
enum Task {
  /** Ids and titles of the ten best hits. */
  TITLES(Engine.VISNYK, Engine.STOCK, Engine.STOCK_COMBINED, Engine.STANDARD) {
    @Override
    List<Found> run(Engine.Search search, NewsQuery query) throws IOException {
      return search.search(query);
    }
  },

  /** The same with snippets. */
  SNIPPETS(Engine.VISNYK, Engine.STOCK_OFFSETS) {
    @Override
    List<Found> run(Engine.Search search, NewsQuery query) throws IOException {
      return search.searchWithSnippets(query);
    }
  },

  /** Ids and titles, and counts of all hits by source, section and month. */
  COUNTS(Engine.VISNYK, Engine.STOCK) {
    @Override
    List<Found> run(Engine.Search search, NewsQuery query) throws IOException {
      return search.searchWithCounts(query).hits();
    }
  },

  /** Ids and titles of the ten newest hits. */
  NEWEST(Engine.VISNYK, Engine.STOCK) {
    @Override
    List<Found> run(Engine.Search search, NewsQuery query) throws IOException {
      return search.search(query.sortedByDate());
    }
  };

  private final List<Engine> engines;

  Task(Engine... engines) {
    this.engines = List.of(engines);
  }

  /** The engines that are compared, Visnyk first. */
  List<Engine> engines() {
    return engines;
  }

  abstract List<Found> run(Engine.Search search, NewsQuery query) throws IOException;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
