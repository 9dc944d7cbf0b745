package org.visnyk.server.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.visnyk.Hit;
import org.visnyk.NewsIndex;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.SortOrder;
import org.visnyk.server.http.Parameters;
import org.visnyk.server.http.Problem;
import org.visnyk.server.http.ProblemException;
import org.visnyk.server.http.Request;
import org.visnyk.server.http.Response;
import org.visnyk.server.http.Router;
import org.visnyk.server.http.StateTag;
import org.visnyk.server.request.SearchParameters;
import org.visnyk.server.request.Values;

/**
 * Answers with the newest hits of a search as an Atom feed (RFC 4287). Entries keep their ids, and
 * a feed its tag, for as long as they are the same.
 */
public final class Feeds {
  private static final int SIZE = 30;
  private static final Instant UNKNOWN = Instant.EPOCH;

  private final NewsIndex index;
  private final Clock clock;
  private final Optional<URI> publicUrl;

  /**
   * Answers from an index.
   *
   * @param publicUrl the address by which others reach the server; empty for that of a request
   */
  public Feeds(NewsIndex index, Clock clock, Optional<URI> publicUrl) {
    this.index = index;
    this.clock = clock;
    this.publicUrl = publicUrl;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router.add("GET", "/feed", this::feed).add("GET", "/opensearch.xml", this::description);
  }

  private Response feed(Request request) {
    Set<String> known = new HashSet<>(SearchParameters.OF_SEARCH);
    known.add("size");
    Parameters parameters = request.parameters().withoutEmpty();
    Values values = new Values(parameters);
    values.requireKnown(known);
    SearchRequest search =
        SearchParameters.read(parameters, clock.instant())
            .sort(SortOrder.NEWEST)
            .size(values.number("size", SIZE, 1, SearchParameters.MAX_SIZE))
            .timeout(SearchParameters.MAX_TIMEOUT)
            .build();
    SearchResult result = index.search(search);
    if (result.isPartial()) {
      throw new ProblemException(Problem.unavailable("the search took too long; ask again later"));
    }
    Instant updated = updated(result.hits());
    String feed =
        write(origin(request), parameters.without("sort", "size"), result.hits(), updated);
    String tag = "\"" + hash(feed) + "\"";
    Response response =
        StateTag.isKept(request, tag)
            ? Response.notModified()
            : Response.text("application/atom+xml", feed);
    return response.header("ETag", tag).header("Cache-Control", "private, max-age=60");
  }

  private static Instant updated(List<Hit> hits) {
    return hits.stream()
        .flatMap(hit -> hit.published().stream())
        .max(Instant::compareTo)
        .orElse(UNKNOWN);
  }

  private String origin(Request request) {
    return publicUrl
        .map(url -> url.toASCIIString().replaceFirst("/$", ""))
        .orElseGet(() -> "http://" + request.header("Host").orElse("localhost"));
  }

  private static String write(String origin, Parameters search, List<Hit> hits, Instant updated) {
    String query = search.first(SearchParameters.QUERY).orElse("");
    Xml xml = new Xml("feed", "xmlns", "http://www.w3.org/2005/Atom");
    xml.element("id", "urn:visnyk:search:" + hash(search.toString()));
    xml.element("title", query.isBlank() ? "Вісник" : "Вісник: " + query);
    xml.element("updated", updated.toString());
    xml.element("generator", "Visnyk");
    xml.empty(
        "link", "rel", "self", "type", "application/atom+xml", "href", origin + search.at("/feed"));
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", origin + search.at("/"));
    for (Hit hit : hits) {
      writeEntry(xml, origin, hit);
    }
    return xml.close("feed").toString();
  }

  private static void writeEntry(Xml xml, String origin, Hit hit) {
    xml.open("entry");
    xml.element("id", "urn:visnyk:article:" + Parameters.escape(hit.id()));
    xml.element("title", hit.title().isEmpty() ? hit.id() : hit.title());
    String moment = hit.published().orElse(UNKNOWN).toString();
    xml.element("updated", moment);
    hit.published().ifPresent(published -> xml.element("published", moment));
    xml.empty(
        "link",
        "rel",
        "alternate",
        "type",
        "text/html",
        "href",
        origin + "/article/" + Parameters.escape(hit.id()));
    List<String> authors = hit.authors().isEmpty() ? List.of(hit.source()) : hit.authors();
    for (String author : authors) {
      xml.open("author").element("name", author.isEmpty() ? "?" : author).close("author");
    }
    hit.tags().forEach(tag -> xml.empty("category", "term", tag));
    xml.element("summary", hit.snippet().text(), "type", "text");
    xml.close("entry");
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has it", e);
    }
  }

  private Response description(Request request) {
    String origin = origin(request);
    Xml xml = new Xml("OpenSearchDescription", "xmlns", "http://a9.com/-/spec/opensearch/1.1/");
    xml.element("ShortName", "Вісник");
    xml.element("Description", "Пошук новин українською");
    xml.element("InputEncoding", "UTF-8");
    xml.element("Image", origin + "/assets/icon.svg", "type", "image/svg+xml");
    xml.empty("Url", "type", "text/html", "template", origin + "/?q={searchTerms}");
    xml.empty("Url", "type", "application/atom+xml", "template", origin + "/feed?q={searchTerms}");
    return Response.text(
            "application/opensearchdescription+xml", xml.close("OpenSearchDescription").toString())
        .header("Cache-Control", "private, max-age=3600");
  }
}
