package org.visnyk.server.page;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.visnyk.Article;
import org.visnyk.Highlight;
import org.visnyk.Hit;
import org.visnyk.NewsIndex;
import org.visnyk.server.http.Parameters;

/** Writes hits. */
final class HitList {
  private static final int MAX_TITLE = 300;
  private static final int MAX_DUPLICATES = 8;

  private final View view;
  private final Texts texts;
  private final Dates dates;
  private final NewsIndex index;

  HitList(View view, Dates dates, NewsIndex index) {
    this.view = view;
    this.texts = view.texts();
    this.dates = dates;
    this.index = index;
  }

  /** Writes hits as a numbered list. */
  void write(Html html, List<Hit> hits, int offset) {
    html.open("ol", "class", "hits", "start", Integer.toString(offset + 1));
    for (int i = 0; i < hits.size(); i++) {
      write(html, hits.get(i), offset + i + 1);
    }
    html.close("ol");
  }

  private void write(Html html, Hit hit, int number) {
    html.open("li", "id", "hit-" + number).open("article");
    html.open("p", "class", "meta");
    if (!hit.source().isEmpty()) {
      html.link(
          view.searching(Parameters.none().and("q", view.query()).and("source", hit.source())),
          hit.source(),
          "class",
          "source");
    }
    hit.published().ifPresent(moment -> dates.write(html, moment));
    if (!hit.section().isEmpty()) {
      html.element("span", hit.section());
    }
    html.close("p");
    html.open("h2").open("a", "href", view.article(hit.id()));
    writeTitle(html, hit);
    html.close("a").close("h2");
    if (!hit.snippet().isEmpty()) {
      html.open("p", "class", "snippet").highlight(hit.snippet()).close("p");
    } else if (!hit.lead().isEmpty()) {
      html.element("p", hit.lead(), "class", "snippet");
    }
    writeActions(html, hit, number);
    hit.explanation()
        .filter(text -> isAskedWhy(hit))
        .ifPresent(text -> new Explained(texts).write(html, text));
    html.close("article").close("li");
  }

  private void writeTitle(Html html, Hit hit) {
    Highlight marked = hit.highlightedTitle();
    Highlight title = marked.isEmpty() ? Highlight.of(hit.title()) : marked;
    html.highlight(title.isEmpty() ? Highlight.of(texts.get("untitled")) : shortened(title));
  }

  /** A title as long as a page is no title; the page of the article has it whole. */
  private static Highlight shortened(Highlight title) {
    if (title.text().length() <= MAX_TITLE) {
      return title;
    }
    int end = title.text().offsetByCodePoints(0, title.text().codePointCount(0, MAX_TITLE - 1));
    return new Highlight(
        title.text().substring(0, end) + "…",
        title.ranges().stream().filter(range -> range.end() <= end).toList());
  }

  private void writeActions(Html html, Hit hit, int number) {
    html.open("div", "class", "actions");
    if (!hit.duplicates().isEmpty()) {
      html.open("details");
      html.element("summary", texts.count("copies", hit.duplicates().size()));
      html.open("ul");
      hit.duplicates().stream()
          .limit(MAX_DUPLICATES)
          .flatMap(id -> index.get(id).stream())
          .forEach(copy -> writeCopy(html, copy));
      html.close("ul").close("details");
    }
    html.link(view.search().at("/similar/" + Parameters.escape(hit.id())), texts.get("similar"));
    boolean isAsked = isAskedWhy(hit);
    Parameters why =
        isAsked ? view.parameters().without("why") : view.parameters().with("why", hit.id());
    if (view.path().equals("/") && !view.query().isEmpty()) {
      html.link(
          why.at("/") + "#hit-" + number,
          texts.get(isAsked ? "why.close" : "why"),
          "rel",
          "nofollow");
    }
    original(html, hit.url(), texts);
    html.close("div");
  }

  private boolean isAskedWhy(Hit hit) {
    return view.parameters().has("why", hit.id());
  }

  private void writeCopy(Html html, Article copy) {
    html.open("li")
        .link(view.article(copy.id()), copy.title().isEmpty() ? copy.id() : copy.title());
    html.open("span", "class", "meta").text(copy.source()).text(" ");
    copy.published().ifPresent(moment -> dates.write(html, moment));
    html.close("span").close("li");
  }

  /** A link to where an article came from, if it is an address of the web. */
  static void original(Html html, String address, Texts texts) {
    Optional<URI> web = View.web(address);
    web.ifPresent(
        uri ->
            html.link(
                uri.toASCIIString(),
                texts.get("original", uri.getHost()),
                "rel",
                "noopener noreferrer external"));
  }
}
