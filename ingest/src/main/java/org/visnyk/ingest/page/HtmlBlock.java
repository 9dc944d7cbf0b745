package org.visnyk.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.visnyk.ingest.draft.ArticleDraft;

/**
 * A block of text that a browser shows as one paragraph.
 *
 * @param text the text on one line
 * @param linked number of its characters inside links
 * @param element the innermost block element around it
 */
record HtmlBlock(String text, int linked, Element element) {
  /** Elements without visible text, or with text that is never part of an article. */
  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "button",
          "select",
          "input",
          "textarea",
          "head",
          "object",
          "audio",
          "video",
          "canvas",
          "dialog",
          "math");

  /** The share of the text that is inside links, from 0 to 1. */
  double linkDensity() {
    return text.isEmpty() ? 1 : (double) linked / text.length();
  }

  /**
   * The blocks inside an element, in their order.
   *
   * @param isBoilerplate recognises elements to skip
   */
  static List<HtmlBlock> in(Element root, Predicate<Element> isBoilerplate) {
    Collector collector = new Collector(root, isBoilerplate);
    root.filter(collector);
    collector.flush();
    return collector.blocks;
  }

  /** Collects text until a block begins or ends. Not recursive, since pages can be very deep. */
  private static final class Collector implements NodeFilter {
    private final List<HtmlBlock> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Predicate<Element> isBoilerplate;
    private Element element;
    private int links;
    private int linked;

    Collector(Element root, Predicate<Element> isBoilerplate) {
      this.element = root;
      this.isBoilerplate = isBoilerplate;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      switch (node) {
        case TextNode words -> {
          text.append(words.getWholeText());
          linked += links > 0 ? words.text().length() : 0;
        }
        case Element part -> {
          if (depth > 0 && (SKIPPED.contains(part.normalName()) || isBoilerplate.test(part))) {
            flush();
            return FilterResult.SKIP_ENTIRELY;
          }
          if (breaks(part)) {
            flush();
            element = part;
          }
          links += part.normalName().equals("a") ? 1 : 0;
        }
        default -> {
          // comments and the like
        }
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element part) {
        links -= part.normalName().equals("a") ? 1 : 0;
        if (breaks(part)) {
          flush();
          Element parent = part.parent();
          element = parent == null ? part : parent;
        } else if (part.normalName().equals("td") || part.normalName().equals("th")) {
          text.append(' ');
        }
      }
      return FilterResult.CONTINUE;
    }

    private static boolean breaks(Element part) {
      return part.isBlock() || part.normalName().equals("br");
    }

    private void flush() {
      String line = ArticleDraft.oneLine(text.toString());
      if (!line.isEmpty()) {
        blocks.add(new HtmlBlock(line, Math.min(linked, line.length()), element));
      }
      text.setLength(0);
      linked = 0;
    }
  }
}
