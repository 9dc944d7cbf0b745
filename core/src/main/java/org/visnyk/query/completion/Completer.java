package org.visnyk.query.completion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.visnyk.Completion;
import org.visnyk.Completion.Kind;
import org.visnyk.CompletionRequest;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.analysis.tokenattributes.LemmaOrigin;
import org.visnyk.index.StoredArticles;
import org.visnyk.index.WrittenForm;
import org.visnyk.language.typing.KeyboardLayout;
import org.visnyk.query.assist.TypedWord;
import org.visnyk.query.completion.TitleTable.QueryWord;
import org.visnyk.query.completion.TitleTable.TitleQuery;

/**
 * Completes what was typed. Complete words stand for all their forms; the last word is the prefix
 * of any form, or a complete word. Thread-safe.
 */
public final class Completer {
  /** A prefix stands for this number of its most frequent forms. */
  private static final int MAX_FORMS = 8;

  /** Titles read in addition to those wanted, because several articles may have the same title. */
  private static final int SPARE_TITLES = 2;

  private final NewsAnalyzer analyzer;
  private final CompletionTables tables;

  /**
   * Makes a completer for any state of an index.
   *
   * @param analyzer for queries, with the dictionary and user words of the index
   */
  public Completer(NewsAnalyzer analyzer) {
    this.analyzer = analyzer;
    this.tables = new CompletionTables(analyzer);
  }

  /**
   * Completes what was typed or, without result, the same keys in the Ukrainian layout.
   *
   * @throws IOException if the index cannot be read
   */
  public List<Completion> complete(CompletionRequest request, IndexSearcher searcher)
      throws IOException {
    List<Completion> found = complete(request, request.typed(), searcher);
    return found.isEmpty()
        ? complete(request, KeyboardLayout.toUkrainian(request.typed()), searcher)
        : found;
  }

  private List<Completion> complete(CompletionRequest request, String typed, IndexSearcher searcher)
      throws IOException {
    TypedText words = TypedText.read(typed, analyzer);
    if (words.isEmpty()) {
      return List.of();
    }
    return request.kind() == Kind.TITLE
        ? titles(words, typed, request.size(), searcher)
        : names(words, request.size(), searcher);
  }

  private List<Completion> titles(TypedText words, String typed, int size, IndexSearcher searcher)
      throws IOException {
    IndexReader reader = searcher.getIndexReader();
    List<TitleTable> segments =
        tables.of(reader).stream().map(CompletionTables.Tables::titles).toList();
    List<Integer> docs =
        NewestTitles.find(query(words, segments), size + SPARE_TITLES, reader.leaves(), segments);
    return withPrefixFirst(typed, different(docs, size, new StoredArticles(reader)));
  }

  /** The first distinct titles. */
  private static List<Completion> different(List<Integer> docs, int size, StoredArticles articles)
      throws IOException {
    List<Completion> titles = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < docs.size() && titles.size() < size; i++) {
      String title = articles.title(docs.get(i));
      if (seen.add(title)) {
        titles.add(new Completion(title, Kind.TITLE, Optional.of(articles.id(docs.get(i)))));
      }
    }
    return titles;
  }

  /** Moves titles that begin with what was typed before the others. */
  private static List<Completion> withPrefixFirst(String typed, List<Completion> titles) {
    String prefix = WrittenForm.of(typed.stripLeading());
    List<Completion> first = new ArrayList<>();
    List<Completion> others = new ArrayList<>();
    for (Completion title : titles) {
      (WrittenForm.of(title.text()).startsWith(prefix) ? first : others).add(title);
    }
    first.addAll(others);
    return List.copyOf(first);
  }

  private static TitleQuery query(TypedText words, List<TitleTable> segments) {
    List<QueryWord> query = new ArrayList<>();
    words.whole().forEach(word -> query.add(QueryWord.of(word.terms(), List.of())));
    if (!words.prefix().isEmpty()) {
      // A word in the dictionary may be complete, and then its other forms match, too.
      boolean isWord = words.last().origin() == LemmaOrigin.DICTIONARY;
      Map<String, Integer> forms = new HashMap<>();
      segments.forEach(titles -> titles.addMostFrequent(words.prefix(), MAX_FORMS, forms));
      List<String> lemmas = isWord ? words.last().terms() : List.of();
      query.add(QueryWord.of(lemmas, mostFrequent(forms, MAX_FORMS)));
    }
    return new TitleQuery(query);
  }

  private List<Completion> names(TypedText words, int size, IndexSearcher searcher)
      throws IOException {
    Map<String, Integer> found = new HashMap<>();
    // Few names with the prefix have the words before it, too.
    int most = words.whole().isEmpty() ? size : CompletionRequest.MAX_SIZE;
    for (CompletionTables.Tables segment : tables.of(searcher.getIndexReader())) {
      segment.names().addMostFrequent(words.lastPrefix(), most, found);
    }
    List<Completion> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String name : mostFrequent(found, most)) {
      boolean isNew = names.size() < size && !seen.contains(name.toLowerCase(Locale.ROOT));
      if (isNew && hasAll(name, words.before())) {
        seen.add(name.toLowerCase(Locale.ROOT));
        names.add(new Completion(name, Kind.NAME, Optional.empty()));
      }
    }
    return List.copyOf(names);
  }

  /** Whether a name contains all of some words, in any form. */
  private boolean hasAll(String name, List<TypedWord> words) {
    if (words.isEmpty()) {
      return true;
    }
    Set<String> terms = new HashSet<>(TypedWord.read(name, analyzer).terms());
    return words.stream().allMatch(word -> word.terms().stream().anyMatch(terms::contains));
  }

  private static List<String> mostFrequent(Map<String, Integer> articles, int most) {
    return articles.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }
}
