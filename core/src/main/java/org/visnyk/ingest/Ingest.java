package org.visnyk.ingest;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.visnyk.Article;
import org.visnyk.InvalidArticleException;
import org.visnyk.NewsIndex;

/**
 * Puts the articles of any number of readers into an index and counts what became of them.
 *
 * <p>Call {@link #load} for each reader, then {@link #finish}. Not safe for use by several threads
 * at once.
 */
public final class Ingest {
  private final NewsIndex index;
  private final IngestOptions options;
  private final long start = System.nanoTime();
  private long added;
  private long updated;
  private long rejected;

  /**
   * Makes an ingest, whose time counts from now.
   *
   * @param index where the articles go; stays open
   * @param options how to go about it
   */
  public Ingest(NewsIndex index, IngestOptions options) {
    this.index = index;
    this.options = options;
  }

  /**
   * Puts all articles of a reader into the index; the reader stays open.
   *
   * @throws IOException if the input cannot be read to its end; what was read before is kept
   * @throws RejectedRecordException at the first bad record, if the options say so; what was read
   *     before is kept
   */
  public void load(RecordReader reader) throws IOException {
    Optional<IngestRecord> record = reader.next();
    while (record.isPresent()) {
      accept(record.get());
      record = reader.next();
    }
  }

  /** Makes everything durable and visible, and reports. */
  public IngestReport finish() {
    index.commit();
    index.refresh();
    return report();
  }

  /** Reports what happened so far. */
  public IngestReport report() {
    return new IngestReport(
        read(), added, updated, rejected, Duration.ofNanos(System.nanoTime() - start));
  }

  private void accept(IngestRecord record) {
    switch (record) {
      case ReadArticle read -> put(read.position(), read.article());
      case Rejection rejection -> reject(rejection);
    }
    options.listener().recordRead(read());
    if (read() % options.commitEvery() == 0) {
      index.commit();
    }
  }

  private void put(RecordPosition position, Article article) {
    try {
      switch (index.put(article)) {
        case ADDED -> added++;
        case UPDATED -> updated++;
      }
    } catch (InvalidArticleException e) {
      reject(new Rejection(position, e.field(), String.valueOf(e.getMessage()), ""));
    }
  }

  private void reject(Rejection rejection) {
    rejected++;
    options.listener().recordRejected(rejection);
    if (options.onRejection() == IngestOptions.OnRejection.STOP) {
      throw new RejectedRecordException(rejection);
    }
  }

  private long read() {
    return added + updated + rejected;
  }
}
