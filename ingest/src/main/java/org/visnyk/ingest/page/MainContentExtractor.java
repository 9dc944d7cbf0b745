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
 * Finds where the article of a page stands. Each paragraph is worth as many points as it has
 * characters if it is prose, and costs points if it is a link, a label or an entry of a menu. An
 * element has the points of all paragraphs inside of it; the one with the most is the article: a
 * larger one would add more of the frame than of the text, a smaller one would miss some. It is the
 * idea of Finn, Kushmerick and Smyth (2001), who look for the stretch of a page with the most words
 * and the fewest tags, applied to elements.
 */
final class MainContentExtractor {
  private static final double PROSE_LINKS = 0.35;
  private static final double MOSTLY_LINK = 0.66;
  private static final int SHORT_PROSE = 25;
  private static final int COST_OF_LABEL = 20;

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
    Map<Element, Integer> points = new HashMap<>();
    blocks.forEach(block -> points.merge(block.element(), worth(block), Integer::sum));
    List<Element> elements = body.getAllElements();
    // From the last to the first: what is inside of an element stands behind its beginning.
    for (Element element : elements.reversed()) {
      @Nullable Integer inside = points.get(element);
      if (inside != null && !element.equals(body)) {
        points.merge(Objects.requireNonNull(element.parent()), inside, Integer::sum);
      }
    }
    Element best = body;
    int most = 0;
    for (Element element : elements) {
      int worth = points.getOrDefault(element, 0);
      // Of equal ones the innermost, which is the one that the other contains.
      if (worth > most || (worth == most && most > 0 && isInside(element, best))) {
        best = element;
        most = worth;
      }
    }
    return best;
  }

  private static int worth(HtmlBlock block) {
    String text = block.text();
    boolean prose = LineKind.of(text) == LineKind.PROSE && block.linkDensity() <= PROSE_LINKS;
    if (prose && text.length() >= SHORT_PROSE) {
      return text.length();
    }
    boolean heading = block.element().normalName().matches("h[1-6]|li|blockquote|td|th|br");
    return heading && block.linkDensity() <= PROSE_LINKS ? 0 : -text.length() - COST_OF_LABEL;
  }

  /** What does nothing but lead elsewhere; a sentence may well be a link. */
  private static boolean isLink(HtmlBlock block) {
    return block.linkDensity() > MOSTLY_LINK && LineKind.of(block.text()) != LineKind.PROSE;
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
