package org.visnyk.ingest.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.visnyk.ingest.date.NewsDates;
import org.visnyk.ingest.date.PageDates;
import org.visnyk.ingest.draft.ArticleDraft;
import org.visnyk.ingest.draft.UnreadableRecordException;
import org.visnyk.ingest.record.ArticleField;
import org.visnyk.ingest.record.ReaderOptions;

/**
 * Finds the article in a web page. The sources of metadata, in the order of trust: JSON-LD,
 * OpenGraph and other {@code meta} elements, elements with a meaning such as {@code <time>}, and
 * visible text. The text of the article is found by {@link MainContentExtractor}.
 */
final class HtmlPage {
  private static final int MIN_LEAD_LENGTH = 40;
  private static final int MIN_TITLE_LENGTH = 15;
  private static final int MAX_NAME_LENGTH = 100;
  private static final int MAX_BYLINES = 20;
  private static final String DATES =
      "[itemprop=datePublished], article time[datetime], main time[datetime], time[pubdate],"
          + " time[datetime]";
  private static final String VISIBLE_DATES =
      "time, [class*=date], [class*=time], [class*=publish], [id*=date]";
  private static final String AUTHORS =
      "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], [class*=author] a,"
          + " [class~=(?i)^(?:.*[_-])?author(?:[_-]name)?$]";

  private static final int MAX_TITLE_LENGTH = 1_000;

  private final Document page;
  private final PageMeta meta;
  private final JsonLd jsonLd;
  private final ZoneId zone;
  private final PageDates dates;
  private final NewsDates exactDates;
  private final ArticleDraft draft = new ArticleDraft();

  private final String address;
  private final String defaultSource;
  private String site = "";

  private HtmlPage(Document page, String address, ReaderOptions options) {
    this.page = page;
    this.address = address;
    this.defaultSource = options.mapping().defaultSource();
    this.meta = new PageMeta(page);
    this.jsonLd = JsonLd.in(page);
    ReaderOptions ofDay =
        PageAddress.archived(canonicalAddress())
            .or(() -> PageAddress.archived(meta("og:url")))
            .map(day -> options.toBuilder().crawled(day).build())
            .orElse(options);
    this.zone = ofDay.zone();
    this.dates = new PageDates(ofDay);
    this.exactDates = new NewsDates(ofDay);
  }

  /**
   * The article in a page, as far as it can be found.
   *
   * @param address where the page was fetched; empty if unknown
   * @throws UnreadableRecordException if the page is one without an article
   */
  static ArticleDraft read(String html, String address, ReaderOptions options)
      throws UnreadableRecordException {
    return new HtmlPage(Jsoup.parse(html), address, options).read();
  }

  private ArticleDraft read() throws UnreadableRecordException {
    addAddress();
    addSource();
    addTitle();
    addDate();
    draft.offerAuthors(authors());
    addSection();
    addTags();
    addText();
    Optional<String> reason = PageKind.withoutArticle(page, draft.text().length());
    if (reason.isPresent()) {
      throw new UnreadableRecordException(ArticleField.TEXT, reason.get());
    }
    draft.offerSource(defaultSource);
    draft.offerSource(site);
    return draft;
  }

  /**
   * The address that the page claims, if it is not that of the front page: some sites claim it on
   * every page.
   */
  private void addAddress() {
    List<String> claimed =
        Stream.of(
                canonicalAddress(),
                meta("og:url"),
                jsonLd.address("url"),
                jsonLd.address("mainEntityOfPage"),
                address)
            .map(PageAddress::original)
            .filter(each -> each.startsWith("http"))
            .toList();
    claimed.stream()
        .filter(each -> !PageAddress.isFrontPage(each))
        .findFirst()
        .ifPresent(draft::offerUrl);
    site = claimed.stream().map(PageAddress::host).findFirst().orElse("");
  }

  private void addSource() {
    draft.offerSource(jsonLd.text("publisher"));
    draft.offerSource(meta("og:site_name"));
    draft.offerSource(meta("application-name"));
  }

  private void addTitle() {
    draft.offerTitle(jsonLd.text("headline"));
    List<String> headings =
        page.select("h1").stream()
            .map(heading -> HtmlText.shortText(heading, MAX_TITLE_LENGTH))
            .filter(heading -> !heading.isBlank())
            .toList();
    String named = HeadlineSuffix.remove(meta("og:title"), meta("og:site_name"));
    if (headings.size() == 1) {
      draft.offerTitle(headings.getFirst());
    }
    draft.offerTitle(named);
    draft.offerTitle(HeadlineSuffix.remove(meta("twitter:title"), meta("og:site_name")));
    draft.offerTitle(headings.isEmpty() ? "" : headings.getFirst());
    draft.offerTitle(visiblePart(page.title()));
    draft.offerTitle(HeadlineSuffix.remove(page.title(), meta("og:site_name")));
  }

  /** The part of the window title that the page also shows: the rest is the name of the site. */
  private String visiblePart(String title) {
    Set<String> parts = new HashSet<>(Arrays.asList(title.split("\\h+(?:\\||::|[-–—•·»])\\h+")));
    return HtmlBlock.in(page.body(), element -> false).stream()
        .map(HtmlBlock::text)
        .filter(text -> text.length() >= MIN_TITLE_LENGTH && parts.contains(text))
        .findFirst()
        .orElse("");
  }

  private void addDate() {
    Stream.of(
            jsonLd.text("datePublished"),
            meta("article:published_time"),
            meta("og:article:published_time"),
            meta("datePublished"),
            meta("pubdate"),
            meta("publishdate"),
            meta("publish-date"),
            meta("date"),
            meta("DC.date.issued"),
            meta("dc.date"),
            jsonLd.text("dateCreated"))
        .map(this::exactDate)
        .forEach(draft::offerPublished);
    for (Element element : page.select(DATES)) {
      draft.offerPublished(exactDate(element.attr("datetime")));
      draft.offerPublished(exactDate(element.attr("content")));
    }
    if (!draft.isDated()) {
      addVisibleDate();
    }
    draft.offerPublished(PageAddress.date(draft.url(), zone).filter(dates::isPlausible));
  }

  private void addVisibleDate() {
    List<PageDates.DateLine> visible =
        page.select(VISIBLE_DATES).stream()
            .filter(element -> element.childrenSize() < 10)
            .map(element -> dates.line(HtmlText.shortText(element, PageDates.MAX_LINE_LENGTH)))
            .flatMap(Optional::stream)
            .toList();
    visible.stream()
        .filter(date -> !date.isChange())
        .findFirst()
        .ifPresent(date -> draft.offerPublished(Optional.of(date.moment())));
    HtmlBlock.in(page.body(), element -> false).stream()
        .map(block -> dates.line(block.text()))
        .flatMap(Optional::stream)
        .filter(date -> !date.isChange())
        .findFirst()
        .ifPresent(date -> draft.offerPublished(Optional.of(date.moment())));
  }

  private Optional<Instant> exactDate(String text) {
    try {
      return text.isBlank()
          ? Optional.empty()
          : Optional.of(exactDates.read(text)).filter(dates::isPlausible);
    } catch (DateTimeException e) {
      return Optional.empty(); // another source may have it
    }
  }

  private List<String> authors() {
    return Stream.<List<String>>of(
            jsonLd.texts("author"), List.of(meta("article:author")), List.of(meta("author")))
        .map(names -> names.stream().map(Bylines::declaredName).filter(n -> !n.isEmpty()).toList())
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElseGet(this::visibleAuthors);
  }

  /**
   * The names in the first element that is a byline and not, for example, the credit of a photo.
   */
  private List<String> visibleAuthors() {
    return page.select(AUTHORS).stream()
        .limit(MAX_BYLINES)
        .filter(element -> !isInComment(element))
        .map(element -> HtmlText.shortText(element, MAX_NAME_LENGTH))
        .filter(line -> LineKind.of(line) != LineKind.BOILERPLATE)
        .map(Bylines::visibleNames)
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static boolean isInComment(Element element) {
    for (@Nullable Element e = element;
        e != null && !e.normalName().equals("body");
        e = e.parent()) {
      if (BoxNames.nameComments(e) || e.normalName().matches("label|button")) {
        return true;
      }
    }
    return false;
  }

  private void addSection() {
    draft.offerSection(jsonLd.text("articleSection"));
    draft.offerSection(meta("article:section"));
    draft.offerSection(meta("og:section"));
  }

  private void addTags() {
    List<String> keywords = jsonLd.texts("keywords");
    draft.offerTags(keywords.size() == 1 ? split(keywords.getFirst()) : keywords);
    draft.offerTags(
        page.select("meta[property=article:tag]").stream()
            .flatMap(tag -> split(tag.attr("content")).stream())
            .toList());
    draft.offerTags(split(meta("news_keywords")));
  }

  private static List<String> split(String keywords) {
    return Arrays.asList(keywords.split("[,;]"));
  }

  private void addText() throws UnreadableRecordException {
    List<String> lines = MainContentExtractor.of(page.body(), draft.title(), dates);
    String text = String.join("\n\n", lines);
    String body = jsonLd.longText("articleBody");
    // a page that is rendered by a script may have its text only in JSON-LD
    draft.offerText(text.length() * 2 < body.length() ? body : text);
    if (!draft.text().isEmpty()) {
      addLead();
    }
  }

  /** The description of the page, if the page shows it and not as part of the text. */
  private void addLead() {
    for (String lead : List.of(meta("og:description"), meta("description"))) {
      boolean isVisible =
          lead.length() >= MIN_LEAD_LENGTH
              && !draft.text().contains(lead)
              && ArticleDraft.oneLine(page.body().text()).contains(lead);
      draft.offerLead(isVisible ? lead : "");
    }
  }

  private String meta(String name) {
    return meta.text(name);
  }

  private String canonicalAddress() {
    Element link = page.selectFirst("link[rel=canonical]");
    return link == null ? "" : ArticleDraft.oneLine(link.attr("href"));
  }
}
