package org.visnyk.ingest.feed;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.util.StreamReaderDelegate;
import org.visnyk.ingest.draft.RawRecord;

/**
 * The XML events of a feed, within limits of our own: those of the JDK differ between its versions,
 * and some count the escaped characters of a whole feed, of which a genuine one has hundreds of
 * thousands. Document type definitions are ignored, and external entities are never fetched.
 */
public final class FeedXml extends StreamReaderDelegate {
  /** Maximum size of a comment, an attribute or a CDATA section: twice that of an item. */
  public static final int MAX_EVENT_LENGTH = 2 * RawRecord.MAX_BYTES;

  /** Maximum depth of elements, and maximum number of attributes of one. */
  private static final String MAX_COUNT = "10000";

  private static final String NO_LIMIT = "0";
  private static final XMLInputFactory XML = factory();

  private final EventMeter in;

  private FeedXml(EventMeter in) throws XMLStreamException {
    super(XML.createXMLStreamReader(in));
    this.in = in;
  }

  static FeedXml of(Reader in) throws XMLStreamException {
    return new FeedXml(new EventMeter(in));
  }

  private static XMLInputFactory factory() {
    // the JDK's own, since its properties are relied upon, whatever else is on the class path
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    // without definitions, there are only the entities of XML itself, one character each
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", NO_LIMIT);
    factory.setProperty("jdk.xml.totalEntitySizeLimit", NO_LIMIT);
    factory.setProperty("jdk.xml.maxElementDepth", MAX_COUNT);
    factory.setProperty("jdk.xml.elementAttributeLimit", MAX_COUNT);
    return factory;
  }

  @Override
  public int next() throws XMLStreamException {
    in.read = 0;
    return super.next();
  }

  /** Counts the characters read for one event. */
  private static final class EventMeter extends FilterReader {
    private long read;

    EventMeter(Reader in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      char[] one = new char[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      if (read > MAX_EVENT_LENGTH) {
        throw new TooLongException();
      }
      int count = super.read(target, offset, length);
      read += Math.max(0, count);
      return count;
    }
  }

  /** An event is too long to be held in memory. */
  static final class TooLongException extends IOException {
    TooLongException() {
      super(
          "a comment, an attribute or a CDATA section is longer than %,d MiB"
              .formatted(MAX_EVENT_LENGTH >> 20));
    }
  }
}
