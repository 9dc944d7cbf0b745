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

/**
 * Completes what somebody is typing. Words that are typed to their end stand for all their forms;
 * the last one is a beginning of any form, or a word itself. Safe for any number of threads.
 */
public final class Completer {
  /** How many forms a beginning stands for: the most frequent ones. */
  private static final int MAX_FORMS = 8;

  /** More titles are read than are wanted, because the same one may be there several times. */
  private static final int SPARE_TITLES = 2;

  private final NewsAnalyzer analyzer;
  private final CompletionTables tables;

  /**
   * Makes a completer; it holds no index.
   *
   * @param analyzer makes the terms of queries, with the dictionary and the words of the index
   */
  public Completer(NewsAnalyzer analyzer) {
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
    IndexReader reader = searcher.getIndexReader();
    List<TitleTable> segments =
        tables.of(reader).stream().map(CompletionTables.Tables::titles).toList();
    List<Integer> docs =
        NewestTitles.find(wanted(words, segments), size + SPARE_TITLES, reader.leaves(), segments);
    return firstOfBeginning(typed, different(docs, size, new StoredArticles(reader)));
  }

  /** The first so many titles that differ. */
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

  /** Those that begin with what was typed before the others. */
  private static List<Completion> firstOfBeginning(String typed, List<Completion> titles) {
    String beginning = WrittenForm.of(typed.stripLeading());
    List<Completion> first = new ArrayList<>();
    List<Completion> others = new ArrayList<>();
    for (Completion title : titles) {
      (WrittenForm.of(title.text()).startsWith(beginning) ? first : others).add(title);
    }
    first.addAll(others);
    return List.copyOf(first);
  }

  private static WantedTitle wanted(TypedWords words, List<TitleTable> segments) {
    List<WantedTitle.Word> wanted = new ArrayList<>();
    words.whole().forEach(word -> wanted.add(WantedTitle.Word.of(word.terms(), List.of())));
    if (!words.beginning().isEmpty()) {
      // A word that is known may be whole, and then its other forms will do.
      boolean isWord = words.last().origin() == LemmaOrigin.DICTIONARY;
      Map<String, Integer> forms = new HashMap<>();
      segments.forEach(titles -> titles.addBest(words.beginning(), MAX_FORMS, forms));
      List<String> lemmas = isWord ? words.last().terms() : List.of();
      wanted.add(WantedTitle.Word.of(lemmas, mostFrequent(forms, MAX_FORMS)));
    }
    return new WantedTitle(wanted);
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
