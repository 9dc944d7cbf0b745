package org.visnyk.ingest.page;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.visnyk.ingest.record.ArticleDraft;

/** Plain text of pieces of HTML, as feeds and metadata have them. */
public final class HtmlText {
  /** Even what claims to be text has been escaped once too often at times. */
  private static final int MAX_LAYERS = 2;

  private static final Pattern TAG = Pattern.compile("<[/!a-zA-Z]");

  /**
   * Tags of a page or a text beyond which it is not taken apart. The largest pages of news have
   * some ten thousand; so many take seconds and 100 MB.
   */
  static final int MAX_TAGS = 200_000;

  private HtmlText() {}

  /**
   * The paragraphs of a piece of HTML, blank lines between them, without what belongs to a frame.
   * With too many tags it is one line.
   */
  public static String of(String html) {
    if (hasTooManyTags(html)) {
      return ArticleDraft.oneLine(html.replaceAll("<[^<>]*>?", " "));
    }
    String text = html;
    for (int layer = 0; layer < MAX_LAYERS; layer++) {
      if (TAG.matcher(text).find()) {
        text = paragraphs(text);
      } else if (text.contains("&")) {
        text = Parser.unescapeEntities(text, false);
      }
    }
    return text.strip();
  }

  private static String paragraphs(String html) {
    List<String> lines =
        HtmlBlock.in(Jsoup.parseBodyFragment(html).body(), element -> false).stream()
            .map(HtmlBlock::text)
            .filter(line -> LineKind.of(line).isText())
            .toList();
    return String.join("\n\n", lines);
  }

  /** The text of an element, or nothing if it is longer than that; costs no more than that. */
  static String shortText(Element element, int longest) {
    int[] room = {longest};
    NodeFilter measuring =
        (node, depth) -> {
          room[0] -= node instanceof TextNode words ? lengthOf(words) : 0;
          return room[0] < 0 ? FilterResult.STOP : FilterResult.CONTINUE;
        };
    element.filter(measuring);
    return room[0] < 0 ? "" : element.text();
  }

  /** Number of characters of a piece of text, without white space around it. */
  static int lengthOf(TextNode words) {
    return words.isBlank() ? 0 : words.text().strip().length();
  }

  /** One line of text in which characters may be escaped. */
  static String line(String escaped) {
    return ArticleDraft.oneLine(Parser.unescapeEntities(escaped, false));
  }

  static boolean hasTooManyTags(String html) {
    return html.chars().filter(character -> character == '<').count() > MAX_TAGS;
  }
}
