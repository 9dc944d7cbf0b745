package org.visnyk.ingest.feed;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;
import org.visnyk.ingest.draft.Excerpts;
import org.visnyk.ingest.draft.RawRecord;
import org.visnyk.ingest.draft.UnreadableRecordException;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.Position;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.RecordReader;
import org.visnyk.ingest.record.UnsupportedInputException;

/**
 * Reads RSS (0.9 to 2.0) and Atom item by item. Where the XML is broken, the feed ends with a
 * rejection; the items before it are kept.
 */
public final class FeedReader implements RecordReader {
  private final Reader in;
  private final String source;
  private final ArticleMapping mapping;
  private final Feed feed = new Feed();
  private final XMLStreamReader xml;
  private long number;
  private boolean ended;

  /**
   * Creates a reader.
   *
   * @param in the characters; closed with the reader
   * @param source the name of the feed, for messages
   * @throws UnsupportedInputException if it is not XML
   */
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
      String reason = cause == null ? reason(e) : String.valueOf(cause.getMessage());
      return Optional.of(
          rejected(
              new UnreadableRecordException(
                  "the XML is broken, so that neither this item nor any after it can be read: "
                      + reason),
              item));
    }
  }

  private IngestRecord record(FeedItem item) {
    try {
      return new ReadArticle(position(), item.draft(feed, mapping).build(mapping));
    } catch (UnreadableRecordException e) {
      return rejected(e, item);
    }
  }

  private IngestRecord rejected(UnreadableRecordException error, FeedItem item) {
    return error.rejection(position(), item.print());
  }

  private Position position() {
    return new Position(source, number);
  }

  private static String reason(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    String last = message.substring(message.lastIndexOf("Message: ") + 1);
    String where =
        e.getLocation() == null ? "" : "line %,d, ".formatted(e.getLocation().getLineNumber());
    return where + Excerpts.quote(last.replaceFirst("^essage: ", ""));
  }

  /** Appends the characters of an event, if it has any. */
  static void appendText(XMLStreamReader xml, int event, StringBuilder text) {
    switch (event) {
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
        int room = RawRecord.MAX_BYTES + 1 - text.length();
        text.append(
            xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
      }
      case XMLStreamConstants.ENTITY_REFERENCE ->
          // feeds use the entities of HTML, which XML does not define
          text.append(Parser.unescapeEntities("&" + xml.getLocalName() + ";", false));
      default -> {
        // comments and processing instructions
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
