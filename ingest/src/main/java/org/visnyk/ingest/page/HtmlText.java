package org.visnyk.ingest.page;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.visnyk.ingest.draft.ArticleDraft;
import org.visnyk.ingest.draft.UnreadableRecordException;

/** The plain text of fragments of HTML, as in feeds and metadata. */
public final class HtmlText {
  /** Maximum number of times that a text is unescaped: feeds often escape once too often. */
  private static final int MAX_LAYERS = 2;

  private static final Pattern TAG = Pattern.compile("<[/!a-zA-Z]");

  /**
   * Maximum number of tags of a page or a text that is parsed. The largest news pages have about
   * ten thousand; parsing this many takes seconds and 100 MB.
   */
  public static final int MAX_TAGS = 200_000;

  private HtmlText() {}

  /**
   * The paragraphs of a fragment, separated by blank lines, without boilerplate. A fragment with
   * too many tags becomes one line.
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
        HtmlBlock.in(Jsoup.parseBodyFragment(html).body(), Boilerplate::isMarkedAsSuch).stream()
            .map(HtmlBlock::text)
            .filter(line -> LineKind.of(line).isText())
            .toList();
    return String.join("\n\n", lines);
  }

  /** The text of an element, empty if it is longer than the maximum; time is bounded by that. */
  static String shortText(Element element, int maxLength) {
    int[] room = {maxLength};
    NodeFilter measuring =
        (node, depth) -> {
          room[0] -= node instanceof TextNode words ? lengthOf(words) : 0;
          return room[0] < 0 ? FilterResult.STOP : FilterResult.CONTINUE;
        };
    element.filter(measuring);
    return room[0] < 0 ? "" : element.text();
  }

  /** Length of a text node without white space around it. */
  static int lengthOf(TextNode words) {
    return words.isBlank() ? 0 : words.text().strip().length();
  }

  /** A text with entities as one line without. */
  static String line(String escaped) {
    return ArticleDraft.oneLine(Parser.unescapeEntities(escaped, false));
  }

  /** Bounds the time of parsing: see {@link #MAX_TAGS}. */
  public static void requireBoundedTags(String html) throws UnreadableRecordException {
    if (hasTooManyTags(html)) {
      throw new UnreadableRecordException("more than %,d tags".formatted(MAX_TAGS));
    }
  }

  /** Whether a page or a text has more tags than are parsed. */
  private static boolean hasTooManyTags(String html) {
    return html.chars().filter(character -> character == '<').count() > MAX_TAGS;
  }
}
