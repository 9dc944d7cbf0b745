package org.visnyk.ingest.json;

import java.io.IOException;
import java.util.Optional;
import org.visnyk.Article;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.RawRecord;
import org.visnyk.ingest.record.ReadArticle;
import org.visnyk.ingest.record.RecordPosition;
import org.visnyk.ingest.record.RecordReader;
import org.visnyk.ingest.record.Rejection;
import org.visnyk.ingest.record.UnreadableRecordException;

/** What the readers of JSON have in common: pieces of bytes in, articles and rejections out. */
final class JsonRecords implements RecordReader {
  private final RecordSplitter splitter;
  private final String source;
  private final JsonObjectParser parser;
  private final ArticleMapper mapper;
  private final RawRecord raw = new RawRecord();

  JsonRecords(RecordSplitter splitter, String source, ArticleMapping mapping) {
    this.splitter = splitter;
    this.source = source;
    this.parser = new JsonObjectParser(mapping.allKeys());
    this.mapper = new ArticleMapper(mapping);
  }

  @Override
  public Optional<IngestRecord> next() throws IOException {
    return splitter.next(raw) ? Optional.of(read()) : Optional.empty();
  }

  private IngestRecord read() {
    RecordPosition position = new RecordPosition(source, raw.number());
    try {
      return new ReadArticle(position, article());
    } catch (UnreadableRecordException e) {
      return new Rejection(position, e.field(), e.reason(), raw.excerpt(Rejection.MAX_RAW_LENGTH));
    }
  }

  private Article article() throws UnreadableRecordException {
    return mapper.map(parser.parse(raw));
  }

  @Override
  public void close() throws IOException {
    splitter.close();
  }
}
