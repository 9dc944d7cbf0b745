package org.visnyk.ingest.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.visnyk.ingest.draft.RawRecord;
import org.visnyk.ingest.draft.UnreadableRecordException;
import org.visnyk.ingest.encoding.TextInput;
import org.visnyk.ingest.page.HtmlText;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.Position;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.RecordReader;

/**
 * Reads the items of news agencies: NITF, and the text items of NewsML-G2 and NewsML 1, alone or
 * several in a message. A file of more than 16 MiB is rejected.
 */
public final class WireReader implements RecordReader {
  private static final Pattern ROOT =
      Pattern.compile("<(?:\\w+:)?(?:nitf|newsItem|newsMessage|NewsML)[\\s>]");

  private final InputStream in;
  private final Charset charset;
  private final String source;
  private final ArticleMapping mapping;
  private final Deque<Element> items = new ArrayDeque<>();
  private boolean opened;
  private long number;

  /**
   * Creates a reader.
   *
   * @param in the bytes; closed with the reader
   * @param source the name of the file, for messages
   */
  public WireReader(InputStream in, Charset charset, String source, ArticleMapping mapping) {
    this.in = in;
    this.charset = charset;
    this.source = source;
    this.mapping = mapping;
  }

  /** Whether a document is one of news agencies, judging by its beginning. */
  public static boolean isLikely(String beginning) {
    return ROOT.matcher(beginning).find();
  }

  @Override
  public Optional<IngestRecord> next() throws IOException {
    if (!opened) {
      opened = true;
      Optional<IngestRecord> rejection = open();
      if (rejection.isPresent()) {
        return rejection;
      }
    }
    @Nullable Element item = items.poll();
    while (item != null && !WireItem.isText(item)) {
      item = items.poll();
    }
    return item == null ? Optional.empty() : Optional.of(record(item));
  }

  private Optional<IngestRecord> open() throws IOException {
    byte[] bytes = in.readNBytes(RawRecord.MAX_BYTES + 1);
    String xml = TextInput.decode(bytes, charset);
    try {
      if (bytes.length > RawRecord.MAX_BYTES) {
        throw UnreadableRecordException.tooLong();
      }
      if (HtmlText.hasTooManyTags(xml)) {
        throw new UnreadableRecordException("more than %,d tags".formatted(HtmlText.MAX_TAGS));
      }
    } catch (UnreadableRecordException e) {
      return Optional.of(e.rejection(new Position(source, 1), xml));
    }
    Document document = Jsoup.parse(xml, Parser.xmlParser());
    document.outputSettings().prettyPrint(false);
    for (Element element : document.getAllElements()) {
      if (WireItem.isItem(element)) {
        items.add(element);
      }
    }
    return Optional.empty();
  }

  private IngestRecord record(Element item) {
    number++;
    Position position = new Position(source, number);
    WireItem wire = new WireItem(item);
    try {
      return new ReadArticle(position, wire.draft().build(mapping), wire.problems());
    } catch (UnreadableRecordException e) {
      return e.rejection(position, item.outerHtml());
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
