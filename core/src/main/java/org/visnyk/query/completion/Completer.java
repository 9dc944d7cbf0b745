package org.visnyk.query.completion;

import java.io.IOException;
import java.time.Instant;
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
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.visnyk.Completion;
import org.visnyk.Completion.Kind;
import org.visnyk.CompletionRequest;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.analysis.tokenattributes.LemmaOrigin;
import org.visnyk.index.StoredArticles;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.index.schema.WrittenForm;
import org.visnyk.language.typing.KeyboardLayout;
import org.visnyk.query.assist.TypedWord;

/**
 * Completes what was typed. Complete words stand for all their forms; the last word is the prefix
 * of any form, or a complete word. Thread-safe.
 */
public final class Completer {
  /** Titles read in addition to those wanted, because several articles may have the same title. */
  private static final int SPARE_TITLES = 2;

  private static final Comparator<Candidate> NEWEST_FIRST =
      Comparator.comparingLong(Candidate::rank)
          .reversed()
          .thenComparing(title -> new BytesRef(title.id));

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
   * What an index has for a completion.
   *
   * @param id of the article with a title; empty for a name
   * @param rank of a title, the moment of publication in milliseconds since 1970; of a name, the
   *     number of articles
   */
  public record Candidate(String text, String id, long rank) {}

  /** Where candidates come from: one index, or several. */
  @FunctionalInterface
  public interface Source {
    /** The candidates for what was typed, in any order. */
    List<Candidate> find(String typed) throws IOException;
  }

  /**
   * Completes what was typed or, without result, the same keys in the Ukrainian layout.
   *
   * @throws IOException if the index cannot be read
   */
  public List<Completion> complete(CompletionRequest request, IndexSearcher searcher)
      throws IOException {
    return complete(request, typed -> candidates(request, typed, searcher));
  }

  /** The same from candidates. */
  public List<Completion> complete(CompletionRequest request, Source source) throws IOException {
    List<Completion> found = best(request, request.typed(), source);
    return found.isEmpty()
        ? best(request, KeyboardLayout.toUkrainian(request.typed()), source)
        : found;
  }

  private List<Completion> best(CompletionRequest request, String typed, Source source)
      throws IOException {
    TypedText words = TypedText.read(typed, analyzer);
    if (words.isEmpty()) {
      return List.of();
    }
    List<Candidate> found = source.find(typed);
    return request.kind() == Kind.TITLE
        ? withPrefixFirst(typed, different(found, request.size()))
        : bestNames(words, found, request.size());
  }

  /**
   * What an index has for a text.
   *
   * @throws IOException if the index cannot be read
   */
  public List<Candidate> candidates(CompletionRequest request, String typed, IndexSearcher searcher)
      throws IOException {
    TypedText words = TypedText.read(typed, analyzer);
    if (words.isEmpty()) {
      return List.of();
    }
    return request.kind() == Kind.TITLE
        ? titles(words, request.size(), searcher)
        : names(words, request.size(), searcher);
  }

  private List<Candidate> titles(TypedText words, int size, IndexSearcher searcher)
      throws IOException {
    IndexReader reader = searcher.getIndexReader();
    StoredArticles articles = new StoredArticles(reader);
    List<Candidate> titles = new ArrayList<>();
    for (int doc : NewestTitles.find(query(words, reader), size + SPARE_TITLES, searcher)) {
      long published = articles.published(doc).map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
      titles.add(new Candidate(articles.title(doc), articles.id(doc), published));
    }
    return titles;
  }

  /** The first distinct titles, the newest first. */
  private static List<Completion> different(List<Candidate> found, int size) {
    List<Completion> titles = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Candidate title : found.stream().sorted(NEWEST_FIRST).toList()) {
      if (titles.size() < size && seen.add(title.text)) {
        titles.add(new Completion(title.text, Kind.TITLE, Optional.of(title.id)));
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

  private List<Candidate> names(TypedText words, int size, IndexSearcher searcher)
      throws IOException {
    Map<String, Integer> found = new HashMap<>();
    for (PrefixTable segment : names.of(searcher.getIndexReader())) {
      segment.addMostFrequent(words.lastPrefix(), most(words, size), found);
    }
    return found.entrySet().stream()
        .map(name -> new Candidate(name.getKey(), "", name.getValue()))
        .toList();
  }

  /** Few names with the prefix have the words before it, too. */
  private static int most(TypedText words, int size) {
    return words.whole().isEmpty() ? size : CompletionRequest.MAX_SIZE;
  }

  private List<Completion> bestNames(TypedText words, List<Candidate> found, int size) {
    Map<String, Integer> articles = new HashMap<>();
    found.forEach(name -> articles.merge(name.text, (int) name.rank, Integer::sum));
    List<Completion> completions = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String name : mostFrequent(articles, most(words, size))) {
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
