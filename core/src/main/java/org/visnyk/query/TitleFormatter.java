package org.visnyk.query;

import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/** Writes the one passage that a title is, whole, as HTML with the matches in {@code <mark>}. */
final class TitleFormatter extends PassageFormatter {
  @Override
  public String format(Passage[] passages, String content) {
    StringBuilder html = new StringBuilder();
    for (Passage passage : passages) {
      MarkedHtml.append(html, passage, content, 0, content.length());
    }
    return html.toString();
  }
}
