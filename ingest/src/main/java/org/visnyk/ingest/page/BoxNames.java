package org.visnyk.ingest.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the classes and the id of an element call it. A name such as {@code post-tags} or {@code
 * share-buttons} is a compound whose last word says what the element is, after words for any
 * container: {@code tags}, {@code share}. So {@code print-active} is no button, {@code tag-kyiv}
 * and {@code no-sidebar} are no boxes.
 */
final class BoxNames {
  private static final Pattern SEPARATOR = Pattern.compile("[-_:]+");
  private static final Pattern CAMEL_CASE = Pattern.compile("(?<=[a-z\\d])(?=[A-Z])");

  /** In the naming convention BEM, what follows two hyphens is a state of the element. */
  private static final Pattern STATE = Pattern.compile("(?<=\\w)--.*");

  /** Classes by which WordPress describes a post: its number, its type, its tags. */
  private static final Pattern POST = Pattern.compile("hentry|post-\\d+|type-\\w+|node--?type.*");

  private static final Pattern ARTICLE_BODY =
      Pattern.compile(
          "(?i)(?:[a-z\\d]+[-_]+){0,3}(?:entry|post|article|story|news|node|blog|full|main|page)[-_]*"
              + "(?:content|body|text|copy)|field-{1,2}name-body");

  /** First words of names that describe what an element has or does, not what it is. */
  private static final Set<String> PROPERTIES =
      Set.of(
          "no",
          "has",
          "have",
          "with",
          "without",
          "hide",
          "show",
          "enable",
          "disable",
          "is",
          "not",
          "supports",
          "under",
          "above",
          "below",
          "before",
          "after",
          "single",
          "theme");

  /** Words for containers and places, which say nothing about the contents. */
  private static final Set<String> CONTAINERS =
      Set.of(
          "list",
          "lists",
          "box",
          "boxes",
          "block",
          "blocks",
          "wrap",
          "wrapper",
          "container",
          "inner",
          "outer",
          "area",
          "section",
          "widget",
          "widgets",
          "link",
          "links",
          "button",
          "buttons",
          "btn",
          "btns",
          "icon",
          "icons",
          "bar",
          "panel",
          "row",
          "col",
          "column",
          "holder",
          "module",
          "item",
          "items",
          "content",
          "contents",
          "posts",
          "post",
          "news",
          "articles",
          "article",
          "stories",
          "story",
          "materials",
          "materialy",
          "reading",
          "topics",
          "group",
          "set",
          "left",
          "right",
          "top",
          "bottom",
          "main",
          "desktop",
          "mobile",
          "tablet",
          "new",
          "form",
          "title",
          "header",
          "heading",
          "label",
          "line",
          "cloud",
          "tools",
          "media",
          "networks",
          "network",
          "container1",
          "slot",
          "unit",
          "zone",
          "place",
          "info",
          "single",
          "small",
          "big",
          "view",
          "default",
          "style",
          "inline",
          "vertical",
          "horizontal",
          "sticky",
          "fixed",
          "region");

  private static final Set<String> BOXES =
      Set.of(
          "disqus",
          "share",
          "shares",
          "sharing",
          "sharer",
          "shareit",
          "addthis",
          "addtoany",
          "sharethis",
          "sharedaddy",
          "social",
          "socials",
          "socialshare",
          "sociallinks",
          "soc",
          "related",
          "relatedposts",
          "relatednews",
          "similar",
          "readmore",
          "readalso",
          "readnext",
          "seealso",
          "alsoread",
          "subscribe",
          "subscription",
          "newsletter",
          "mailchimp",
          "banner",
          "banners",
          "advert",
          "adverts",
          "advertisement",
          "advertising",
          "ad",
          "ads",
          "adsense",
          "adv",
          "promo",
          "promotion",
          "sponsor",
          "sponsored",
          "breadcrumb",
          "breadcrumbs",
          "crumbs",
          "menu",
          "submenu",
          "nav",
          "navbar",
          "navigation",
          "navi",
          "sidebar",
          "sidebars",
          "footer",
          "cookie",
          "cookies",
          "gdpr",
          "consent",
          "popup",
          "modal",
          "caption",
          "captions",
          "credit",
          "credits",
          "copyright",
          "copyrights",
          "recommended",
          "recommendation",
          "recommendations",
          "recommend",
          "tag",
          "tags",
          "taglist",
          "tagcloud",
          "keywords",
          "teaser",
          "teasers",
          "popular",
          "mostread",
          "trending",
          "toolbar",
          "pagination",
          "pager",
          "paging",
          "rating",
          "ratings",
          "login",
          "signin",
          "signup",
          "search",
          "searchform",
          "print",
          "printfriendly",
          "counter",
          "views",
          "authorbio",
          "bio",
          "outbrain",
          "taboola",
          "donate",
          "donation",
          "paywall",
          "skip",
          "screenreader",
          "meta",
          "byline",
          "postmeta",
          "entrymeta",
          "dateline",
          "tooltip",
          "dropdown",
          "ticker",
          "author",
          "authorbox",
          "interesting",
          "utility",
          "metadata",
          "postmetadata",
          "more",
          "recirculation",
          "disclosure",
          "disclaimer",
          "loading",
          "legend");

  /** Beginnings of words that name a box wherever they stand. */
  private static final Pattern ANYWHERE =
      Pattern.compile(
          "(?:cookie|gdpr|newsletter|disqus|taboola|outbrain|related|sharing|sharedaddy|addtoany"
              + "|breadcrumb|crumbs|adsense|advertis|recommended|recommendation|sponsor).*");

  /** The boxes in a sidebar of WordPress; builders of pages call parts of an article so, too. */
  private static final Set<String> WHOLE = Set.of("widget", "textwidget", "widgetcontainer");

  /** Pairs of words that only together name a box. */
  private static final Set<String> PAIRS =
      Set.of(
          "read more",
          "read also",
          "read next",
          "see also",
          "also read",
          "most read",
          "more news",
          "photo author",
          "photo credit",
          "photo source",
          "image credit",
          "telegram link",
          "telegram block",
          "telegram banner",
          "author bio",
          "author box",
          "author description",
          "author desc",
          "caption text",
          "about author",
          "post meta",
          "entry meta",
          "article meta",
          "screen reader",
          "up next",
          "last news",
          "latest news",
          "other news",
          "next news",
          "prev next",
          "post navigation",
          "news feed");

  private static final Set<String> COMMENTS =
      Set.of("comment", "comments", "commentlist", "respond", "discussion", "kommentare");

  private BoxNames() {}

  /** Whether an element is named as boilerplate. */
  static boolean nameBoilerplate(Element element) {
    return name(element, BOXES);
  }

  /** Whether an element is named as the comments of readers. */
  static boolean nameComments(Element element) {
    return name(element, COMMENTS);
  }

  /** Whether an element is named as the body of an article, such as {@code entry-content}. */
  static boolean nameArticleBody(Element element) {
    return element.attr("itemprop").equalsIgnoreCase("articleBody")
        || Arrays.stream(element.className().split("\\s+"))
            .anyMatch(name -> ARTICLE_BODY.matcher(name).matches())
        || ARTICLE_BODY.matcher(element.id()).matches();
  }

  private static boolean name(Element element, Set<String> boxes) {
    String classes = element.className();
    boolean isPost = Arrays.stream(classes.split("\\s+")).anyMatch(c -> POST.matcher(c).matches());
    return (!isPost && Arrays.stream(classes.split("\\s+")).anyMatch(n -> isBox(n, boxes)))
        || isBox(element.id(), boxes);
  }

  private static boolean isBox(String name, Set<String> boxes) {
    if (name.isEmpty() || name.length() > 60) {
      return false;
    }
    String plain = CAMEL_CASE.matcher(STATE.matcher(name).replaceFirst("")).replaceAll("-");
    List<String> words =
        Arrays.stream(SEPARATOR.split(plain.toLowerCase(Locale.ROOT)))
            .map(word -> word.replaceFirst("(?<=\\D)\\d+$", ""))
            .filter(word -> !word.isEmpty())
            .toList();
    if (words.isEmpty() || PROPERTIES.contains(words.getFirst())) {
      return false;
    }
    if (boxes == BOXES
        && (WHOLE.contains(name) || words.stream().anyMatch(w -> ANYWHERE.matcher(w).matches()))) {
      return true;
    }
    int last = words.size() - 1;
    while (true) {
      String word = words.get(last);
      if (boxes.contains(word) || (last > 0 && isPair(words.get(last - 1), word, boxes))) {
        return true;
      }
      if (last == 0 || !(CONTAINERS.contains(word) || isNumber(word))) {
        return false;
      }
      last--;
    }
  }

  private static boolean isPair(String first, String second, Set<String> boxes) {
    return boxes == BOXES && PAIRS.contains(first + " " + second);
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(Character::isDigit);
  }
}
