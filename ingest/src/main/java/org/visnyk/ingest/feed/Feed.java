package org.visnyk.ingest.feed;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.visnyk.ingest.draft.ArticleDraft;

/** The title and the address of a feed, as far as it has been read. */
final class Feed {
  private static final int MAX_LENGTH = 1_000;

  private String title = "";
  private String link = "";

  /** Reads the element that begins here, if it is the title or the address of the feed. */
  void read(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "title" -> title = title.isEmpty() ? text(xml) : title;
      case "link" -> {
        String href = xml.getAttributeValue(null, "href");
        link = link.isEmpty() && href == null ? text(xml) : link;
      }
      default -> {
        // its children are visited next
      }
    }
  }

  private static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int event = xml.next();
    while (event != XMLStreamConstants.END_ELEMENT && event != XMLStreamConstants.START_ELEMENT) {
      if (text.length() < MAX_LENGTH) {
        FeedReader.appendText(xml, event, text);
      }
      event = xml.next();
    }
    String line = ArticleDraft.oneLine(text.toString());
    return line.length() > MAX_LENGTH ? "" : line;
  }

  String title() {
    return title;
  }

  String link() {
    return link;
  }
}
