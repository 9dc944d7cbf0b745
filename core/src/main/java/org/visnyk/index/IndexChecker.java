package org.visnyk.index;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CheckIndex.Status;
import org.apache.lucene.index.CheckIndex.Status.SegmentInfoStatus;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.visnyk.IndexCheck;
import org.visnyk.IndexUnavailableException;
import org.visnyk.IndexUnavailableException.Reason;
import org.visnyk.index.schema.IndexSchema;

/** Checks that an index is intact: with Lucene's own check, and that ids are unique. */
public final class IndexChecker {
  private final IndexFolder folder;

  /** Prepares to check a folder. */
  public IndexChecker(IndexFolder folder) {
    this.folder = folder;
  }

  /**
   * Checks as {@link org.visnyk.EmbeddedNewsIndex#check} specifies.
   *
   * @throws IndexUnavailableException if there is no index of Visnyk, or it is being written to
   * @throws org.visnyk.IndexStorageException if the folder cannot be read at all
   */
  public IndexCheck check() {
    try (Directory directory = folder.openToCheck();
        CheckIndex lucene = new CheckIndex(directory, lock(directory))) {
      lucene.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_INTEGRITY_CHECKS);
      long commit = SegmentInfos.getLastCommitGeneration(directory);
      IndexCheck check = summarise(lucene.checkIndex(), directory);
      if (SegmentInfos.getLastCommitGeneration(directory) != commit) {
        throw isBeingWritten(null); // by somebody else who may, if there was no lock
      }
      return check;
    } catch (LockObtainFailedException e) {
      throw isBeingWritten(e);
    } catch (IOException e) {
      throw folder.failure("cannot be checked", e);
    }
  }

  /** A lock on the index, or none where the medium or the permissions do not allow a lock. */
  private Lock lock(Directory directory) throws IOException {
    try {
      return directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
    } catch (LockObtainFailedException e) {
      throw e;
    } catch (IOException e) {
      if (Files.isWritable(folder.path())) {
        throw e;
      }
      return NoLockFactory.INSTANCE.obtainLock(directory, IndexWriter.WRITE_LOCK_NAME);
    }
  }

  private IndexUnavailableException isBeingWritten(@Nullable Exception cause) {
    return new IndexUnavailableException(
        Reason.LOCKED,
        "the index at %s is being written to; close its writer first, or make a snapshot and check that"
            .formatted(folder.path()),
        cause);
  }

  private static IndexCheck summarise(Status status, Directory directory) throws IOException {
    List<String> problems = new ArrayList<>();
    if (status.missingSegments) {
      problems.add("the list of its segments (segments_N) cannot be read");
      return IndexCheck.builder().problems(problems).build();
    }
    long articles = 0;
    for (SegmentInfoStatus segment : status.segmentInfos) {
      articles += segment.maxDoc - deletions(segment);
      if (segment.error != null) {
        problems.add(
            "segment %s with about %d articles: %s"
                .formatted(segment.name, segment.maxDoc, firstLine(segment.error)));
      }
    }
    if (!status.clean && problems.isEmpty()) {
      problems.add("Lucene finds it damaged without saying where");
    }
    if (problems.isEmpty()) {
      checkIds(directory, problems);
    }
    return IndexCheck.builder()
        .articles(articles)
        .segments(status.numSegments)
        .damagedSegments(status.numBadSegments)
        .lostArticles(status.totLoseDocCount)
        .problems(problems)
        .build();
  }

  private static int deletions(SegmentInfoStatus segment) {
    return segment.liveDocStatus == null ? 0 : segment.liveDocStatus.numDeleted;
  }

  private static String firstLine(Throwable error) {
    String message = error.getMessage();
    return message == null
        ? error.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }

  /** Every article has one id, and no two have the same. */
  private static void checkIds(Directory directory, List<String> problems) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      long articlesWithId = 0;
      @Nullable Terms ids = MultiTerms.getTerms(reader, IndexSchema.ID);
      TermsEnum id = ids == null ? TermsEnum.EMPTY : ids.iterator();
      @Nullable Bits live = MultiBits.getLiveDocs(reader);
      @Nullable PostingsEnum postings = null;
      while (id.next() != null) {
        postings = id.postings(postings, PostingsEnum.NONE);
        int count = countLive(postings, live);
        articlesWithId += count;
        if (count > 1) {
          problems.add(
              "the id \"%s\" is there %d times".formatted(id.term().utf8ToString(), count));
        }
      }
      checkCount(reader, articlesWithId, problems);
    }
  }

  private static void checkCount(IndexReader reader, long articlesWithId, List<String> problems) {
    if (articlesWithId != reader.numDocs()) {
      problems.add("%d articles have %d ids".formatted(reader.numDocs(), articlesWithId));
    }
  }

  private static int countLive(PostingsEnum postings, @Nullable Bits live) throws IOException {
    int count = 0;
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      count += live == null || live.get(doc) ? 1 : 0;
    }
    return count;
  }
}
