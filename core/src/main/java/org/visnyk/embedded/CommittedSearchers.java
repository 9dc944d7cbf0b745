package org.visnyk.embedded;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.ArticleSearchers;
import org.visnyk.index.IndexFolder;

/**
 * Searchers of what was committed last. Unlike Lucene's, which compare the numbers of versions,
 * they notice that the folder holds another index, or an older state of the same. An index that
 * could not have been opened, such as one of another schema, is refused, and what was opened before
 * stays visible. Thread-safe.
 */
final class CommittedSearchers extends ReferenceManager<IndexSearcher> {
  private final IndexFolder folder;
  private final Directory directory;
  private final SearcherFactory searchers = new ArticleSearchers();

  /**
   * Opens what is committed.
   *
   * @param directory of the folder
   * @throws IOException if there is no index, or it cannot be read
   */
  CommittedSearchers(IndexFolder folder, Directory directory) throws IOException {
    this.folder = folder;
    this.directory = directory;
    current = SearcherManager.getSearcher(searchers, DirectoryReader.open(directory), null);
  }

  @Override
  protected @Nullable IndexSearcher refreshIfNeeded(IndexSearcher searcher) throws IOException {
    StandardDirectoryReader reader = (StandardDirectoryReader) searcher.getIndexReader();
    byte[] seen = reader.getSegmentInfos().getId();
    if (Arrays.equals(seen, SegmentInfos.readLatestCommit(directory).getId())) {
      return null;
    }
    folder.requireUsable(directory);
    return SearcherManager.getSearcher(searchers, reopened(reader), reader);
  }

  private DirectoryReader reopened(DirectoryReader reader) throws IOException {
    try {
      @Nullable DirectoryReader changed = DirectoryReader.openIfChanged(reader);
      return changed == null ? DirectoryReader.open(directory) : changed;
    } catch (IllegalStateException e) {
      // A segment of this name was another one, so nothing can be shared with it.
      return DirectoryReader.open(directory);
    }
  }

  @Override
  protected boolean tryIncRef(IndexSearcher searcher) {
    return searcher.getIndexReader().tryIncRef();
  }

  @Override
  protected void decRef(IndexSearcher searcher) throws IOException {
    searcher.getIndexReader().decRef();
  }

  @Override
  protected int getRefCount(IndexSearcher searcher) {
    return searcher.getIndexReader().getRefCount();
  }
}
