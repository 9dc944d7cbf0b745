package org.visnyk.ingest.feed;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.util.StreamReaderDelegate;
import org.visnyk.ingest.record.RawRecord;

/**
 * The XML of a feed, piece by piece, with limits of its own: those of the JDK differ between its
 * versions, and some count the escaped characters of a whole feed, of which an honest one has
 * hundreds of thousands. Definitions of documents are passed over and entities of the outside are
 * never fetched.
 */
public final class FeedXml extends StreamReaderDelegate {
  /** Comments, attributes and CDATA sections are held whole; no item is longer than half of it. */
  public static final int LONGEST_PIECE = 2 * RawRecord.MAX_BYTES;

  /** Elements inside of each other, and attributes of one. */
  private static final String MOST = "10000";

  private static final String NO_LIMIT = "0";
  private static final XMLInputFactory XML = factory();

  private final Stretch in;

  private FeedXml(Stretch in) throws XMLStreamException {
    super(XML.createXMLStreamReader(in));
    this.in = in;
  }

  static FeedXml of(Reader in) throws XMLStreamException {
    return new FeedXml(new Stretch(in));
  }

  private static XMLInputFactory factory() {
    // The JDK's own, whatever else is on the class path: its properties are the ones relied upon.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    // Without definitions there are only the entities of XML itself, one character each.
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", NO_LIMIT);
    factory.setProperty("jdk.xml.totalEntitySizeLimit", NO_LIMIT);
    factory.setProperty("jdk.xml.maxElementDepth", MOST);
    factory.setProperty("jdk.xml.elementAttributeLimit", MOST);
    return factory;
  }

  @Override
  public int next() throws XMLStreamException {
    in.read = 0;
    return super.next();
  }

  /** Counts what is read for one piece. */
  private static final class Stretch extends FilterReader {
    private long read;

    Stretch(Reader in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      char[] one = new char[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      if (read > LONGEST_PIECE) {
        throw new TooLongException();
      }
      int count = super.read(target, offset, length);
      read += Math.max(0, count);
      return count;
    }
  }

  /** A piece is too long to be held. */
  static final class TooLongException extends IOException {
    TooLongException() {
      super(
          "a comment, an attribute or a CDATA section is longer than %,d MiB"
              .formatted(LONGEST_PIECE >> 20));
    }
  }
}
