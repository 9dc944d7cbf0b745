package org.visnyk.ingest.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.visnyk.ingest.date.DateChoice;
import org.visnyk.ingest.date.NewsDates;
import org.visnyk.ingest.draft.ArticleDraft;
import org.visnyk.ingest.page.HtmlText;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.ValueProblem;

/** One item of a feed. Reads it as HTML is read: what is not well-formed is repaired. */
final class FeedItem {
  private static final List<String> DATES =
      List.of(
          "pubDate", "published", "dc:date", "issued", "dcterms:created", "updated", "modified");
  private static final List<String> BODIES =
      List.of(
          "content:encoded", "yandex:full-text", "fulltext", "full-text", "content", "xhtml:body");
  private static final List<String> SUMMARIES =
      List.of("excerpt:encoded", "description", "summary", "media:description", "itunes:summary");

  /** Words in the names of WordPress's types of posts; sites add some to {@code post}. */
  private static final Set<String> TYPES_OF_ARTICLES =
      Set.of(
          "post",
          "posts",
          "news",
          "article",
          "articles",
          "story",
          "stories",
          "blog",
          "blogs",
          "interview",
          "interviews",
          "opinion",
          "publication",
          "publications",
          "novyna",
          "novyny",
          "stattia",
          "statti");

  private static final Set<String> UNPUBLISHED = Set.of("draft", "pending", "future", "private");

  private static final Pattern NO_DATE = Pattern.compile("0000-00-00.*|[^\\p{L}\\p{N}]*");
  private static final Pattern CONTROLS =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]");
  private static final Pattern BLOCKS =
      Pattern.compile("(?i)<(?:p|div|br|table|ul|ol|h\\d)[\\s/>]");
  private static final Pattern SHORTCODES =
      Pattern.compile("\\[/?[a-z][a-z0-9_-]*(?:\\s[^\\]\\n]*=[^\\]\\n]*)?/?\\]");

  private final Element item;
  private final String prefix;
  private final DateChoice dates;

  private FeedItem(Element item, NewsDates dates) {
    this.item = item;
    this.prefix = Feed.prefix(item);
    this.dates = new DateChoice(dates);
  }

  static FeedItem parse(String xml, NewsDates dates) {
    Document document = Jsoup.parse(xml, Parser.xmlParser());
    document.outputSettings().prettyPrint(false);
    Element item = document.firstElementChild();
    return new FeedItem(item == null ? document : item, dates);
  }

  /**
   * Whether it is an article. An export of WordPress also has pages, pictures, menus and deleted
   * posts.
   *
   * @param withDrafts whether posts that are not published count: drafts, those that wait for
   *     review or their day, and private ones
   */
  boolean isArticle(boolean withDrafts) {
    String type = first("wp:post_type").toLowerCase(Locale.ROOT);
    String status = first("wp:status");
    boolean isPost =
        type.isEmpty() || Arrays.stream(type.split("[_-]")).anyMatch(TYPES_OF_ARTICLES::contains);
    boolean isPublic = status.isEmpty() || status.equals("publish");
    return isPost && (isPublic || (withDrafts && UNPUBLISHED.contains(status)));
  }

  /** The values that were dropped or are doubtful. */
  List<ValueProblem> problems() {
    return dates.problems();
  }

  /**
   * The article of the item.
   *
   * @param isNew whether an address is that of no item before
   */
  ArticleDraft draft(Feed feed, ArticleMapping mapping, Predicate<String> isNew) {
    ArticleDraft draft = new ArticleDraft();
    draft.offerTitle(HtmlText.of(first("title")));
    draft.offerTitle(HtmlText.of(first("media:title")));
    addAddress(draft, feed, isNew);
    draft.offerPublished(published());
    addTexts(draft);
    draft.offerAuthors(authors(feed));
    addCategories(draft);
    draft.offerSource(ArticleDraft.oneLine(source()));
    draft.offerSource(mapping.defaultSource());
    draft.offerSource(feed.title());
    return draft;
  }

  /**
   * An item is identified by its address, so that it is the same article as the page there. The
   * {@code guid} identifies it if it has no address, or shares it with the whole site or with an
   * item before.
   */
  private void addAddress(ArticleDraft draft, Feed feed, Predicate<String> isNew) {
    String guid =
        Stream.of(first("guid"), first("id")).filter(id -> !id.isEmpty()).findFirst().orElse("");
    String link = link();
    if (link.isEmpty() && guid.startsWith("http")) {
      link = guid;
    }
    if (!link.isEmpty()) {
      String base = item.attr("xml:base");
      link = Feed.resolve(link, base.isEmpty() ? feed.base() : Feed.resolve(base, feed.base()));
    }
    draft.offerUrl(link);
    if (link.isEmpty() || link.equals(feed.link()) || !isNew.test(link)) {
      draft.offerId(guid);
    }
  }

  private String link() {
    String found = "";
    for (Element link : all("link")) {
      String relation = link.attr("rel");
      String address = link.hasAttr("href") ? link.attr("href") : value(link);
      if (found.isEmpty() && (relation.isEmpty() || relation.equals("alternate"))) {
        found = address.strip();
      }
    }
    return found;
  }

  /** The date of publication; WordPress writes zeros if there is none. */
  private Optional<Instant> published() {
    String utc = first("wp:post_date_gmt");
    Stream<String> exact =
        Stream.of(utc.isEmpty() ? utc : utc.replace(' ', 'T') + "Z", first("wp:post_date"));
    return dates.firstOf(
        Stream.concat(exact, DATES.stream().map(this::first))
            .filter(date -> !NO_DATE.matcher(date).matches())
            .toList());
  }

  private void addTexts(ArticleDraft draft) {
    String body = HtmlText.of(paragraphs(firstOf(BODIES)));
    String summary = HtmlText.of(firstOf(SUMMARIES));
    draft.offerText(body);
    draft.offerText(summary);
    if (!draft.text().contains(summary)) {
      draft.offerLead(summary);
    }
  }

  /**
   * The body of a post of WordPress, whose paragraphs are separated by blank lines only, and which
   * has calls of plugins in brackets.
   */
  private String paragraphs(String body) {
    if (first("wp:post_type").isEmpty()) {
      return body;
    }
    String text = SHORTCODES.matcher(body).replaceAll("");
    return BLOCKS.matcher(text).find() ? text : text.replaceAll("\\n\\s*\\n", "<p>");
  }

  /** Categories are the section and tags; an export of WordPress says which are which. */
  private void addCategories(ArticleDraft draft) {
    List<String> sections = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (Element category : all("category")) {
      String name =
          ArticleDraft.oneLine(
              HtmlText.of(category.hasAttr("term") ? term(category) : value(category)));
      switch (category.attr("domain")) {
        case "post_tag", "tag" -> tags.add(name);
        case "category" -> sections.add(name);
        case "nav_menu", "post_format", "language" -> {
          // describe the post, not its subject
        }
        default -> (sections.isEmpty() ? sections : tags).add(name);
      }
    }
    sections.stream().findFirst().ifPresent(draft::offerSection);
    draft.offerTags(tags);
  }

  private static String term(Element category) {
    return category.attr("label").isBlank() ? category.attr("term") : category.attr("label");
  }

  private String source() {
    Element source = all("source").stream().findFirst().orElse(null);
    if (source == null) {
      return "";
    }
    Element title = source.selectFirst("title");
    return HtmlText.of(title == null ? value(source) : value(title));
  }

  /** The names in the addresses of RSS, {@code a@b.example (Name)}, or in the elements of Atom. */
  private List<String> authors(Feed feed) {
    List<Element> elements = all("dc:creator");
    List<String> found =
        (elements.isEmpty() ? all("author") : elements)
            .stream()
                .map(author -> author.selectFirst("*|name") == null ? value(author) : name(author))
                .map(name -> name.strip().replaceFirst("^\\S+@\\S+\\s*\\((.*)\\)$", "$1"))
                .map(name -> feed.displayNames().getOrDefault(name, name))
                .filter(name -> !name.contains("@"))
                .map(HtmlText::of)
                .filter(name -> !name.isBlank())
                .toList();
    return found.isEmpty() ? feed.authors() : found;
  }

  private static String name(Element author) {
    Element name = author.selectFirst("*|name");
    return name == null ? "" : value(name);
  }

  private String firstOf(List<String> names) {
    return names.stream().map(this::first).filter(v -> !v.isEmpty()).findFirst().orElse("");
  }

  /** The value of the first element with this name that has one; empty if there is none. */
  private String first(String name) {
    return all(name).stream()
        .map(FeedItem::value)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }

  private List<Element> all(String name) {
    return item.children().stream().filter(each -> Feed.isNamed(each, name, prefix)).toList();
  }

  /** The text of an element, which is HTML if it is escaped, or if it has elements of its own. */
  private static String value(Element element) {
    boolean isText =
        element.childrenSize() == 0
            || element.childNodes().stream().anyMatch(node -> node instanceof CDataNode);
    return CONTROLS.matcher(isText ? element.wholeText() : element.html()).replaceAll(" ");
  }
}
