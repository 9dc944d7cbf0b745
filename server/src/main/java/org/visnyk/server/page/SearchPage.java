package org.visnyk.server.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.visnyk.Advice;
import org.visnyk.Facet;
import org.visnyk.IndexStatistics;
import org.visnyk.NewsIndex;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.SortOrder;
import org.visnyk.server.http.Parameters;
import org.visnyk.server.http.Response;
import org.visnyk.server.request.SearchParameters;

/** The page of a search: hits, what was understood and is offered, and how to narrow it. */
final class SearchPage {
  private static final int SIZE = 10;
  private static final int PAGES_AROUND = 2;

  /** Pages that can be gone to; further hits are found by narrowing the search. */
  private static final int MAX_OFFSET = SearchRequest.MAX_WINDOW - SearchParameters.MAX_SIZE;

  private final NewsIndex index;
  private final Seen seen;

  SearchPage(NewsIndex index, Seen seen) {
    this.index = index;
    this.seen = seen;
  }

  Response answer(View view) {
    IndexStatistics statistics = seen.statistics();
    if (statistics.articles() == 0) {
      return noArticles(view);
    }
    SearchRequest.Builder builder =
        SearchParameters.read(view.parameters().without("why"), view.now()).size(SIZE);
    SearchRequest base = builder.build();
    Facet histogram = histogramOf(base, statistics);
    builder.facets(FacetLists.SHOWN.toArray(Facet[]::new)).facets(histogram);
    if (view.parameters().first("why").isPresent()) {
      builder.explain();
    }
    SearchRequest request = builder.build();
    SearchResult result = index.search(request);
    String title =
        view.query().isBlank()
            ? view.texts().get("title")
            : view.query() + " — " + view.texts().get("name");
    Response response =
        Layout.page(
            200,
            view,
            title,
            html -> writeHead(html, view),
            html -> write(html, view, request, result, histogram));
    return result.isPartial() ? response.header("Cache-Control", "no-store") : response;
  }

  private static void writeHead(Html html, View view) {
    html.open(
        "link",
        "rel",
        "alternate",
        "type",
        "application/atom+xml",
        "title",
        view.texts().get("feed.of", view.query()),
        "href",
        view.search().at("/feed"));
  }

  private static Response noArticles(View view) {
    Texts texts = view.texts();
    return Layout.page(
        200,
        view,
        texts.get("title"),
        // Looked at again until there are some, without a script.
        html -> html.raw("<meta http-equiv=\"refresh\" content=\"5\">"),
        html -> {
          html.open("section", "class", "empty").element("h1", texts.get("empty.title"));
          html.element("p", texts.get("empty.what"));
          html.open("pre").element("code", "visnyk index --index DIR articles.jsonl").close("pre");
          html.element("p", texts.get("empty.wait")).close("section");
        });
  }

  private static Facet histogramOf(SearchRequest request, IndexStatistics statistics) {
    Optional<Instant> from = request.publishedFrom().or(statistics::oldest);
    Optional<Instant> to = request.publishedBefore().or(statistics::newest);
    return from.isEmpty() || to.isEmpty()
        ? Facet.MONTH
        : TimeSpan.fitting(day(from.get(), request.zone()), day(to.get(), request.zone()));
  }

  private static LocalDate day(Instant moment, ZoneId zone) {
    return LocalDate.ofInstant(moment, zone);
  }

  private void write(
      Html html, View view, SearchRequest request, SearchResult result, Facet histogram) {
    Dates dates = new Dates(view.texts(), request.zone(), view.now());
    FacetLists facets = new FacetLists(view);
    html.element(
        "h1",
        view.query().isBlank()
            ? view.texts().get("newest.title")
            : view.texts().get("results.title", view.query()),
        "class",
        "hidden");
    html.open("div", "class", "columns").open("div", "class", "found");
    writeSummary(html, view, result, request.sort());
    writeAdvice(html, view, result);
    facets.writeChosen(html);
    if (result.hits().isEmpty()) {
      writeNothing(html, view, facets, request.offset() > 0);
    } else {
      new Histogram(view, dates)
          .write(html, histogram, result.facets().getOrDefault(histogram, List.of()));
      new HitList(marking(view, result), dates, index).write(html, result.hits(), request.offset());
      writePages(html, view, result, request.offset());
    }
    html.close("div").open("aside", "aria-label", view.texts().get("narrow"));
    html.raw("<details class=\"narrow\" id=\"narrow\" open>")
        .element("summary", view.texts().get("narrow"));
    writeDates(html, view);
    facets.write(html, result.facets());
    html.close("details");
    writeTools(html, view);
    html.close("aside").close("div");
  }

  /** Links to articles carry the query that the hits answer, so that its words are marked. */
  private static View marking(View view, SearchResult result) {
    return result.advice().stream()
        .filter(advice -> advice.use() == Advice.Use.APPLIED)
        .findFirst()
        .map(
            advice ->
                new View(
                    view.path(),
                    view.parameters().with("q", advice.query()),
                    view.texts(),
                    view.theme(),
                    view.now()))
        .orElse(view);
  }

  private static void writeSummary(Html html, View view, SearchResult result, SortOrder order) {
    Texts texts = view.texts();
    html.open("div", "class", "summary");
    html.open("p", "role", "status");
    String total = texts.count("articles", result.total());
    html.element("strong", result.totalIsExact() ? total : texts.get("atLeast", total));
    if (result.isPartial()) {
      html.text(" ").element("em", texts.get("partial"));
    }
    html.close("p");
    html.link("#narrow", texts.get("narrow"), "class", "to-narrow");
    if (view.query().isBlank()) {
      html.close("div");
      return;
    }
    html.open("nav", "aria-label", texts.get("order")).open("ul", "class", "order");
    for (SortOrder each : new SortOrder[] {SortOrder.RELEVANCE, SortOrder.NEWEST}) {
      String name = each.name().toLowerCase(Locale.ROOT);
      html.open("li");
      String address = view.searching(view.search().with("sort", name));
      if (each == order) {
        html.link(address, texts.get("order." + name), "aria-current", "true");
      } else {
        html.link(address, texts.get("order." + name));
      }
      html.close("li");
    }
    html.close("ul").close("nav").close("div");
  }

  private static void writeAdvice(Html html, View view, SearchResult result) {
    Texts texts = view.texts();
    String understood = result.understood().replaceAll("\\s*\\[[^\\]]*]", "").strip();
    boolean says = !result.understood().equals(view.query().strip()) && !view.query().isBlank();
    if (result.advice().isEmpty() && !says) {
      return;
    }
    html.open("ul", "class", "advice");
    for (Advice advice : result.advice()) {
      boolean isApplied = advice.use() == Advice.Use.APPLIED;
      String kind = advice.kind().name().toLowerCase(Locale.ROOT);
      html.open("li").text(texts.get((isApplied ? "applied." : "offered.") + kind)).text(" ");
      html.link(
          view.searching(view.search().with(SearchParameters.QUERY, advice.query())),
          advice.query(),
          "class",
          "query");
      html.close("li");
    }
    if (says) {
      html.open("li", "class", "understood").text(texts.get("understood")).text(" ");
      if (understood.isEmpty()) {
        html.element("span", result.understood());
      } else {
        html.link(
            view.searching(view.search().with(SearchParameters.QUERY, understood)),
            result.understood(),
            "class",
            "query");
      }
      html.close("li");
    }
    html.close("ul");
  }

  private static void writeNothing(Html html, View view, FacetLists facets, boolean isFurther) {
    Texts texts = view.texts();
    html.open("section", "class", "empty").element("h2", texts.get("nothing.title"));
    html.open("ul");
    if (isFurther) {
      html.open("li").link(view.search().at("/"), texts.get("nothing.first")).close("li");
    }
    if (facets.isNarrowed()) {
      html.open("li");
      html.link(facets.withoutFilters(), texts.get("nothing.everywhere"));
      html.close("li");
    }
    if (view.query().matches(".*[\"+=:].*")) {
      html.open("li");
      html.link(
          view.searching(
              view.search().with("q", view.query().replaceAll("[\"+=:()]", " ").strip())),
          texts.get("nothing.plain"));
      html.close("li");
    }
    html.element("li", texts.get("nothing.words"));
    html.open("li").link("/", texts.get("all")).close("li");
    html.close("ul").close("section");
  }

  private static void writePages(Html html, View view, SearchResult result, int offset) {
    int page = offset / SIZE;
    boolean hasNext = result.nextCursor().isPresent() && offset + SIZE <= MAX_OFFSET;
    if (page == 0 && !hasNext) {
      return;
    }
    Texts texts = view.texts();
    html.open("nav", "class", "pages", "aria-label", texts.get("pages"));
    if (page > 0) {
      html.link(page(view, page - 1), texts.get("pages.previous"), "rel", "prev");
    }
    // How many hits there are with copies folded is not known, so no page is promised.
    long last = hasNext ? page + 1 : page;
    for (int each = Math.max(0, page - PAGES_AROUND); each <= last; each++) {
      String number = Integer.toString(each + 1);
      if (each == page) {
        html.link(page(view, each), number, "aria-current", "page");
      } else {
        html.link(page(view, each), number, "aria-label", texts.get("pages.number", number));
      }
    }
    if (hasNext) {
      html.link(page(view, page + 1), texts.get("pages.next"), "rel", "next");
    }
    html.close("nav");
  }

  private static String page(View view, int page) {
    Parameters search = view.search();
    return (page == 0 ? search : search.and("offset", Integer.toString(page * SIZE))).at("/");
  }

  private static void writeDates(Html html, View view) {
    Texts texts = view.texts();
    html.open("form", "action", "/", "method", "get", "class", "dates");
    html.element("h3", texts.get("dates"));
    Parameters kept = view.search().without("after", "before");
    for (String name : kept.names()) {
      for (String value : kept.all(name)) {
        html.raw("<input type=\"hidden\" name=\"").text(name).raw("\" value=\"");
        html.text(value).raw("\">");
      }
    }
    writeDate(html, view, "after");
    writeDate(html, view, "before");
    html.element("button", texts.get("dates.show"), "type", "submit");
    html.close("form");
  }

  private static void writeDate(Html html, View view, String name) {
    String value = view.parameters().first(name).orElse("");
    html.open("label").text(view.texts().get("filter." + name)).text(" ");
    html.raw("<input type=\"date\" name=\"" + name + "\" value=\"");
    html.text(value.matches("\\d{4}-\\d{2}-\\d{2}") ? value : "").raw("\">").close("label");
  }

  private static void writeTools(Html html, View view) {
    Texts texts = view.texts();
    html.open("section", "class", "tools").element("h3", texts.get("take"));
    Parameters search =
        view.search().with(SearchParameters.QUERY, view.query()); // also if there is none
    html.open("ul");
    html.open("li").link(search.and("format", "csv").at("/api/export"), "CSV");
    html.text(" · ").link(search.at("/api/export"), "JSON Lines").close("li");
    html.open("li").link(view.search().at("/feed"), texts.get("feed.this")).close("li");
    html.close("ul");
    SameSearch same = new SameSearch(view);
    html.open("details").element("summary", texts.get("same"));
    html.element("p", texts.get("same.command"));
    html.open("pre").element("code", same.command()).close("pre");
    html.element("p", texts.get("same.java"));
    html.open("pre").element("code", same.java()).close("pre");
    html.close("details").close("section");
  }
}
