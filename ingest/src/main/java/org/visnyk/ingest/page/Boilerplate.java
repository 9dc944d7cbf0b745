package org.visnyk.ingest.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Recognises boilerplate by the classes, ids and roles of elements, such as {@code
 * class="related-news"}. An element with more than half of the text of the page never is
 * boilerplate, whatever its class.
 */
final class Boilerplate implements Predicate<Element> {
  /** Elements that are never boilerplate as a whole. */
  private static final Set<String> ARTICLES = Set.of("article", "main", "h1");

  /** Elements for what surrounds an article; a form, or even an aside, may hold a whole page. */
  private static final Set<String> SKIPPED =
      Set.of("form", "nav", "footer", "aside", "figcaption", "label", "amp-sidebar", "amp-consent");

  private static final Set<String> ROLES =
      Set.of("navigation", "complementary", "contentinfo", "search", "banner", "dialog", "menu");

  /** Shorter texts, such as those of menus and labels, are not counted as prose. */
  private static final int MIN_PROSE_LENGTH = 25;

  private enum Named {
    NOTHING,
    BOX,
    COMMENTS
  }

  private final Map<String, Named> named = new HashMap<>();

  /** The elements with more than half of the prose, each inside the previous one. */
  private final Set<Element> majority = new HashSet<>();

  /** Creates a predicate for the elements of a page. */
  Boilerplate(Element body) {
    TextMeasure words = new TextMeasure(0);
    body.traverse(words);
    body.traverse(new TextMeasure(words.sum));
  }

  @Override
  public boolean test(Element element) {
    if (ARTICLES.contains(element.normalName())) {
      return false;
    }
    Named named = named(element);
    if (named == Named.COMMENTS) {
      return !holdsMajority(element) || element.selectFirst("h1") == null;
    }
    return (isMarkedAsSuch(element)
            || isPicture(element)
            || isHidden(element)
            || ROLES.contains(element.attr("role"))
            || named == Named.BOX)
        && !holdsMajority(element);
  }

  /** What the names of an element say; pages repeat a few of them thousands of times. */
  private Named named(Element element) {
    String classes = element.className();
    String id = element.id();
    if (classes.isEmpty() && id.isEmpty()) {
      return Named.NOTHING;
    }
    return named.computeIfAbsent(
        classes + "#" + id,
        names -> {
          if (BoxNames.nameComments(element)) {
            return Named.COMMENTS;
          }
          return BoxNames.nameBoilerplate(element) ? Named.BOX : Named.NOTHING;
        });
  }

  /** Whether an element is a figure with a picture and its caption. */
  private static boolean isPicture(Element element) {
    return element.normalName().equals("figure")
        && element.selectFirst("table, blockquote, pre") == null;
  }

  /** Whether the kind of an element alone says that it is boilerplate. */
  static boolean isMarkedAsSuch(Element element) {
    return SKIPPED.contains(element.normalName());
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
  }

  private boolean holdsMajority(Element element) {
    return majority.contains(element);
  }

  /** Finds the elements with more than half of the text, in one traversal for all of them. */
  private final class TextMeasure implements NodeVisitor {
    private final Deque<Integer> sumsBefore = new ArrayDeque<>();
    private final int total;
    private int sum;
    private int links;

    TextMeasure(int total) {
      this.total = total;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        int length = links > 0 ? 0 : HtmlText.lengthOf(words);
        sum += length >= MIN_PROSE_LENGTH ? length : 0;
      } else if (node instanceof Element element) {
        sumsBefore.push(sum);
        links += element.normalName().equals("a") ? 1 : 0;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        links -= element.normalName().equals("a") ? 1 : 0;
        if (2 * (sum - sumsBefore.pop()) > total && total > 0) {
          majority.add(element);
        }
      }
    }
  }
}
