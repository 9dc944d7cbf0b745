package org.visnyk.ingest;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Tells the elements of a page that are not its article by the names that their makers gave them,
 * such as {@code class="related-news"}. An element that holds half of the words of the page is
 * never one, whatever it is called.
 */
final class FrameElements implements Predicate<Element> {
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

  private final int words;

  /** Judges the elements of a page. */
  FrameElements(Element body) {
    words = lengthOfText(body);
  }

  @Override
  public boolean test(Element element) {
    String names = element.className() + " " + element.id();
    if (COMMENTS.matcher(names).find()) {
      return !isMost(element) || element.selectFirst("h1") == null;
    }
    return (ROLES.contains(element.attr("role")) || NAMES.matcher(names).find())
        && !element.normalName().equals("h1")
        && !isMost(element);
  }

  private boolean isMost(Element element) {
    return 2 * lengthOfText(element) > words;
  }

  private static int lengthOfText(Element element) {
    return element.text().length();
  }
}
