package org.visnyk.ingest.feed;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.visnyk.ingest.record.ArticleDraft;

/** What a feed says of itself, as far as it has been read. */
final class Feed {
  private static final int LONGEST = 1_000;

  private String title = "";
  private String link = "";

  /** Takes the element that begins here, if it is of interest. */
  void read(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "title" -> title = title.isEmpty() ? text(xml) : title;
      case "link" -> {
        String href = xml.getAttributeValue(null, "href");
        link = link.isEmpty() && href == null ? text(xml) : link;
      }
      default -> {
        // Goes on inside of it.
      }
    }
  }

  private static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int event = xml.next();
    while (event != XMLStreamConstants.END_ELEMENT && event != XMLStreamConstants.START_ELEMENT) {
      if (text.length() < LONGEST) {
        FeedReader.appendText(xml, event, text);
      }
      event = xml.next();
    }
    String line = ArticleDraft.oneLine(text.toString());
    return line.length() > LONGEST ? "" : line;
  }

  String title() {
    return title;
  }

  String link() {
    return link;
  }
}
