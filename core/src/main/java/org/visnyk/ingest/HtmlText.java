package org.visnyk.ingest;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Plain text of pieces of HTML, as feeds and metadata have them. */
final class HtmlText {
  /** Even what claims to be text has been escaped once too often at times. */
  private static final int MOST_LAYERS = 2;

  private HtmlText() {}

  /**
   * The paragraphs of a piece of HTML, blank lines between them, without what belongs to a frame.
   */
  static String of(String html) {
    String text = html;
    for (int layer = 0; layer < MOST_LAYERS && isMarkedUp(text); layer++) {
      List<String> lines =
          HtmlBlock.in(Jsoup.parseBodyFragment(text).body(), element -> false).stream()
              .map(HtmlBlock::text)
              .filter(line -> LineKind.of(line).isText())
              .toList();
      text = String.join("\n\n", lines);
    }
    return text.strip();
  }

  /** One line of text in which characters may be escaped. */
  static String line(String escaped) {
    return ArticleDraft.oneLine(Parser.unescapeEntities(escaped, false));
  }

  private static boolean isMarkedUp(String text) {
    return text.contains("&") || text.matches("(?s).*<[/!a-zA-Z].*");
  }
}
