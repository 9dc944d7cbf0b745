package org.visnyk.ingest.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
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

  /** What tools append to the names in modules of CSS: {@code Banner_root__4c5D6}. */
  private static final Pattern HASH = Pattern.compile("(?<=\\w)__(?=[\\w-]*[A-Z\\d])[\\w-]{4,8}$");

  /** Classes by which WordPress describes a post: its number, its type, its tags. */
  private static final Pattern POST = Pattern.compile("hentry|post-\\d+|type-\\w+|node--?type.*");

  private static final Pattern ARTICLE_BODY =
      Pattern.compile(
          "(?i)(?:[a-z\\d]+[-_]+){0,3}(?:entry|post|article|story|news|node|blog|full|main|page)[-_]*"
              + "(?:content|body|text|copy)|field-{1,2}name-body");

  /** First words of names that describe what an element has or does, not what it is. */
  private static final Set<String> PROPERTIES =
      words(
          "no has have with without hide show enable disable is not supports under above"
              + " below before after single theme");

  /** Words for containers and places, which say nothing about the contents. */
  private static final Set<String> CONTAINERS =
      words(
          "list lists box boxes block blocks wrap wrapper container inner outer area"
              + " section widget widgets link links button buttons btn btns icon icons bar panel"
              + " row col column holder module item items content contents posts post news"
              + " articles article stories story materials materialy reading topics group set"
              + " left right top bottom main desktop mobile tablet new form title header heading"
              + " label line cloud tools media networks network slot unit zone place"
              + " info single small big view default style inline vertical horizontal sticky"
              + " fixed region root");

  private static final Set<String> BOXES =
      words(
          "disqus share shares sharing sharer shareit addthis addtoany sharethis"
              + " sharedaddy social socials socialshare sociallinks soc related relatedposts"
              + " relatednews similar readmore readalso readnext seealso alsoread subscribe"
              + " subscription newsletter mailchimp banner banners advert adverts advertisement"
              + " advertising ad ads adsense adv promo promotion sponsor sponsored breadcrumb"
              + " breadcrumbs crumbs menu submenu nav navbar navigation navi sidebar sidebars"
              + " footer cookie cookies gdpr consent popup modal caption captions credit credits"
              + " copyright copyrights recommended recommendation recommendations recommend tag"
              + " tags taglist tagcloud keywords teaser teasers popular mostread trending"
              + " toolbar pagination pager paging rating ratings login signin signup search"
              + " searchform print printfriendly counter views authorbio bio outbrain taboola"
              + " donate donation paywall skip screenreader meta byline postmeta entrymeta"
              + " dateline tooltip dropdown ticker author authorbox interesting utility metadata"
              + " postmetadata more recirculation disclosure disclaimer loading legend");

  /** Beginnings of words that name a box wherever they stand. */
  private static final Pattern ANYWHERE =
      Pattern.compile(
          "(?:cookie|gdpr|newsletter|disqus|taboola|outbrain|related|sharing|sharedaddy|addtoany"
              + "|breadcrumb|crumbs|adsense|advertis|recommended|recommendation|sponsor).*");

  /** The boxes in a sidebar of WordPress; builders of pages call parts of an article so, too. */
  private static final Set<String> WHOLE = words("widget textwidget widgetcontainer");

  /** Pairs of words that only together name a box. */
  private static final Set<String> PAIRS =
      words(
          "read-more read-also read-next see-also also-read most-read more-news"
              + " photo-author photo-credit photo-source image-credit telegram-link"
              + " telegram-block telegram-banner author-bio author-box author-description"
              + " author-desc caption-text about-author post-meta entry-meta article-meta"
              + " screen-reader up-next last-news latest-news other-news next-news prev-next"
              + " post-navigation news-feed");

  private static final Set<String> COMMENTS =
      words("comment comments commentlist respond discussion kommentare");

  private static final Pattern NUMBER = Pattern.compile("(?<=\\D)\\d+$");
  private static final int MAX_LENGTH = 60;

  private BoxNames() {}

  /** Whether an element is named as boilerplate. */
  static boolean nameBoilerplate(Element element) {
    return anyName(element, BoxNames::isBox);
  }

  /** Whether an element is named as the comments of readers. */
  static boolean nameComments(Element element) {
    return anyName(element, BoxNames::isComments);
  }

  /** Whether an element is named as the body of an article, such as {@code entry-content}. */
  static boolean nameArticleBody(Element element) {
    return element.attr("itemprop").equalsIgnoreCase("articleBody")
        || Arrays.stream(element.className().split("\\s+"))
            .anyMatch(name -> ARTICLE_BODY.matcher(name).matches())
        || ARTICLE_BODY.matcher(element.id()).matches();
  }

  private static boolean anyName(Element element, Predicate<String> isBox) {
    String[] classes = element.className().split("\\s+");
    boolean isPost = Arrays.stream(classes).anyMatch(name -> POST.matcher(name).matches());
    return (!isPost && Arrays.stream(classes).anyMatch(isBox)) || isBox.test(element.id());
  }

  private static boolean isBox(String name) {
    List<String> words = wordsOf(name);
    return !words.isEmpty()
        && (WHOLE.contains(name)
            || words.stream().anyMatch(word -> ANYWHERE.matcher(word).matches())
            || endsWith(words, BOXES, PAIRS));
  }

  private static boolean isComments(String name) {
    return endsWith(wordsOf(name), COMMENTS, Set.of());
  }

  /** The words of a name in lower case; empty if it describes what an element has or does. */
  private static List<String> wordsOf(String name) {
    if (name.length() > MAX_LENGTH) {
      return List.of();
    }
    String plain = STATE.matcher(HASH.matcher(name).replaceFirst("")).replaceFirst("");
    String separated = CAMEL_CASE.matcher(plain).replaceAll("-").toLowerCase(Locale.ROOT);
    List<String> words =
        Arrays.stream(SEPARATOR.split(separated))
            .map(word -> NUMBER.matcher(word).replaceFirst(""))
            .filter(word -> !word.isEmpty())
            .toList();
    return words.isEmpty() || PROPERTIES.contains(words.getFirst()) ? List.of() : words;
  }

  /** Whether the last word of a name, before words for containers, is one of some words. */
  private static boolean endsWith(List<String> words, Set<String> ends, Set<String> pairs) {
    for (int last = words.size() - 1; last >= 0; last--) {
      String word = words.get(last);
      if (ends.contains(word) || (last > 0 && pairs.contains(words.get(last - 1) + "-" + word))) {
        return true;
      }
      if (!CONTAINERS.contains(word) && !word.chars().allMatch(Character::isDigit)) {
        return false;
      }
    }
    return false;
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
