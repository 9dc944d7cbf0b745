package org.visnyk.server.page;

import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.visnyk.InvalidRequestException;
import org.visnyk.NewsIndex;
import org.visnyk.server.http.Handler;
import org.visnyk.server.http.Parameters;
import org.visnyk.server.http.ProblemException;
import org.visnyk.server.http.Request;
import org.visnyk.server.http.Response;
import org.visnyk.server.http.Router;
import org.visnyk.server.http.StateTag;

/** Answers with pages for people. */
public final class Pages {
  private static final int MAX_AGE = 365 * 24 * 60 * 60;

  private final Clock clock;
  private final SearchPage search;
  private final ArticlePages articles;

  /** Answers from an index. */
  public Pages(NewsIndex index, Clock clock) {
    this.clock = clock;
    this.search = new SearchPage(index, new Seen(index));
    this.articles = new ArticlePages(index);
  }

  /** Adds the routes. */
  public void addTo(Router router, StateTag tag) {
    Asset script = Asset.read("visnyk.js");
    Asset icon = Asset.read("icon.svg");
    StateTag.Variant variant = request -> view(request).variant();
    router
        .add("GET", "/", tag.keeping(variant, page(search::answer)))
        .addWithId("GET", "/article/{id}", tag.keepingWithId(variant, page(articles::article)))
        .addWithId("GET", "/similar/{id}", tag.keepingWithId(variant, page(articles::similar)))
        .add("GET", "/settings", this::set)
        .add("GET", "/assets/visnyk.js", request -> script.answer("text/javascript"))
        .add("GET", "/assets/icon.svg", request -> icon.answer("image/svg+xml"))
        .add("GET", "/favicon.ico", request -> icon.answer("image/svg+xml"));
  }

  private View view(Request request) {
    return View.of(request, clock.instant());
  }

  private interface Page {
    Response of(View view);
  }

  private interface PageWithId {
    Response of(View view, String id);
  }

  private Handler page(Page page) {
    return request -> page((view, id) -> page.of(view)).answer(request, "");
  }

  /** What makes no sense is said on a page, too. */
  private Router.ValueHandler page(PageWithId page) {
    return (request, id) -> {
      View view = view(request);
      try {
        return page.of(view, id);
      } catch (ProblemException e) {
        return Layout.message(
            e.problem().status(), view, view.texts().get("problem"), e.problem().detail());
      } catch (InvalidRequestException e) {
        return Layout.message(
            400, view, view.texts().get("problem"), String.valueOf(e.getMessage()));
      }
    };
  }

  /** Remembers the language or the theme in a cookie, and goes back to a page of this server. */
  private Response set(Request request) throws IOException {
    Parameters parameters = request.parameters();
    String back = parameters.first("back").filter(Pages::isOwn).orElse("/");
    Response response = Response.redirect(back).header("Cache-Control", "no-store");
    for (String name : Set.of("lang", "theme")) {
      parameters
          .first(name)
          .filter(value -> Language.of(value).isPresent() || View.isTheme(value))
          .ifPresent(
              value ->
                  response.header(
                      "Set-Cookie",
                      "%s=%s; Path=/; Max-Age=%d; SameSite=Lax; HttpOnly"
                          .formatted(name, value, MAX_AGE)));
    }
    return response;
  }

  /** A path of this server: a second slash would begin the name of another. */
  private static boolean isOwn(String address) {
    return address.matches("/(?![/\\\\])[!-~&&[^\\\\]]*");
  }
}
