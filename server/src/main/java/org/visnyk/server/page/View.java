package org.visnyk.server.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.visnyk.server.http.Parameters;
import org.visnyk.server.http.Request;
import org.visnyk.server.request.SearchParameters;

/**
 * What somebody looks at: the search in the address, the language and the theme. Immutable.
 *
 * @param path the path of the address
 * @param parameters those of the address that have a value
 * @param texts in the language of the page
 * @param theme {@code light}, {@code dark}, or {@code auto} as the system has it
 * @param now the moment of the request
 */
record View(String path, Parameters parameters, Texts texts, String theme, Instant now) {
  private static final String LANGUAGE = "lang";
  private static final String THEME = "theme";

  static View of(Request request, Instant now) {
    Language language =
        request
            .cookie(LANGUAGE)
            .flatMap(Language::of)
            .orElseGet(() -> Language.preferred(request.header("Accept-Language").orElse("")));
    String theme = request.cookie(THEME).filter(View::isTheme).orElse("auto");
    return new View(
        request.path(), request.parameters().withoutEmpty(), Texts.in(language), theme, now);
  }

  static boolean isTheme(String theme) {
    return theme.equals("light") || theme.equals("dark") || theme.equals("auto");
  }

  /** What a page depends on besides its address. */
  String variant() {
    return "-" + texts.language().code() + "-" + theme;
  }

  String query() {
    return parameters.first(SearchParameters.QUERY).orElse("");
  }

  /** The parameters that say what is searched, without those of the page of hits. */
  Parameters search() {
    return parameters.without("offset", "size", "why");
  }

  /** The address of a search that differs from this one, from its first page. */
  String searching(Parameters changed) {
    return changed.without("offset", "why").at("/");
  }

  /** The address of the page of an article, on which the words of the query are marked. */
  String article(String id) {
    return search().at("/article/" + Parameters.escape(id));
  }

  /** The address that changes the language or the theme and comes back here. */
  String setting(String name, String value) {
    return Parameters.none().and(name, value).and("back", parameters.at(path)).at("/settings");
  }

  /** An address that is safe to link to: one of the web. */
  static Optional<URI> web(String address) {
    try {
      URI uri = new URI(address.strip());
      String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
      return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
