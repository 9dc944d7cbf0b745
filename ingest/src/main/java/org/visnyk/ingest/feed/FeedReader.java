package org.visnyk.ingest.feed;

import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;
import org.visnyk.ingest.date.NewsDates;
import org.visnyk.ingest.draft.UnreadableRecordException;
import org.visnyk.ingest.feed.ItemSplitter.RawItem;
import org.visnyk.ingest.page.HtmlText;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.Position;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;

/**
 * Reads RSS (0.9 to 2.0), Atom and exports of WordPress item by item. Feeds need not be well-formed
 * XML: a broken item is repaired or rejected on its own. From an export of WordPress, published
 * posts are read, and with {@link ReaderOptions#includesDrafts} unpublished ones too.
 */
public final class FeedReader implements RecordReader {
  /** Maximum number of addresses that are remembered, some 50 bytes each. */
  private static final int MAX_ADDRESSES = 1_000_000;

  private final ItemSplitter items;
  private final String source;
  private final ArticleMapping mapping;
  private final NewsDates dates;
  private final boolean withDrafts;
  private final Set<Long> addresses = new HashSet<>();
  private @Nullable Feed feed;
  private long number;
  private boolean isLastTruncated;
  private boolean ended;

  /**
   * Creates a reader.
   *
   * @param in the characters; closed with the reader
   * @param source the name of the feed, for messages
   */
  public FeedReader(Reader in, String source, ReaderOptions options) {
    this.items = new ItemSplitter(in);
    this.source = source;
    this.mapping = options.mapping();
    this.dates = new NewsDates(options);
    this.withDrafts = options.includesDrafts();
  }

  @Override
  public Optional<IngestRecord> next() throws IOException {
    while (true) {
      Optional<RawItem> raw = items.next();
      if (raw.isEmpty()) {
        return end();
      }
      number++;
      Optional<IngestRecord> record = record(raw.get());
      if (record.isPresent()) {
        return record;
      }
    }
  }

  /** A feed without its end is not taken for complete. */
  private Optional<IngestRecord> end() {
    if (ended || isLastTruncated || items.isComplete() || !feed().hasRoot()) {
      return Optional.empty();
    }
    ended = true;
    return Optional.of(
        new UnreadableRecordException("the feed is truncated: its end is missing")
            .rejection(new Position(source, number + 1), ""));
  }

  /** The record of an item; empty if it is there but no article. */
  private Optional<IngestRecord> record(RawItem raw) {
    Position position = new Position(source, number);
    try {
      if (raw.isTooLong()) {
        isLastTruncated = !raw.isClosed();
        throw UnreadableRecordException.tooLong();
      }
      HtmlText.requireBoundedTags(raw.xml());
      if (!raw.isClosed()) {
        isLastTruncated = true;
        throw new UnreadableRecordException(
            "the feed is truncated: it ends in the middle of this item");
      }
      FeedItem item = FeedItem.parse(raw.xml(), dates);
      if (!item.isArticle(withDrafts)) {
        return Optional.empty();
      }
      Article article = item.draft(feed(), mapping, this::isNew).build(mapping);
      return Optional.of(new ReadArticle(position, article, item.problems()));
    } catch (UnreadableRecordException e) {
      return Optional.of(e.rejection(position, raw.xml()));
    }
  }

  private Feed feed() {
    Feed known = feed;
    if (known == null) {
      known = Feed.of(items.header());
      feed = known;
    }
    return known;
  }

  private boolean isNew(String address) {
    long hash = 0;
    for (int i = 0; i < address.length(); i++) {
      hash = 31 * hash + address.charAt(i);
    }
    return addresses.size() < MAX_ADDRESSES ? addresses.add(hash) : !addresses.contains(hash);
  }

  @Override
  public void close() throws IOException {
    items.close();
  }
}
