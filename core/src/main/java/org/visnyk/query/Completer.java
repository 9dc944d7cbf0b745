package org.visnyk.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.visnyk.Completion;
import org.visnyk.Completion.Kind;
import org.visnyk.CompletionRequest;
import org.visnyk.SortOrder;
import org.visnyk.analysis.UkrainianNewsQueryAnalyzer;
import org.visnyk.index.IndexSchema;
import org.visnyk.index.StoredArticles;
import org.visnyk.index.WrittenForm;
import org.visnyk.language.KeyboardLayout;
import org.visnyk.language.WordOrigin;

/**
 * Completes what somebody is typing. Words that are typed to their end stand for all their forms;
 * the last one is a beginning of any form, or a word itself. Safe for any number of threads.
 */
public final class Completer {
  /** How many forms a beginning stands for: the most frequent ones. */
  private static final int MOST_FORMS = 8;

  /** More titles are read than are wanted, because the same one may be there several times. */
  private static final int SPARE_TITLES = 2;

  private final UkrainianNewsQueryAnalyzer analyzer;
  private final CompletionTables tables;

  /**
   * Makes a completer; it holds no index.
   *
   * @param analyzer makes the terms of queries, with the dictionary and the words of the index
   */
  public Completer(UkrainianNewsQueryAnalyzer analyzer) {
    this.analyzer = analyzer;
    this.tables = new CompletionTables(analyzer);
  }

  /**
   * The completions of what was typed; of the same in the Ukrainian layout if it has none itself.
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
    TypedWords words = TypedWords.read(typed, analyzer);
    if (words.isEmpty()) {
      return List.of();
    }
    return request.kind() == Kind.TITLE
        ? titles(words, typed, request.size(), searcher)
        : names(words, request.size(), searcher);
  }

  private List<Completion> titles(TypedWords words, String typed, int size, IndexSearcher searcher)
      throws IOException {
    Optional<Query> query = titlesWith(words, searcher.getIndexReader());
    if (query.isEmpty()) {
      return List.of();
    }
    int most = size + SPARE_TITLES;
    ScoreDoc[] docs =
        searcher.search(
                query.get(),
                new TopFieldCollectorManager(Ordering.of(SortOrder.NEWEST), most, null, most))
            .scoreDocs;
    StoredArticles articles = new StoredArticles(searcher.getIndexReader());
    List<Completion> titles = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < docs.length && titles.size() < size; i++) {
      StoredArticles.Shown shown = articles.shown(docs[i].doc);
      if (seen.add(shown.title())) {
        titles.add(new Completion(shown.title(), Kind.TITLE, Optional.of(shown.id())));
      }
    }
    titles.sort(Comparator.comparing(title -> !beginsWith(title.text(), typed)));
    return List.copyOf(titles);
  }

  private static boolean beginsWith(String title, String typed) {
    return WrittenForm.of(title).startsWith(WrittenForm.of(typed.stripLeading()));
  }

  private Optional<Query> titlesWith(TypedWords words, IndexReader reader) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.whole().forEach(word -> all.add(anyOf(word.terms()).build(), Occur.FILTER));
    if (!words.beginning().isEmpty()) {
      // A word that is known may be whole, and then its other forms will do.
      boolean isWord = words.last().origin() == WordOrigin.DICTIONARY;
      BooleanQuery.Builder last = anyOf(isWord ? words.last().terms() : List.of());
      Map<String, Integer> forms = new HashMap<>();
      for (CompletionTables.Tables segment : tables.of(reader)) {
        segment.forms().addBest(words.beginning(), MOST_FORMS, forms);
      }
      for (String form : mostFrequent(forms, MOST_FORMS)) {
        last.add(new TermQuery(new Term(IndexSchema.TITLE_FORM, form)), Occur.SHOULD);
      }
      BooleanQuery query = last.build();
      if (query.clauses().isEmpty()) {
        return Optional.empty();
      }
      all.add(query, Occur.FILTER);
    }
    return Optional.of(all.build());
  }

  private static BooleanQuery.Builder anyOf(List<String> terms) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.forEach(term -> any.add(new TermQuery(new Term(IndexSchema.TITLE, term)), Occur.SHOULD));
    return any;
  }

  private List<Completion> names(TypedWords words, int size, IndexSearcher searcher)
      throws IOException {
    Map<String, Integer> found = new HashMap<>();
    // With words before it, few of the names that begin so are meant.
    int most = words.whole().isEmpty() ? size : CompletionRequest.MOST;
    for (CompletionTables.Tables segment : tables.of(searcher.getIndexReader())) {
      segment.names().addBest(words.lastBeginning(), most, found);
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

  /** Whether a name of several words has each of those that were typed before, in any form. */
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
