package org.visnyk.server.page;

import java.util.function.Consumer;
import org.visnyk.server.http.Response;
import org.visnyk.server.request.SearchParameters;

/** What all pages have: the head, the search field, the switches. */
final class Layout {
  private static final Asset STYLE = Asset.read("visnyk.css");
  private static final String POLICY =
      "default-src 'none'; style-src '%s'; script-src 'self'; img-src 'self'; connect-src 'self';"
              .formatted(STYLE.hash())
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** The parameters of a search that the field keeps, and what they filter by. */
  private static final String[] KEPT = {
    "after",
    "before",
    "source",
    "section",
    "author",
    "tag",
    "language",
    "sort",
    "all-words",
    "duplicates"
  };

  private Layout() {}

  /**
   * A whole page.
   *
   * @param title of the document
   * @param head more elements of the head
   * @param main the content
   */
  static Response page(
      int status, View view, String title, Consumer<Html> head, Consumer<Html> main) {
    Texts texts = view.texts();
    Html html = new Html();
    html.raw("<!DOCTYPE html>");
    html.open("html", "lang", texts.language().code(), "data-theme", view.theme());
    html.raw("<head><meta charset=\"utf-8\">");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">");
    html.element("title", title);
    html.raw("<style>").raw(STYLE.text()).raw("</style>");
    html.raw("<link rel=\"icon\" href=\"/assets/icon.svg\" type=\"image/svg+xml\">");
    html.open(
        "link",
        "rel",
        "search",
        "type",
        "application/opensearchdescription+xml",
        "href",
        "/opensearch.xml",
        "title",
        texts.get("name"));
    head.accept(html);
    html.raw("<script src=\"/assets/visnyk.js\" defer></script></head><body>");
    html.link("#main", texts.get("skip"), "class", "skip");
    header(html, view);
    html.open("main", "id", "main");
    main.accept(html);
    html.close("main");
    footer(html, view);
    html.raw("</body></html>\n");
    return Response.text(status, "text/html", html.toString())
        .header("Content-Security-Policy", POLICY)
        .header("Vary", "Accept-Language, Cookie");
  }

  private static void header(Html html, View view) {
    Texts texts = view.texts();
    html.open("header", "class", "top");
    html.link("/", texts.get("name"), "class", "name", "rel", "home");
    html.open("form", "action", "/", "method", "get", "role", "search", "class", "field");
    html.open("label", "for", "q", "class", "hidden").text(texts.get("search")).close("label");
    boolean isSearch = view.path().equals("/");
    html.open("span", "class", "box");
    html.raw(
        "<input id=\"q\" name=\"q\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\"");
    html.raw(" maxlength=\"" + SearchParameters.MAX_QUERY + "\"" + (isSearch ? " autofocus" : ""));
    html.raw(" aria-keyshortcuts=\"/\" placeholder=\"");
    html.text(texts.get("placeholder")).raw("\" value=\"").text(view.query()).raw("\">");
    html.close("span");
    for (String name : KEPT) {
      for (String value : view.parameters().all(name)) {
        html.raw("<input type=\"hidden\" name=\"" + name + "\" value=\"").text(value).raw("\">");
      }
    }
    html.element("button", texts.get("find"), "type", "submit").close("form");
    html.open("nav", "class", "settings", "aria-label", texts.get("settings"));
    for (Language language : Language.values()) {
      if (language != texts.language()) {
        html.link(
            view.setting("lang", language.code()),
            language.label(),
            "lang",
            language.code(),
            "hreflang",
            language.code(),
            "rel",
            "nofollow");
      }
    }
    // The style shows the one that differs from what is seen.
    for (String theme : new String[] {"dark", "light"}) {
      html.link(
          view.setting("theme", theme),
          texts.get("theme." + theme),
          "rel",
          "nofollow",
          "class",
          "to-" + theme);
    }
    html.close("nav").close("header");
  }

  private static void footer(Html html, View view) {
    Texts texts = view.texts();
    html.open("footer");
    html.link("/api/openapi.json", texts.get("api"));
    html.link(view.search().at("/feed"), texts.get("feed"));
    html.element("span", texts.get("footer"));
    html.close("footer");
  }

  /** A short page that says what is wrong and what to do. */
  static Response message(int status, View view, String title, String detail) {
    return page(
        status,
        view,
        title,
        head -> {},
        html -> {
          html.open("section", "class", "empty");
          html.element("h1", title).element("p", detail);
          html.open("p").link("/", view.texts().get("all")).close("p").close("section");
        });
  }
}
