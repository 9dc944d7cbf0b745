package org.visnyk.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.visnyk.ingest.date.PageDates;
import org.visnyk.ingest.draft.UnreadableRecordException;
import org.visnyk.ingest.record.ArticleField;

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
  private static final double WHOLE_LINK = 0.9;
  private static final int MAX_LINK_LENGTH = 160;
  private static final int MIN_PROSE_LENGTH = 25;
  private static final int LABEL_PENALTY = 20;

  /** Elements that are parts of an article, never a whole one. */
  private static final Set<String> PARTS =
      Set.of("p", "li", "ul", "ol", "dl", "dd", "blockquote", "pre", "figure");

  private static final Set<String> PARAGRAPHS =
      Set.of("p", "li", "dd", "dt", "td", "blockquote", "pre");

  private static final int MIN_HEADLINE_LENGTH = 15;

  /** What a block is in a list of articles. */
  enum Role {
    /** A link as long as a headline. */
    LINK,
    /** A paragraph. */
    PROSE,
    /** Anything else. */
    OTHER
  }

  private MainContentExtractor() {}

  /**
   * The paragraphs of the article.
   *
   * @return empty if no paragraph of the page is prose
   * @throws UnreadableRecordException if the page is a list of articles
   */
  static List<String> of(Element body, String title, PageDates dates)
      throws UnreadableRecordException {
    List<HtmlBlock> blocks = HtmlBlock.in(body, new Boilerplate(body));
    Element article = whole(best(blocks, body));
    List<HtmlBlock> inside =
        blocks.stream().filter(block -> isInside(block.element(), article)).toList();
    if (!isNamedArticle(article) && isInListOfArticles(article, inside, blocks)) {
      throw new UnreadableRecordException(
          ArticleField.TEXT, "this is a front page or another list of articles, not an article");
    }
    // an unclosed link makes links of all sentences
    boolean linksSentences =
        inside.stream()
            .filter(MainContentExtractor::isProse)
            .allMatch(MainContentExtractor::isWholeLink);
    List<BodyLines.Line> lines = new ArrayList<>();
    for (int i = 0; i < inside.size(); i++) {
      HtmlBlock block = inside.get(i);
      boolean aboveLinks =
          i + 1 < inside.size() && isLink(inside.get(i + 1), linksSentences) && isLabel(block);
      if (!isLink(block, linksSentences) && !aboveLinks) {
        lines.add(new BodyLines.Line(block.text(), isParagraph(block)));
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

  /**
   * The whole article around the best element: what the page names the body of an article,
   * otherwise the element around a single paragraph or list.
   */
  private static Element whole(Element best) {
    for (@Nullable Element e = best; e != null; e = e.parent()) {
      if (BoxNames.nameArticleBody(e)) {
        return e;
      }
    }
    Element whole = best;
    while (PARTS.contains(whole.normalName()) && whole.parent() != null) {
      whole = Objects.requireNonNull(whole.parent());
    }
    return whole;
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

  /**
   * Whether an element is a list of articles, or one item of such a list: a link as long as a
   * headline, and a paragraph at most.
   */
  private static boolean isInListOfArticles(
      Element article, List<HtmlBlock> inside, List<HtmlBlock> blocks) {
    List<Role> roles = roles(inside);
    if (PageKind.isListOfArticles(roles)) {
      return true;
    }
    int link = roles.indexOf(Role.LINK);
    boolean isItem =
        link >= 0
            && link < roles.indexOf(Role.PROSE)
            && roles.stream().filter(role -> role == Role.PROSE).count() == 1;
    for (@Nullable Element e = article.parent(); isItem && e != null; e = e.parent()) {
      Element around = e;
      List<HtmlBlock> wider =
          blocks.stream().filter(block -> isInside(block.element(), around)).toList();
      if (PageKind.isListOfArticles(roles(wider))) {
        return true;
      }
    }
    return false;
  }

  private static List<Role> roles(List<HtmlBlock> blocks) {
    return blocks.stream().map(MainContentExtractor::role).toList();
  }

  private static boolean isNamedArticle(Element element) {
    for (@Nullable Element e = element; e != null; e = e.parent()) {
      if (e.normalName().equals("article") || BoxNames.nameArticleBody(e)) {
        return true;
      }
    }
    return false;
  }

  private static Role role(HtmlBlock block) {
    if (block.linkDensity() > MIN_LINK_DENSITY) {
      return block.text().length() >= MIN_HEADLINE_LENGTH ? Role.LINK : Role.OTHER;
    }
    return isProse(block) ? Role.PROSE : Role.OTHER;
  }

  /**
   * Whether a block is only a link to another page.
   *
   * @param linksSentences whether a whole sentence in a link is a sentence of the article
   */
  private static boolean isLink(HtmlBlock block, boolean linksSentences) {
    return block.linkDensity() > MIN_LINK_DENSITY
        && (!isProse(block)
            || (!linksSentences && isWholeLink(block) && block.text().length() < MAX_LINK_LENGTH));
  }

  private static boolean isWholeLink(HtmlBlock block) {
    return block.linkDensity() > WHOLE_LINK;
  }

  private static boolean isProse(HtmlBlock block) {
    return LineKind.of(block.text()) == LineKind.PROSE;
  }

  /** Whether a block is a heading or the like, which says what links below it are. */
  private static boolean isLabel(HtmlBlock block) {
    return LineKind.of(block.text()) == LineKind.SHORT
        && !block.element().normalName().matches("h1|li|td|th|dd");
  }

  private static boolean isParagraph(HtmlBlock block) {
    return block.linked() == 0 && PARAGRAPHS.contains(block.element().normalName());
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
