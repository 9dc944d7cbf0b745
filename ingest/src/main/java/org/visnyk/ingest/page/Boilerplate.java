package org.visnyk.ingest.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:^|[\\s_-])(?:disqus|shar(?:e|es|ing)|socials?|related|read-?(?:more|also|next)|see-?also|also-?read"
              + "|subscri(?:be|ption)|newsletter|banners?|adverts?|advertisement|ads?|promo|sponsored|breadcrumbs?"
              + "|menu|nav|navbar|navigation|sidebar|footer|cookies?|popup|modal|captions?|credits?|copyrights?"
              + "|photo-?(?:author|credit|source)|recommend(?:ed|ations)?|tags?|teasers?|popular|most-?read|more-news"
              + "|toolbar|pagination|pager|ratings?|login|search|print|counter|views|views-count|telegram-(?:link|block|banner))(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMENTS =
      Pattern.compile(
          "(?:^|[\\s_-])(?:comments?|comment-?list|discussion)(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> ROLES =
      Set.of("navigation", "complementary", "contentinfo", "search", "banner", "dialog", "menu");

  /** The elements with more than half of the text, each inside the previous one. */
  private final Set<Element> majority = new HashSet<>();

  /** Creates a predicate for the elements of a page. */
  Boilerplate(Element body) {
    TextMeasure words = new TextMeasure(0);
    body.traverse(words);
    body.traverse(new TextMeasure(words.sum));
  }

  @Override
  public boolean test(Element element) {
    String names = element.className() + " " + element.id();
    if (COMMENTS.matcher(names).find()) {
      return !holdsMajority(element) || element.selectFirst("h1") == null;
    }
    return (ROLES.contains(element.attr("role")) || NAMES.matcher(names).find())
        && !element.normalName().equals("h1")
        && !holdsMajority(element);
  }

  private boolean holdsMajority(Element element) {
    return majority.contains(element);
  }

  /** Finds the elements with more than half of the text, in one traversal for all of them. */
  private final class TextMeasure implements NodeVisitor {
    private final Deque<Integer> sumsBefore = new ArrayDeque<>();
    private final int total;
    private int sum;

    TextMeasure(int total) {
      this.total = total;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        sum += HtmlText.lengthOf(words);
      } else if (node instanceof Element) {
        sumsBefore.push(sum);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && 2 * (sum - sumsBefore.pop()) > total && total > 0) {
        majority.add(element);
      }
    }
  }
}
