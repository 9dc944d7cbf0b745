package org.visnyk.benchmarks.engine;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;
import org.visnyk.analysis.UkrainianNewsAnalyzer;

/** What is compared. */
public enum Engine {
  /** This project. */
  VISNYK,

  /** Lucene with its own analyzer for Ukrainian: the baseline. */
  STOCK,

  /**
   * The same with offsets in the postings, as Lucene's highlighter wants them to be spared
   * analysing texts again: what Visnyk's index has, too.
   */
  STOCK_OFFSETS,

  /**
   * The same index as {@link #STOCK}, searched with {@code CombinedFieldQuery}: title and text are
   * scored as one field.
   */
  STOCK_COMBINED,

  /** Lucene with the analyzer that knows no language: the floor of cost, without inflection. */
  STANDARD,

  /** The same with offsets in the postings. */
  STANDARD_OFFSETS;

  /**
   * The engine of a name in lower case.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Engine named(String name) {
    return Stream.of(values())
        .filter(engine -> engine.label().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no engine is called %s; there are %s"
                        .formatted(
                            name,
                            Stream.of(values())
                                .map(Engine::label)
                                .collect(Collectors.joining(", ")))));
  }

  /** The name in lower case with hyphens, as benchmarks and tables have it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The engine that this one is a variant of, or itself. */
  public Engine plain() {
    return switch (this) {
      case STOCK_OFFSETS, STOCK_COMBINED -> STOCK;
      case STANDARD_OFFSETS -> STANDARD;
      default -> this;
    };
  }

  /** The engine whose index this one searches: another one's if it only asks otherwise. */
  public Engine indexedBy() {
    return this == STOCK_COMBINED ? STOCK : this;
  }

  /** A new analyzer, as this engine has it by default. */
  public Analyzer newAnalyzer() {
    return switch (this) {
      case VISNYK -> new UkrainianNewsAnalyzer();
      case STOCK, STOCK_OFFSETS, STOCK_COMBINED -> new UkrainianMorfologikAnalyzer();
      case STANDARD, STANDARD_OFFSETS -> new StandardAnalyzer();
    };
  }

  /** Makes an index in an empty folder. */
  public ArticleIndexer newIndexer(Path folder) {
    return this == VISNYK
        ? new VisnykIndexer(folder)
        : new LuceneIndexer(
            folder, newAnalyzer(), hasOffsets() ? LuceneFields.OFFSETS : LuceneFields.PLAIN);
  }

  private boolean hasOffsets() {
    return this == STOCK_OFFSETS || this == STANDARD_OFFSETS;
  }

  /** Opens an index that {@link #indexedBy} has made and closed. */
  public ArticleSearch openSearch(Path folder) {
    return this == VISNYK
        ? new VisnykSearch(folder)
        : new LuceneSearch(
            folder,
            newAnalyzer(),
            this == STOCK_COMBINED ? WordQueries.COMBINED_FIELDS : WordQueries.BETTER_FIELD);
  }

  /** Makes ready to complete titles and names of an index that {@link #indexedBy} has made. */
  public ArticleCompleter openCompleter(Path folder) {
    return this == VISNYK
        ? new VisnykCompleter(folder)
        : new LuceneCompleter(folder, newAnalyzer());
  }
}
