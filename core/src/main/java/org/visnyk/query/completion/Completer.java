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
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.visnyk.Completion;
import org.visnyk.Completion.Kind;
import org.visnyk.CompletionRequest;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.analysis.tokenattributes.LemmaOrigin;
import org.visnyk.index.IndexSchema;
import org.visnyk.index.StoredArticles;
import org.visnyk.index.WrittenForm;
import org.visnyk.language.typing.KeyboardLayout;
import org.visnyk.query.assist.TypedWord;

/**
 * Completes what was typed. Complete words stand for all their forms; the last word is the prefix
 * of any form, or a complete word. Thread-safe.
 */
public final class Completer {
  /** Titles read in addition to those wanted, because several articles may have the same title. */
  private static final int SPARE_TITLES = 2;

  private final NewsAnalyzer analyzer;
  private final NameTables names;
  private final TitleForms forms = new TitleForms();

  /**
   * Makes a completer for any state of an index.
   *
   * @param analyzer for queries, with the dictionary and user words of the index
   */
  public Completer(NewsAnalyzer analyzer) {
    this.analyzer = analyzer;
    this.names = new NameTables(analyzer);
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
    List<Integer> found = NewestTitles.find(query(words, reader), size + SPARE_TITLES, searcher);
    return withPrefixFirst(typed, different(found, size, new StoredArticles(reader)));
  }

  /** The first distinct titles. */
  private static List<Completion> different(List<Integer> found, int size, StoredArticles articles)
      throws IOException {
    List<Completion> titles = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < found.size() && titles.size() < size; i++) {
      int doc = found.get(i);
      String title = articles.title(doc);
      if (seen.add(title)) {
        titles.add(new Completion(title, Kind.TITLE, Optional.of(articles.id(doc))));
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

  private Query query(TypedText words, IndexReader reader) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.whole().forEach(word -> all.add(anyOf(word.terms(), List.of()), Occur.FILTER));
    if (!words.prefix().isEmpty()) {
      // A word in the dictionary may be complete, and then its other forms match, too.
      boolean isWord = words.last().origin() == LemmaOrigin.DICTIONARY;
      List<String> lemmas = isWord ? words.last().terms() : List.of();
      all.add(anyOf(lemmas, forms.mostFrequent(words.prefix(), reader)), Occur.FILTER);
    }
    return all.build();
  }

  private static Query anyOf(List<String> lemmas, List<String> forms) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String lemma : lemmas) {
      any.add(new TermQuery(new Term(IndexSchema.TITLE, lemma)), Occur.SHOULD);
    }
    for (String form : forms) {
      any.add(new TermQuery(new Term(IndexSchema.TITLE_FORM, form)), Occur.SHOULD);
    }
    return any.build();
  }

  private List<Completion> names(TypedText words, int size, IndexSearcher searcher)
      throws IOException {
    Map<String, Integer> found = new HashMap<>();
    // Few names with the prefix have the words before it, too.
    int most = words.whole().isEmpty() ? size : CompletionRequest.MAX_SIZE;
    for (PrefixTable segment : names.of(searcher.getIndexReader())) {
      segment.addMostFrequent(words.lastPrefix(), most, found);
    }
    List<Completion> completions = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String name : mostFrequent(found, most)) {
      boolean isNew = completions.size() < size && !seen.contains(name.toLowerCase(Locale.ROOT));
      if (isNew && hasAll(name, words.before())) {
        seen.add(name.toLowerCase(Locale.ROOT));
        completions.add(new Completion(name, Kind.NAME, Optional.empty()));
      }
    }
    return List.copyOf(completions);
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
