package org.visnyk.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.StringHelper;
import org.visnyk.Article;
import org.visnyk.ArticleFilter;
import org.visnyk.Completion;
import org.visnyk.CompletionRequest;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.HighlightedArticle;
import org.visnyk.Hit;
import org.visnyk.IndexOptions;
import org.visnyk.IndexStatistics;
import org.visnyk.PutOutcome;
import org.visnyk.SavedSearch;
import org.visnyk.SavedSearches;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.StorageStatistics;
import org.visnyk.index.ArticleWriter;
import org.visnyk.index.FieldSizes;
import org.visnyk.index.IndexFolder;
import org.visnyk.index.IndexSnapshot;
import org.visnyk.index.StoredArticles;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.query.ArticleExport;
import org.visnyk.query.ArticleSearcher;
import org.visnyk.query.AssistedSearcher;
import org.visnyk.query.SimilarArticles;
import org.visnyk.query.compile.FilterCompiler;
import org.visnyk.query.completion.Completer;
import org.visnyk.query.duplicates.ClusterMemberships;
import org.visnyk.query.page.FacetCounter;

/**
 * An index in a folder of this machine: delegates each method of the interface to the indexing or
 * the query module.
 */
final class FolderNewsIndex implements EmbeddedNewsIndex {
  private final OpenIndex index;
  private final IndexLanguage vocabulary;
  private final ArticleSearcher articleSearcher;
  private final AssistedSearcher assistedSearcher;
  private final Clock clock = Clock.systemUTC();
  private final SimilarArticles similarArticles;
  private final Completer completer;
  private final FilterCompiler filters;
  private final Statistician statistician;
  private final SavedSearchesFile savedSearches;
  private final Consumer<? super Article> putListener;
  private final String opening = Long.toHexString(ThreadLocalRandom.current().nextLong());

  private FolderNewsIndex(
      OpenIndex index, IndexLanguage vocabulary, Consumer<? super Article> putListener) {
    this.index = index;
    this.vocabulary = vocabulary;
    ClusterMemberships memberships = new ClusterMemberships();
    FacetCounter facetCounter = new FacetCounter();
    this.articleSearcher = new ArticleSearcher(vocabulary.forQueries(), facetCounter, memberships);
    this.assistedSearcher = new AssistedSearcher(vocabulary.forQueries());
    this.similarArticles = new SimilarArticles(vocabulary.forQueries(), memberships);
    this.completer = new Completer(vocabulary.forQueries());
    this.filters = new FilterCompiler(vocabulary.forQueries());
    this.statistician = new Statistician(facetCounter);
    this.savedSearches = new SavedSearchesFile(index.folder().path(), vocabulary);
    this.putListener = putListener;
  }

  static FolderNewsIndex open(Path path, IndexOptions options) {
    IndexLanguage vocabulary = IndexLanguage.read(options);
    IndexFolder folder = new IndexFolder(path, vocabulary.dictionary());
    return new FolderNewsIndex(
        OpenIndex.open(folder, vocabulary, options), vocabulary, options.putListener());
  }

  @Override
  public PutOutcome put(Article article) {
    PutOutcome outcome = index.write(writer -> writer.put(article));
    putListener.accept(article);
    return outcome;
  }

  @Override
  public boolean delete(String id) {
    String normal = Article.normalId(id);
    return index.write(writer -> writer.delete(normal));
  }

  @Override
  public long delete(ArticleFilter filter) {
    return index.write(writer -> writer.delete(filters.toDelete(filter)));
  }

  @Override
  public long deleteAll() {
    return index.write(writer -> writer.delete(MatchAllDocsQuery.INSTANCE));
  }

  @Override
  public void commit() {
    index.change(ArticleWriter::commit);
    index.refresh();
  }

  @Override
  public void commit(String bookmark) {
    Objects.requireNonNull(bookmark, "bookmark");
    index.change(writer -> writer.commit(bookmark));
    index.refresh();
  }

  @Override
  public String bookmark() {
    return index.isWritable()
        ? index.write(ArticleWriter::bookmark)
        : index.search(FolderNewsIndex::bookmark);
  }

  private static String bookmark(IndexSearcher searcher) throws IOException {
    DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
    return IndexSchema.bookmark(reader.getIndexCommit().getUserData());
  }

  @Override
  public void refresh() {
    index.refresh();
  }

  @Override
  public void reloadUserWords() {
    index.run(vocabulary.userWords()::reload);
  }

  @Override
  public Optional<Article> get(String id) {
    String normal = Article.normalId(id);
    return index.search(searcher -> get(normal, searcher));
  }

  private static Optional<Article> get(String id, IndexSearcher searcher) throws IOException {
    OptionalInt doc = find(id, searcher);
    return doc.isEmpty()
        ? Optional.empty()
        : Optional.of(new StoredArticles(searcher.getIndexReader()).article(doc.getAsInt()));
  }

  @Override
  public Optional<HighlightedArticle> highlight(String id, SearchRequest request) {
    String normal = Article.normalId(id);
    return index.search(
        searcher -> {
          OptionalInt doc = find(normal, searcher);
          return doc.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  articleSearcher.highlight(request, now(request), doc.getAsInt(), searcher));
        });
  }

  private static OptionalInt find(String id, IndexSearcher searcher) throws IOException {
    TopDocs found = searcher.search(withId(id), 1);
    return found.scoreDocs.length == 0
        ? OptionalInt.empty()
        : OptionalInt.of(found.scoreDocs[0].doc);
  }

  @Override
  public boolean contains(String id) {
    Query query = withId(Article.normalId(id));
    return index.search(searcher -> searcher.count(query) > 0);
  }

  private static Query withId(String id) {
    return new TermQuery(new Term(IndexSchema.ID, id));
  }

  @Override
  public long export(ArticleFilter filter, Consumer<? super Article> target) {
    Query query = filters.toExport(filter);
    return index.search(searcher -> ArticleExport.run(query, searcher, target));
  }

  @Override
  public SearchResult search(SearchRequest request) {
    Instant now = now(request);
    return index.search(
        searcher -> assistedSearcher.search(articleSearcher.of(request, now, searcher)));
  }

  private Instant now(SearchRequest request) {
    return request.now().orElseGet(clock::instant);
  }

  @Override
  public List<Hit> moreLikeThis(String id, int size) {
    String normal = Article.normalId(id);
    return index.search(searcher -> similarArticles.of(normal, size, searcher));
  }

  @Override
  public List<Completion> complete(CompletionRequest request) {
    return index.search(searcher -> completer.complete(request, searcher));
  }

  @Override
  public IndexStatistics statistics() {
    return index.search(searcher -> statistician.count(searcher, index.folder().sizeInBytes()));
  }

  /**
   * A reader that is opened again has another version, or another commit where the folder was
   * replaced under it; the rest is different for each opening.
   */
  @Override
  public Optional<String> state() {
    return index.search(
        searcher -> {
          StandardDirectoryReader reader = (StandardDirectoryReader) searcher.getIndexReader();
          // That of a writer may have no commit yet.
          String commit =
              index.isWritable() ? "" : StringHelper.idToString(reader.getSegmentInfos().getId());
          return Optional.of(
              "%s-%x-%s-%x"
                  .formatted(
                      opening, reader.getVersion(), commit, vocabulary.userWords().readings()));
        });
  }

  @Override
  public SavedSearches savedSearches() {
    return new SavedSearches() {
      @Override
      public List<SavedSearch> all() {
        return index.searchOnDisk(searcher -> savedSearches.all());
      }

      @Override
      public void saveAll(Collection<SavedSearch> searches) {
        index.searchOnDisk(
            searcher -> {
              savedSearches.saveAll(searches);
              return true;
            });
      }

      @Override
      public boolean remove(String name) {
        return index.searchOnDisk(searcher -> savedSearches.remove(name));
      }

      @Override
      public List<SavedSearch> matches(Article article) {
        int userWords = vocabulary.userWords().readings();
        return index.searchOnDisk(
            searcher ->
                savedSearches.matches(
                    article, term -> frequency(term, searcher.getIndexReader()), userWords));
      }
    };
  }

  private static long frequency(Term term, IndexReader reader) {
    try {
      return reader.docFreq(term);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public StorageStatistics storage() {
    return index.searchOnDisk(searcher -> FieldSizes.of(searcher.getIndexReader()));
  }

  @Override
  public void snapshot(Path target) {
    index.searchOnDisk(
        searcher -> {
          Directory files = ((DirectoryReader) searcher.getIndexReader()).directory();
          new IndexSnapshot(index.folder(), files).copyTo(target);
          return target;
        });
  }

  @Override
  public void optimize() {
    index.change(ArticleWriter::optimize);
  }

  @Override
  public void close() {
    index.close();
  }
}
