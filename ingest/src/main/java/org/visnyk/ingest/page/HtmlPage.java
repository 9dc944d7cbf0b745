package org.visnyk.ingest.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.visnyk.ingest.date.NewsDates;
import org.visnyk.ingest.date.PageDates;
import org.visnyk.ingest.record.ArticleDraft;

/**
 * Finds the article in a page of the web. What the page says of itself is believed in this order:
 * JSON-LD, OpenGraph and other {@code meta}, elements that are made for the purpose, such as {@code
 * <time>}, and what it shows. The text is found by {@link MainContentExtractor}.
 */
final class HtmlPage {
  private static final int SHORTEST_LEAD = 40;
  private static final int SHORTEST_TITLE = 15;
  private static final int LONGEST_NAME = 100;
  private static final String DATES =
      "[itemprop=datePublished], article time[datetime], main time[datetime], time[pubdate],"
          + " time[datetime]";
  private static final String DATES_SHOWN =
      "time, [class*=date], [class*=time], [class*=publish], [id*=date]";
  private static final String AUTHORS =
      "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], [class*=author] a,"
          + " [class~=(?i)^(?:.*[_-])?author(?:[_-]name)?$]";

  /** Nothing that is longer is a title. */
  private static final int LONGEST_TITLE = 1_000;

  private final Document page;
  private final PageMeta meta;
  private final JsonLd described;
  private final PageDates dates;
  private final ArticleDraft draft = new ArticleDraft();

  private HtmlPage(Document page, PageDates dates) {
    this.page = page;
    this.meta = new PageMeta(page);
    this.described = JsonLd.in(page);
    this.dates = dates;
  }

  /** The article in a page, as far as it is found. */
  static ArticleDraft read(String html, PageDates dates) {
    return new HtmlPage(Jsoup.parse(html), dates).read();
  }

  private ArticleDraft read() {
    addAddress();
    addSource();
    addTitle();
    addDate();
    draft.offerAuthors(authors());
    addSection();
    addTags();
    addText();
    return draft;
  }

  private void addAddress() {
    Stream.of(
            attribute("link[rel=canonical]", "href"),
            meta("og:url"),
            described.text("url"),
            described.text("mainEntityOfPage"))
        .filter(address -> address.startsWith("http"))
        .findFirst()
        .ifPresent(draft::offerUrl);
  }

  private void addSource() {
    draft.offerSource(described.text("publisher"));
    draft.offerSource(meta("og:site_name"));
    draft.offerSource(meta("application-name"));
  }

  /** The address of the site, where nothing says its name; weaker than what the user says. */
  static String host(String url) {
    try {
      String host = new URI(url).getHost();
      return host == null ? "" : host.replaceFirst("^www\\.", "");
    } catch (URISyntaxException e) {
      return "";
    }
  }

  private void addTitle() {
    draft.offerTitle(described.text("headline"));
    List<String> headings =
        page.select("h1").stream()
            .map(heading -> HtmlText.shortText(heading, LONGEST_TITLE))
            .filter(heading -> !heading.isBlank())
            .toList();
    String named = HeadlineSuffix.remove(meta("og:title"), meta("og:site_name"));
    if (headings.size() == 1) {
      draft.offerTitle(headings.getFirst());
    }
    draft.offerTitle(named);
    draft.offerTitle(HeadlineSuffix.remove(meta("twitter:title"), meta("og:site_name")));
    draft.offerTitle(headings.isEmpty() ? "" : headings.getFirst());
    draft.offerTitle(shownPart(page.title()));
    draft.offerTitle(HeadlineSuffix.remove(page.title(), meta("og:site_name")));
  }

  /** The title of the window has the name of the site before or after what the page shows. */
  private String shownPart(String title) {
    Set<String> parts = new HashSet<>(Arrays.asList(title.split("\\h+(?:\\||::|[-–—•·»])\\h+")));
    return HtmlBlock.in(page.body(), element -> false).stream()
        .map(HtmlBlock::text)
        .filter(text -> text.length() >= SHORTEST_TITLE && parts.contains(text))
        .findFirst()
        .orElse("");
  }

  private void addDate() {
    Stream.of(
            described.text("datePublished"),
            meta("article:published_time"),
            meta("og:article:published_time"),
            meta("datePublished"),
            meta("pubdate"),
            meta("publishdate"),
            meta("publish-date"),
            meta("date"),
            meta("DC.date.issued"),
            meta("dc.date"),
            described.text("dateCreated"))
        .map(HtmlPage::exactDate)
        .forEach(draft::offerPublished);
    for (Element element : page.select(DATES)) {
      draft.offerPublished(exactDate(element.attr("datetime")));
      draft.offerPublished(exactDate(element.attr("content")));
    }
    if (!draft.isDated()) {
      addDateShown();
    }
  }

  private void addDateShown() {
    List<PageDates.DateLine> shown =
        page.select(DATES_SHOWN).stream()
            .filter(element -> element.childrenSize() < 10)
            .map(element -> dates.line(HtmlText.shortText(element, PageDates.LONGEST_LINE)))
            .flatMap(Optional::stream)
            .toList();
    shown.stream()
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

  private static Optional<Instant> exactDate(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(NewsDates.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty(); // another place may say it better
    }
  }

  private List<String> authors() {
    return Stream.<List<String>>of(
            described.texts("author"),
            List.of(meta("article:author")),
            List.of(meta("author")),
            page.select(AUTHORS).stream()
                .limit(1)
                .map(author -> HtmlText.shortText(author, LONGEST_NAME))
                .toList())
        .map(HtmlPage::names)
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Without addresses of profiles, and without what stands before a name. */
  private static List<String> names(List<String> values) {
    return values.stream()
        .filter(value -> !value.contains("://") && value.length() <= LONGEST_NAME)
        .map(value -> value.replaceFirst("(?iu)^\\s*(?:автор(?:ка|и)?|by)\\s*:?\\s+", ""))
        .filter(value -> !value.isBlank())
        .toList();
  }

  private void addSection() {
    draft.offerSection(described.text("articleSection"));
    draft.offerSection(meta("article:section"));
    draft.offerSection(meta("og:section"));
  }

  private void addTags() {
    List<String> keywords = described.texts("keywords");
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

  private void addText() {
    List<String> lines = MainContentExtractor.of(page.body(), draft.title(), dates);
    String text = String.join("\n\n", lines);
    String body = described.longText("articleBody");
    // A page that is drawn by a program may carry its text in the description alone.
    draft.offerText(text.length() * 2 < body.length() ? body : text);
    if (!draft.text().isEmpty()) {
      addLead();
    }
  }

  /** What the page is described by, if the page shows it too, and not as part of the text. */
  private void addLead() {
    for (String lead : List.of(meta("og:description"), meta("description"))) {
      boolean shown =
          lead.length() >= SHORTEST_LEAD
              && !draft.text().contains(lead)
              && ArticleDraft.oneLine(page.body().text()).contains(lead);
      draft.offerLead(shown ? lead : "");
    }
  }

  private String meta(String name) {
    return meta.text(name);
  }

  private String attribute(String selector, String name) {
    Element element = page.selectFirst(selector);
    return element == null ? "" : ArticleDraft.oneLine(element.attr(name));
  }
}
