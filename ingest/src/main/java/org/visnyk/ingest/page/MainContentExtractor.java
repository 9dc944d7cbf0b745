package org.visnyk.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.visnyk.ingest.date.PageDates;

/**
 * Finds the element of a page that holds the article. A block of prose scores its length in
 * characters; a link, a label or a menu item has a negative score. The score of an element is the
 * sum over the blocks inside it, and the element with the highest score is the article: a larger
 * one would add more boilerplate than text, a smaller one would lose text. This applies to elements
 * the idea of Finn, Kushmerick and Smyth (2001), who look for the part of a page with the most
 * words and the fewest tags.
 */
final class MainContentExtractor {
  private static final double MAX_PROSE_LINK_DENSITY = 0.35;
  private static final double MIN_LINK_DENSITY = 0.66;
  private static final int MIN_PROSE_LENGTH = 25;
  private static final int LABEL_PENALTY = 20;

  private MainContentExtractor() {}

  /**
   * The paragraphs of the article.
   *
   * @return empty if no paragraph of the page is prose
   */
  static List<String> of(Element body, String title, PageDates dates) {
    List<HtmlBlock> blocks = HtmlBlock.in(body, new Boilerplate(body));
    Element article = best(blocks, body);
    List<String> lines = new ArrayList<>();
    for (HtmlBlock block : blocks) {
      if (isInside(block.element(), article) && !isLink(block)) {
        lines.add(block.text());
      }
    }
    return BodyLines.keep(lines, title, dates);
  }

  private static Element best(List<HtmlBlock> blocks, Element body) {
    Map<Element, Integer> scores = new HashMap<>();
    blocks.forEach(block -> scores.merge(block.element(), score(block), Integer::sum));
    List<Element> elements = body.getAllElements();
    // in reverse document order, so that children come before their parents
    for (Element element : elements.reversed()) {
      @Nullable Integer inside = scores.get(element);
      if (inside != null && !element.equals(body)) {
        scores.merge(Objects.requireNonNull(element.parent()), inside, Integer::sum);
      }
    }
    Element best = body;
    int bestScore = 0;
    for (Element element : elements) {
      int score = scores.getOrDefault(element, 0);
      // the innermost of several elements with the same score
      if (score > bestScore || (score == bestScore && bestScore > 0 && isInside(element, best))) {
        best = element;
        bestScore = score;
      }
    }
    return best;
  }

  private static int score(HtmlBlock block) {
    String text = block.text();
    boolean prose =
        LineKind.of(text) == LineKind.PROSE && block.linkDensity() <= MAX_PROSE_LINK_DENSITY;
    if (prose && text.length() >= MIN_PROSE_LENGTH) {
      return text.length();
    }
    boolean heading = block.element().normalName().matches("h[1-6]|li|blockquote|td|th|br");
    return heading && block.linkDensity() <= MAX_PROSE_LINK_DENSITY
        ? 0
        : -text.length() - LABEL_PENALTY;
  }

  /** Whether a block is only a link to another page; a sentence can be a link as well. */
  private static boolean isLink(HtmlBlock block) {
    return block.linkDensity() > MIN_LINK_DENSITY && LineKind.of(block.text()) != LineKind.PROSE;
  }

  private static boolean isInside(@Nullable Element element, Element container) {
    for (@Nullable Element e = element; e != null; e = e.parent()) {
      if (e.equals(container)) {
        return true;
      }
    }
    return false;
  }
}
