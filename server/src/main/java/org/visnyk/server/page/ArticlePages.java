package org.visnyk.server.page;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.visnyk.Article;
import org.visnyk.Highlight;
import org.visnyk.HighlightedArticle;
import org.visnyk.Hit;
import org.visnyk.NewsIndex;
import org.visnyk.SearchRequest;
import org.visnyk.server.http.Parameters;
import org.visnyk.server.http.Response;
import org.visnyk.server.request.SearchParameters;

/** The page of an article, and that of articles like it. */
final class ArticlePages {
  private static final int FEW = 5;
  private static final int MANY = 20;

  private final NewsIndex index;

  ArticlePages(NewsIndex index) {
    this.index = index;
  }

  Response article(View view, String id) {
    SearchRequest request = SearchParameters.read(view.search(), view.now()).build();
    Optional<HighlightedArticle> found = index.highlight(id, request);
    if (found.isEmpty()) {
      return missing(view);
    }
    List<Hit> similar = index.moreLikeThis(id, FEW);
    Dates dates = new Dates(view.texts(), request.zone(), view.now());
    return Layout.page(
        200,
        view,
        titleOf(found.get().article(), view) + " — " + view.texts().get("name"),
        head -> {},
        html -> {
          writeBack(html, view);
          writeArticle(html, found.get(), view, dates);
          writeSimilar(html, view, id, similar, dates);
        });
  }

  private static String titleOf(Article article, View view) {
    return article.title().isEmpty() ? view.texts().get("untitled") : article.title();
  }

  private static Response missing(View view) {
    return Layout.message(
        404, view, view.texts().get("missing.title"), view.texts().get("missing.what"));
  }

  private static void writeBack(Html html, View view) {
    if (!view.query().isBlank() || new FacetLists(view).isNarrowed()) {
      html.open("p", "class", "back");
      html.link(view.search().at("/"), view.texts().get("back")).close("p");
    }
  }

  private static void writeArticle(Html html, HighlightedArticle found, View view, Dates dates) {
    Article article = found.article();
    html.open(
        "article",
        "class",
        "whole",
        "lang",
        article.language().matches("uk|ru|en") ? article.language() : "uk");
    html.open("h1");
    if (found.title().isEmpty()) {
      html.text(titleOf(article, view));
    } else {
      html.highlight(found.title());
    }
    html.close("h1").open("p", "class", "meta");
    writeFilter(html, "source", article.source());
    article.published().ifPresent(moment -> dates.write(html, moment));
    article.authors().forEach(author -> writeFilter(html, "author", author));
    writeFilter(html, "section", article.section());
    html.close("p");
    if (!found.lead().isEmpty()) {
      html.open("p", "class", "lead").highlight(found.lead()).close("p");
    }
    paragraphs(found.text()).forEach(part -> html.open("p").highlight(part).close("p"));
    html.open("p", "class", "meta tags");
    article.tags().forEach(tag -> writeFilter(html, "tag", tag));
    html.close("p").open("p", "class", "actions");
    HitList.original(html, article.url(), view.texts());
    html.link("/api/articles/" + Parameters.escape(article.id()), "JSON");
    html.close("p").close("article");
  }

  private static void writeFilter(Html html, String name, String value) {
    if (!value.isEmpty()) {
      html.link(Parameters.none().and(name, value).at("/"), value, "class", name);
    }
  }

  /** The lines of a text with their matches; a match does not reach from line to line. */
  static List<Highlight> paragraphs(Highlight text) {
    String all = text.text();
    ArrayList<Highlight> paragraphs = new ArrayList<>();
    int start = 0;
    int range = 0;
    while (start < all.length()) {
      int newline = all.indexOf('\n', start);
      int end = newline < 0 ? all.length() : newline;
      Highlight.Builder paragraph = Highlight.builder();
      int at = start;
      while (range < text.ranges().size() && text.ranges().get(range).start() < end) {
        Highlight.Range match = text.ranges().get(range);
        int from = Math.max(at, match.start());
        int to = Math.min(end, match.end());
        paragraph.append(all.substring(at, from)).appendMatch(all.substring(from, to));
        at = to;
        if (match.end() > end) {
          break;
        }
        range++;
      }
      paragraph.append(all.substring(at, end));
      Highlight built = paragraph.build();
      if (!built.text().isBlank()) {
        paragraphs.add(built);
      }
      start = end + 1;
    }
    return paragraphs;
  }

  private void writeSimilar(Html html, View view, String id, List<Hit> similar, Dates dates) {
    if (similar.isEmpty()) {
      return;
    }
    html.open("section", "class", "similar").element("h2", view.texts().get("similar.title"));
    html.open("ul");
    for (Hit hit : similar) {
      html.open("li").link(view.article(hit.id()), hit.title().isEmpty() ? hit.id() : hit.title());
      html.open("span", "class", "meta").text(hit.source()).text(" ");
      hit.published().ifPresent(moment -> dates.write(html, moment));
      html.close("span").close("li");
    }
    html.close("ul");
    if (similar.size() == FEW) {
      html.open("p");
      html.link(view.search().at("/similar/" + Parameters.escape(id)), view.texts().get("more"));
      html.close("p");
    }
    html.close("section");
  }

  Response similar(View view, String id) {
    Optional<Article> article = index.get(id);
    if (article.isEmpty()) {
      return missing(view);
    }
    List<Hit> hits = index.moreLikeThis(id, MANY);
    Texts texts = view.texts();
    Dates dates = new Dates(texts, ZoneId.of("Europe/Kyiv"), view.now());
    String title = titleOf(article.get(), view);
    return Layout.page(
        200,
        view,
        texts.get("similar.to", title),
        head -> {},
        html -> {
          html.open("p", "class", "back");
          html.link(view.article(id), texts.get("back.article")).close("p");
          html.element("h1", texts.get("similar.to", title), "class", "subject");
          if (hits.isEmpty()) {
            html.element("p", texts.get("similar.none"));
          }
          new HitList(view, dates, index).write(html, hits, 0);
        });
  }
}
