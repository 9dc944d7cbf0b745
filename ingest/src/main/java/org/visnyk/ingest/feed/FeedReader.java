package org.visnyk.ingest.feed;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.Excerpts;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.RawRecord;
import org.visnyk.ingest.record.ReadArticle;
import org.visnyk.ingest.record.RecordPosition;
import org.visnyk.ingest.record.RecordReader;
import org.visnyk.ingest.record.Rejection;
import org.visnyk.ingest.record.UnreadableRecordException;
import org.visnyk.ingest.record.UnsupportedInputException;

/**
 * Reads RSS (0.9 to 2.0) and Atom item by item. A feed whose XML is broken ends there with a
 * rejection; the items before are kept.
 */
public final class FeedReader implements RecordReader {
  private final Reader in;
  private final String source;
  private final ArticleMapping mapping;
  private final Feed feed = new Feed();
  private final XMLStreamReader xml;
  private long number;
  private boolean ended;

  public FeedReader(Reader in, String source, ArticleMapping mapping) throws IOException {
    this.in = in;
    this.source = source;
    this.mapping = mapping;
    try {
      xml = FeedXml.of(in);
    } catch (XMLStreamException e) {
      throw new UnsupportedInputException("this is not XML: " + reason(e));
    }
  }

  @Override
  public Optional<IngestRecord> next() throws IOException {
    FeedItem item = new FeedItem();
    try {
      while (!ended && xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          String name = xml.getLocalName();
          if (name.equals("item") || name.equals("entry")) {
            number++;
            item.read(xml);
            return Optional.of(record(item));
          }
          feed.read(xml);
        }
      }
      ended = true;
      return Optional.empty();
    } catch (XMLStreamException e) {
      ended = true;
      Throwable cause = e.getNestedException();
      if (cause instanceof IOException failure && !(cause instanceof FeedXml.TooLongException)) {
        throw failure;
      }
      number += item.isBegun() ? 0 : 1;
      return Optional.of(
          rejection(
              "",
              "the XML is broken, so that neither this item nor any that follows can be read: "
                  + (cause == null ? reason(e) : cause.getMessage()),
              item));
    }
  }

  private IngestRecord record(FeedItem item) {
    try {
      return new ReadArticle(
          new RecordPosition(source, number), item.draft(feed, mapping).build(mapping));
    } catch (UnreadableRecordException e) {
      return rejection(e.field(), e.reason(), item);
    }
  }

  private Rejection rejection(String field, String reason, FeedItem item) {
    String raw = item.print();
    return new Rejection(
        new RecordPosition(source, number),
        field,
        reason,
        raw.length() > Rejection.MAX_RAW_LENGTH
            ? Excerpts.cut(raw, Rejection.MAX_RAW_LENGTH)
            : raw);
  }

  private static String reason(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    String last = message.substring(message.lastIndexOf("Message: ") + 1);
    String where =
        e.getLocation() == null ? "" : "line %,d, ".formatted(e.getLocation().getLineNumber());
    return where + Excerpts.quote(last.replaceFirst("^essage: ", ""));
  }

  /** Puts characters, or what stands for them, behind a text. */
  static void appendText(XMLStreamReader xml, int event, StringBuilder text) {
    switch (event) {
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
        int room = RawRecord.MAX_BYTES + 1 - text.length();
        text.append(
            xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
      }
      case XMLStreamConstants.ENTITY_REFERENCE ->
          // Feeds use the names of HTML, which XML does not know.
          text.append(Parser.unescapeEntities("&" + xml.getLocalName() + ";", false));
      default -> {
        // Comments and instructions say nothing.
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
