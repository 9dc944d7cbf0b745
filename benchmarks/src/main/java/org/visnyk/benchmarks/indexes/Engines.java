package org.visnyk.benchmarks.indexes;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.visnyk.analysis.UkrainianNewsAnalyzer;
import org.visnyk.benchmarks.baseline.BaselineAnalyzer;
import org.visnyk.benchmarks.baseline.BaselineCompleter;
import org.visnyk.benchmarks.baseline.BaselineFields.Layout;
import org.visnyk.benchmarks.baseline.BaselineIndexer;
import org.visnyk.benchmarks.baseline.BaselineQueries.Combination;
import org.visnyk.benchmarks.baseline.BaselineSearch;
import org.visnyk.benchmarks.engine.Engine;
import org.visnyk.benchmarks.engine.VisnykEngine;

/** Opens the engines that are compared. */
public final class Engines {
  private Engines() {}

  /** The analyzer of an engine at its defaults. */
  public static Analyzer newAnalyzer(Engine engine) {
    return switch (engine.plain()) {
      case STOCK -> BaselineAnalyzer.STOCK.create();
      case STANDARD -> BaselineAnalyzer.STANDARD.create();
      default -> new UkrainianNewsAnalyzer();
    };
  }

  /** Creates an index in an empty folder. */
  public static Engine.Indexer newIndexer(Engine engine, Path folder) throws IOException {
    return switch (engine) {
      case VISNYK -> VisnykEngine.newIndexer(folder);
      case STOCK_OFFSETS, STANDARD_OFFSETS ->
          new BaselineIndexer(folder, newAnalyzer(engine), Layout.NEWS_WITH_OFFSETS);
      default -> new BaselineIndexer(folder, newAnalyzer(engine), Layout.NEWS);
    };
  }

  /** Opens an index that {@link Engine#indexedBy} has made and closed. */
  public static Engine.Search openSearch(Engine engine, Path folder) throws IOException {
    return switch (engine) {
      case VISNYK -> VisnykEngine.openSearch(folder);
      case STOCK_COMBINED ->
          new BaselineSearch(folder, newAnalyzer(engine), Combination.TOGETHER_ALL_LEMMAS);
      default -> new BaselineSearch(folder, newAnalyzer(engine), Combination.BEST);
    };
  }

  /** Opens an index that {@link Engine#indexedBy} has made, to complete titles and names. */
  public static Engine.Completer openCompleter(Engine engine, Path folder) throws IOException {
    return engine == Engine.VISNYK
        ? VisnykEngine.openCompleter(folder)
        : new BaselineCompleter(folder, newAnalyzer(engine));
  }
}
