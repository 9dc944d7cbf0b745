package org.visnyk.query.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.visnyk.Completion;
import org.visnyk.CompletionRequest;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.index.Cards;
import org.visnyk.index.StoredArticles;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.index.schema.WrittenForm;
import org.visnyk.language.TextAnalyzer.Source;

/** Compares completions with a search that visits every match. */
class TitleCompletionTest {
  private static final Sort NEWEST_FIRST =
      new Sort(
          LongField.newSortField(
              IndexSchema.PUBLISHED, true, SortedNumericSelector.Type.MIN, Long.MIN_VALUE),
          new SortedSetSortField(IndexSchema.ID, false));

  private static final NewsAnalyzer ANALYZER = new NewsAnalyzer(Source.QUERY);
  private static final List<String> WORDS =
      List.of(
          "Міст",
          "мосту",
          "мости",
          "місто",
          "міста",
          "містам",
          "містечко",
          "мова",
          "мови",
          "Мовчан",
          "млин",
          "мрія",
          "море",
          "президент",
          "президента",
          "презент",
          "Корчакевський",
          "Корчакевського",
          "у",
          "і",
          "2024");

  /** An article; there are few days, so that many articles share one. */
  record Written(List<String> words, int day) {
    String title() {
      return String.join(" ", words);
    }
  }

  @Property(tries = 200)
  void completesWhatASearchFinds(
      @ForAll("articles") List<Written> articles,
      @ForAll("typed") List<String> texts,
      @ForAll("sizes") int size)
      throws IOException {
    Completer completer = new Completer(ANALYZER);
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, settings())) {
      for (int number = 0; number < articles.size(); number++) {
        writer.addDocument(document(number, articles.get(number)));
        if (number % 17 == 16) {
          writer.flush(); // makes a segment
        }
      }
      assertSame(texts, size, completer, writer);

      for (int number = 0; number < articles.size(); number += 3) {
        writer.deleteDocuments(new Term(IndexSchema.ID, "article" + number));
      }
      assertSame(texts, size, completer, writer);
    }
  }

  private static void assertSame(
      List<String> texts, int size, Completer completer, IndexWriter writer) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (String typed : texts) {
        CompletionRequest request = CompletionRequest.titles(typed).size(size).build();
        assertThat(completer.complete(request, searcher))
            .as("completions of '%s'", typed)
            .isEqualTo(searched(typed, size, searcher));
      }
    }
  }

  private static List<Completion> searched(String typed, int size, IndexSearcher searcher)
      throws IOException {
    TypedText words = TypedText.read(typed, ANALYZER);
    if (words.isEmpty()) {
      return List.of();
    }
    TopFieldCollectorManager every =
        new TopFieldCollectorManager(NEWEST_FIRST, size + 2, Integer.MAX_VALUE);
    ScoreDoc[] newest =
        searcher.search(SearchedTitles.with(words, searcher.getIndexReader()), every).scoreDocs;
    StoredArticles articles = new StoredArticles(searcher.getIndexReader());
    Set<String> seen = new HashSet<>();
    List<Completion> found = new ArrayList<>();
    for (ScoreDoc article : newest) {
      StoredArticles.Summary shown = articles.summary(article.doc);
      String title = shown.card().title();
      if (found.size() < size && seen.add(title)) {
        found.add(new Completion(title, Completion.Kind.TITLE, Optional.of(shown.id())));
      }
    }
    String beginning = WrittenForm.of(typed.stripLeading());
    found.sort(Comparator.comparing(title -> !WrittenForm.of(title.text()).startsWith(beginning)));
    return found;
  }

  private static IndexWriterConfig settings() {
    return new IndexWriterConfig(new NewsAnalyzer(Source.TEXT))
        .setIndexSort(IndexSchema.NEWEST_FIRST)
        .setMergePolicy(NoMergePolicy.INSTANCE);
  }

  private static Document document(int number, Written article) {
    Document document = new Document();
    document.add(new KeywordField(IndexSchema.ID, "article" + number, Store.NO));
    document.add(new TextField(IndexSchema.TITLE, article.title(), Store.NO));
    for (String word : article.words()) {
      document.add(new StringField(IndexSchema.TITLE_FORM, WrittenForm.of(word), Store.NO));
    }
    document.add(Cards.of(article.title()));
    if (article.day() > 0) {
      document.add(new LongField(IndexSchema.PUBLISHED, article.day(), Store.NO));
    }
    return document;
  }

  @Provide
  Arbitrary<List<Written>> articles() {
    Arbitrary<List<String>> titles = Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(4);
    return Combinators.combine(titles, Arbitraries.integers().between(0, 9))
        .as(Written::new)
        .list()
        .ofMaxSize(80);
  }

  @Provide
  Arbitrary<List<String>> typed() {
    Arbitrary<String> before =
        Arbitraries.of(WORDS).list().ofMaxSize(2).map(words -> String.join(" ", words));
    Arbitrary<String> last =
        Combinators.combine(Arbitraries.of(WORDS), Arbitraries.integers().between(1, 14))
            .as((word, length) -> word.substring(0, Math.min(length, word.length())));
    return Combinators.combine(before, last, Arbitraries.of("", "", " "))
        .as((first, beginning, end) -> first + " " + beginning + end)
        .list()
        .ofSize(10);
  }

  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.of(1, 2, 8, 100);
  }
}
