package org.visnyk.ingest.wire;

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
import org.visnyk.ingest.date.NewsDates;
import org.visnyk.ingest.draft.UnreadableRecordException;
import org.visnyk.ingest.page.DocumentReader;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.Position;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.ReaderOptions;

/**
 * Reads the items of news agencies: NITF, and the text items of NewsML-G2 and NewsML 1, alone or
 * several in a message. A file of more than 16 MiB is rejected.
 */
public final class WireReader extends DocumentReader {
  private static final Pattern ROOT =
      Pattern.compile("<(?:\\w+:)?(?:nitf|newsItem|newsMessage|NewsML)[\\s>]");

  private final ArticleMapping mapping;
  private final NewsDates dates;
  private final Deque<Element> items = new ArrayDeque<>();

  /**
   * Creates a reader.
   *
   * @param in the bytes; closed with the reader
   * @param source the name of the file, for messages
   */
  public WireReader(InputStream in, Charset charset, String source, ReaderOptions options) {
    super(in, charset, source);
    this.mapping = options.mapping();
    this.dates = new NewsDates(options);
  }

  /** Whether a document is one of news agencies, judging by its beginning. */
  public static boolean isLikely(String beginning) {
    return ROOT.matcher(beginning).find();
  }

  @Override
  protected void parse(String xml) {
    Document document = Jsoup.parse(xml, Parser.xmlParser());
    document.outputSettings().prettyPrint(false);
    for (Element element : document.getAllElements()) {
      if (WireItem.isItem(element)) {
        items.add(element);
      }
    }
  }

  @Override
  protected Optional<IngestRecord> nextArticle() {
    @Nullable Element item = items.poll();
    while (item != null && !WireItem.isText(item)) {
      item = items.poll();
    }
    return item == null ? Optional.empty() : Optional.of(record(item));
  }

  private IngestRecord record(Element item) {
    Position position = nextPosition();
    WireItem wire = new WireItem(item, dates);
    try {
      return new ReadArticle(position, wire.draft().build(mapping), wire.problems());
    } catch (UnreadableRecordException e) {
      return e.rejection(position, item.outerHtml());
    }
  }
}
