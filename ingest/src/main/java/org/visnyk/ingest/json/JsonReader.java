package org.visnyk.ingest.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.visnyk.ingest.draft.RawRecord;
import org.visnyk.ingest.draft.UnreadableRecordException;
import org.visnyk.ingest.mapping.ArticleMapper;
import org.visnyk.ingest.record.ArticleField;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.Position;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.IngestRecord.Rejection;
import org.visnyk.ingest.record.RecordReader;

/**
 * Reads JSON objects in UTF-8 with the keys of an {@link ArticleMapping}.
 *
 * <p>Unknown keys are ignored, and {@code null} means no value. {@code authors} and {@code tags}
 * are an array of strings or one string, {@code id} is a string or a whole number, {@code
 * published} is in a form of {@link org.visnyk.ingest.date.NewsDates}. An unpaired surrogate
 * becomes U+FFFD. Everything else, and an object of more than 16 MiB, is rejected.
 */
public final class JsonReader implements RecordReader {
  /** Cuts an input into records without parsing them. */
  interface Splitter extends AutoCloseable {
    /**
     * Collects the next record that is not blank.
     *
     * @return whether there was one
     */
    boolean next(RawRecord record) throws IOException;

    @Override
    void close() throws IOException;
  }

  private final Splitter splitter;
  private final String source;
  private final JsonObjectParser parser;
  private final ArticleMapper mapper;
  private final RawRecord raw = new RawRecord();

  private JsonReader(Splitter splitter, String source, ArticleMapping mapping) {
    this.splitter = splitter;
    this.source = source;
    this.parser = new JsonObjectParser(allKeys(mapping));
    this.mapper = new ArticleMapper(mapping);
  }

  /**
   * Reads JSON lines, numbered from 1; blank lines are skipped.
   *
   * @param in the bytes; need not be buffered; closed with the reader
   * @param source the name of the input, for messages
   */
  public static JsonReader ofLines(InputStream in, String source, ArticleMapping mapping) {
    return new JsonReader(new LineSplitter(in), source, mapping);
  }

  /**
   * Reads the elements of one JSON array, numbered from 1. Text after the end of the array is
   * rejected as one record; an array that is not closed ends with an {@link java.io.EOFException}
   * after its last element.
   *
   * @param in the bytes; need not be buffered; closed with the reader
   * @param source the name of the input, for messages
   */
  public static JsonReader ofArray(InputStream in, String source, ArticleMapping mapping) {
    return new JsonReader(new ArraySplitter(in), source, mapping);
  }

  private static Set<String> allKeys(ArticleMapping mapping) {
    return Stream.of(ArticleField.values())
        .flatMap(field -> mapping.keys(field).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<IngestRecord> next() throws IOException {
    return splitter.next(raw) ? Optional.of(read()) : Optional.empty();
  }

  private IngestRecord read() {
    Position position = new Position(source, raw.number());
    try {
      return new ReadArticle(position, mapper.map(parser.parse(raw)));
    } catch (UnreadableRecordException e) {
      return e.rejection(position, raw.excerpt(Rejection.MAX_RAW_LENGTH));
    }
  }

  @Override
  public void close() throws IOException {
    splitter.close();
  }
}
