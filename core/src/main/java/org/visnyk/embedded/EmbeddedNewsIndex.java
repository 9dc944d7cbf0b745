package org.visnyk.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;
import org.visnyk.Completion;
import org.visnyk.CompletionRequest;
import org.visnyk.Facet;
import org.visnyk.FacetCount;
import org.visnyk.Hit;
import org.visnyk.IndexOptions;
import org.visnyk.IndexOptions.Access;
import org.visnyk.IndexStatistics;
import org.visnyk.IndexUnavailableException;
import org.visnyk.IndexUnavailableException.Reason;
import org.visnyk.NewsIndex;
import org.visnyk.PutOutcome;
import org.visnyk.SearchRequest;
import org.visnyk.SearchRequest.NearCopies;
import org.visnyk.SearchResult;
import org.visnyk.SortOrder;
import org.visnyk.StorageStatistics;
import org.visnyk.index.ArticleSearchers;
import org.visnyk.index.ArticleWriter;
import org.visnyk.index.FieldSizes;
import org.visnyk.index.IndexFolder;
import org.visnyk.index.IndexSchema;
import org.visnyk.index.IndexSnapshot;
import org.visnyk.index.StoredArticles;
import org.visnyk.query.ArticleSearcher;
import org.visnyk.query.ArticleSelection;
import org.visnyk.query.Completer;
import org.visnyk.query.FacetCounter;
import org.visnyk.query.HelpfulSearcher;
import org.visnyk.query.SimilarArticles;
import org.visnyk.query.StoryTables;

/** An index in a folder of this machine. */
final class EmbeddedNewsIndex implements NewsIndex {
  private final IndexFolder folder;
  private final @Nullable ArticleWriter writer;
  private final SearcherManager searchers;
  private final Closeable storage;
  private final Refresher refresher;
  private final Vocabulary vocabulary;
  private final FacetCounter facetCounter = new FacetCounter();
  private final ArticleSearcher articleSearcher;
  private final HelpfulSearcher helpfulSearcher;
  private final SimilarArticles similarArticles;
  private final Completer completer;
  private final ArticleSelection selection;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedNewsIndex(
      IndexFolder folder,
      @Nullable ArticleWriter writer,
      SearcherManager searchers,
      Closeable storage,
      Vocabulary vocabulary,
      Duration refreshInterval) {
    this.folder = folder;
    this.writer = writer;
    this.searchers = searchers;
    this.storage = storage;
    this.vocabulary = vocabulary;
    StoryTables stories = new StoryTables();
    this.articleSearcher = new ArticleSearcher(vocabulary.forQueries(), facetCounter, stories);
    this.helpfulSearcher =
        new HelpfulSearcher(articleSearcher, vocabulary.forQueries(), Clock.systemUTC());
    this.similarArticles = new SimilarArticles(vocabulary.forQueries(), stories);
    this.completer = new Completer(vocabulary.forQueries());
    this.selection = new ArticleSelection(vocabulary.forQueries());
    this.refresher = new Refresher(searchers, refreshInterval);
  }

  static NewsIndex open(Path path, IndexOptions options) {
    Vocabulary vocabulary = Vocabulary.read(options);
    IndexFolder folder = new IndexFolder(path, vocabulary.dictionary());
    return options.access() == Access.READ_WRITE
        ? openForWriting(folder, vocabulary, options)
        : openForReading(folder, vocabulary, options.refreshInterval());
  }

  private static NewsIndex openForWriting(
      IndexFolder folder, Vocabulary vocabulary, IndexOptions options) {
    ArticleWriter writer =
        ArticleWriter.open(folder, vocabulary.forArticles(), options.nearDuplicates());
    return new EmbeddedNewsIndex(
        folder, writer, writer.searchers(), writer, vocabulary, options.refreshInterval());
  }

  private static NewsIndex openForReading(
      IndexFolder folder, Vocabulary vocabulary, Duration refreshInterval) {
    Directory directory = folder.openForReading();
    try {
      SearcherManager searchers = new SearcherManager(directory, new ArticleSearchers());
      Closeable storage =
          () -> {
            try (directory) {
              searchers.close();
            }
          };
      return new EmbeddedNewsIndex(folder, null, searchers, storage, vocabulary, refreshInterval);
    } catch (IOException e) {
      throw folder.failure("cannot be opened for reading", e);
    }
  }

  @Override
  public PutOutcome put(Article article) {
    return whileOpen(() -> writer().put(article));
  }

  @Override
  public boolean delete(String id) {
    return whileOpen(() -> writer().delete(id));
  }

  @Override
  public long delete(SearchRequest request) {
    return whileOpen(
        () -> {
          ArticleWriter articles = writer();
          return articles.delete(selection.of(request));
        });
  }

  @Override
  public long deleteAll() {
    return whileOpen(() -> writer().delete(MatchAllDocsQuery.INSTANCE));
  }

  @Override
  public void commit() {
    whileOpen(
        () -> {
          writer().commit();
          return true;
        });
  }

  @Override
  public void commit(String bookmark) {
    whileOpen(
        () -> {
          writer().commit(bookmark);
          return true;
        });
  }

  @Override
  public String bookmark() {
    if (writer != null) {
      return whileOpen(writer::bookmark);
    }
    return withSearcher(
        searcher ->
            IndexSchema.bookmark(
                ((DirectoryReader) searcher.getIndexReader()).getIndexCommit().getUserData()));
  }

  @Override
  public void refresh() {
    whileOpen(
        () -> {
          searchers.maybeRefreshBlocking();
          return true;
        });
  }

  @Override
  public void reloadUserLexicon() {
    whileOpen(
        () -> {
          vocabulary.userWords().reload();
          return true;
        });
  }

  @Override
  public Optional<Article> get(String id) {
    return withSearcher(
        searcher -> {
          TopDocs found = searcher.search(new TermQuery(new Term(IndexSchema.ID, id)), 1);
          return found.scoreDocs.length == 0
              ? Optional.empty()
              : Optional.of(
                  new StoredArticles(searcher.getIndexReader()).article(found.scoreDocs[0].doc));
        });
  }

  @Override
  public SearchResult search(SearchRequest request) {
    return withSearcher(searcher -> helpfulSearcher.search(request, searcher));
  }

  @Override
  public List<Hit> moreLikeThis(String id, int size) {
    return withSearcher(searcher -> similarArticles.of(id, size, searcher));
  }

  @Override
  public List<Completion> complete(CompletionRequest request) {
    return withSearcher(searcher -> completer.complete(request, searcher));
  }

  @Override
  public IndexStatistics statistics() {
    return withSearcher(
        searcher -> {
          Map<Facet, List<FacetCount>> counts =
              facetCounter.count(
                  MatchAllDocsQuery.INSTANCE,
                  EnumSet.of(Facet.SOURCE, Facet.YEAR, Facet.MONTH),
                  SearchRequest.query("").build().zone(),
                  searcher);
          return new IndexStatistics(
              searcher.getIndexReader().numDocs(),
              folder.sizeInBytes(),
              firstDate(searcher, SortOrder.OLDEST),
              firstDate(searcher, SortOrder.NEWEST),
              counts.getOrDefault(Facet.SOURCE, List.of()),
              counts.getOrDefault(Facet.YEAR, List.of()),
              counts.getOrDefault(Facet.MONTH, List.of()));
        });
  }

  @Override
  public StorageStatistics storage() {
    return withSearcher(searcher -> FieldSizes.of(searcher.getIndexReader()));
  }

  @Override
  public void snapshot(Path target) {
    withSearcher(
        searcher -> {
          Directory files = ((DirectoryReader) searcher.getIndexReader()).directory();
          new IndexSnapshot(folder, files).copyTo(target);
          return true;
        });
  }

  @Override
  public void optimize() {
    whileOpen(
        () -> {
          writer().optimize();
          return true;
        });
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      refresher.close();
      try {
        storage.close();
      } catch (IOException e) {
        throw folder.failure("could not be closed properly", e);
      }
    }
  }

  private Optional<Instant> firstDate(IndexSearcher searcher, SortOrder order) throws IOException {
    SearchRequest first =
        SearchRequest.query("")
            .sort(order)
            .size(1)
            .withoutSnippets()
            .nearCopies(NearCopies.LISTED)
            .timeout(Duration.ofSeconds(Long.MAX_VALUE))
            .build();
    return articleSearcher.search(first, searcher).hits().stream()
        .findFirst()
        .flatMap(Hit::published);
  }

  private ArticleWriter writer() {
    if (writer == null) {
      throw new IndexUnavailableException(
          Reason.READ_ONLY,
          "the index at %s is open for reading only; open it with NewsIndex.open(folder) to write"
              .formatted(folder.path()),
          null);
    }
    return writer;
  }

  private <T> T withSearcher(StorageTask<IndexSearcher, T> task) {
    return whileOpen(
        () -> {
          IndexSearcher searcher = searchers.acquire();
          try {
            return task.run(searcher);
          } finally {
            searchers.release(searcher);
          }
        });
  }

  /** Runs a task, and turns what can go wrong in the storage into what the interface promises. */
  private <T> T whileOpen(StorageAction<T> action) {
    if (closed.get()) {
      throw closedIndex(null);
    }
    try {
      return action.run();
    } catch (AlreadyClosedException e) {
      throw closed.get() || writer == null ? closedIndex(e) : writer.failure("is broken", e);
    } catch (UncheckedIOException e) {
      throw folder.failure("could not be used", new IOException(e));
    } catch (IOException e) {
      throw folder.failure("could not be used", e);
    }
  }

  private IllegalStateException closedIndex(@Nullable Exception cause) {
    return new IllegalStateException(
        "the index at %s is closed; open it again with NewsIndex.open".formatted(folder.path()),
        cause);
  }

  @FunctionalInterface
  private interface StorageAction<T> {
    T run() throws IOException;
  }

  @FunctionalInterface
  private interface StorageTask<I, T> {
    T run(I input) throws IOException;
  }
}
