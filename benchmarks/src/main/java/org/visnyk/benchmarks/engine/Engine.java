package org.visnyk.benchmarks.engine;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.visnyk.Article;
import org.visnyk.benchmarks.corpus.NewsQuery;

/** The engines that are compared, and what each of them must be able to do. */
public enum Engine {
  /** This project. */
  VISNYK,

  /** Lucene with its own analyzer for Ukrainian: the baseline. */
  STOCK,

  /**
   * Stock Lucene with offsets in the postings, as Visnyk's index has them, which spares its
   * highlighter analysing texts again.
   */
  STOCK_OFFSETS,

  /** The index of {@link #STOCK} searched with {@code CombinedFieldQuery}. */
  STOCK_COMBINED,

  /** Lucene with the language-independent analyzer: a lower bound of cost, without inflection. */
  STANDARD,

  /** The same with offsets in the postings. */
  STANDARD_OFFSETS;

  /**
   * The engine of a {@link #label}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Engine named(String label) {
    return Stream.of(values())
        .filter(engine -> engine.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Stream.of(values())
                        .map(Engine::label)
                        .collect(
                            Collectors.joining(
                                ", ", "no engine is called " + label + "; use ", ""))));
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

  /** The engine whose index this one searches, if it only has other queries, or itself. */
  public Engine indexedBy() {
    return this == STOCK_COMBINED ? STOCK : this;
  }

  /** Puts articles into an index, and commits on close. Safe for use by several threads. */
  public interface Indexer extends Closeable {

    /** Adds an article, or replaces the one with the same id. */
    void put(Article article) throws IOException;

    /** Makes durable what was put. */
    void commit() throws IOException;
  }

  /** Searches an index. Safe for use by several threads. */
  public interface Search extends Closeable {
    /** The number of hits on a first page. */
    int PAGE_SIZE = 10;

    /** The ids and titles of the first page of hits. */
    default List<Found> search(NewsQuery query) throws IOException {
      return search(query, PAGE_SIZE);
    }

    /** The ids and titles of a number of best hits. */
    List<Found> search(NewsQuery query, int size) throws IOException;

    /** The ids, titles and snippets of the first page of hits. */
    List<Found> searchWithSnippets(NewsQuery query) throws IOException;

    /** The first page of hits, with counts of all hits by source, section and month. */
    Counted searchWithCounts(NewsQuery query) throws IOException;

    /** The first page of hits, with a suggestion for misspelt words. */
    Suggested searchWithSuggestion(NewsQuery query) throws IOException;
  }

  /** Completes partially typed texts. Safe for use by several threads. */
  public interface Completer extends Closeable {
    /** The number of completions. */
    int SIZE = 8;

    /** Titles with the typed words, of which the last may be incomplete. */
    List<String> titles(String typed) throws IOException;

    /** Names that have a word with the typed prefix. */
    List<String> names(String typed) throws IOException;
  }

  /**
   * What every engine must fetch of a hit.
   *
   * @param snippet passages with the matched words marked; empty where none were requested
   */
  public record Found(String id, String title, String snippet) {}

  /**
   * Hits with counts.
   *
   * @param hits the best hits
   * @param sources number of all hits in each of the ten most frequent sources
   * @param sections number of all hits in each of the ten most frequent sections
   * @param months number of all hits in each month; the engine chooses how months are written
   */
  public record Counted(
      List<Found> hits,
      Map<String, Long> sources,
      Map<String, Long> sections,
      Map<String, Long> months) {}

  /**
   * Hits with a suggestion.
   *
   * @param hits the best hits
   * @param suggestion another query or other words, whichever the engine offers; may be empty
   */
  public record Suggested(List<Found> hits, String suggestion) {}
}
