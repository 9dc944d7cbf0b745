package org.visnyk.embedded;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.visnyk.ArticleFilter;
import org.visnyk.SavedSearch;
import org.visnyk.SearchRequest;
import org.visnyk.SearchRequest.Syntax;
import org.visnyk.SearchRequest.Words;

/** Writes and reads a saved search as a line of names and values, like the query of an address. */
final class SavedSearchFormat {
  private SavedSearchFormat() {}

  static String print(SavedSearch search) {
    SearchRequest request = search.request();
    ArticleFilter filter = request.filter();
    StringBuilder line = new StringBuilder();
    append(line, "name", search.name());
    append(line, "created", search.created().toString());
    search.lastSeen().ifPresent(moment -> append(line, "seen", moment.toString()));
    append(line, "query", request.query());
    append(line, "syntax", request.syntax().name());
    append(line, "words", request.words().name());
    filter.publishedFrom().ifPresent(moment -> append(line, "after", moment.toString()));
    filter.publishedBefore().ifPresent(moment -> append(line, "before", moment.toString()));
    filter.sources().forEach(value -> append(line, "source", value));
    filter.sections().forEach(value -> append(line, "section", value));
    filter.authors().forEach(value -> append(line, "author", value));
    filter.tags().forEach(value -> append(line, "tag", value));
    filter.languages().forEach(value -> append(line, "language", value));
    append(line, "zone", filter.zone().getId());
    return line.toString();
  }

  private static void append(StringBuilder line, String name, String value) {
    line.append(line.isEmpty() ? "" : "&")
        .append(name)
        .append('=')
        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  /**
   * Reads what was written.
   *
   * @throws IllegalArgumentException if it was not
   */
  static SavedSearch parse(String line) {
    String name = value(line, "name").orElseThrow(() -> malformed(line));
    String query = value(line, "query").orElseThrow(() -> malformed(line));
    SearchRequest.Builder request =
        switch (Syntax.valueOf(value(line, "syntax").orElse(Syntax.QUERY_LANGUAGE.name()))) {
          case QUERY_LANGUAGE -> SearchRequest.query(query);
          case STRICT_QUERY_LANGUAGE -> SearchRequest.strictQuery(query);
          case PLAIN_WORDS -> SearchRequest.plainWords(query);
        };
    if (value(line, "words").equals(Optional.of(Words.ALL.name()))) {
      request.allWords();
    }
    try {
      for (String part : line.split("&", -1)) {
        int equals = part.indexOf('=');
        read(part.substring(0, equals), decoded(part.substring(equals + 1)), request);
      }
      return new SavedSearch(
          name,
          request.build(),
          Instant.parse(value(line, "created").orElseThrow(() -> malformed(line))),
          value(line, "seen").map(Instant::parse));
    } catch (DateTimeException | StringIndexOutOfBoundsException e) {
      throw new IllegalArgumentException("not a saved search: " + line, e);
    }
  }

  private static void read(String name, String value, SearchRequest.Builder request) {
    switch (name) {
      case "after" -> request.publishedFrom(Instant.parse(value));
      case "before" -> request.publishedBefore(Instant.parse(value));
      case "source" -> request.source(value);
      case "section" -> request.section(value);
      case "author" -> request.author(value);
      case "tag" -> request.tag(value);
      case "language" -> request.language(value);
      case "zone" -> request.zone(ZoneId.of(value));
      default -> {
        // Read elsewhere, or written by a later version.
      }
    }
  }

  private static Optional<String> value(String line, String name) {
    for (String part : line.split("&", -1)) {
      if (part.startsWith(name + "=")) {
        return Optional.of(decoded(part.substring(name.length() + 1)));
      }
    }
    return Optional.empty();
  }

  private static String decoded(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }

  private static IllegalArgumentException malformed(String line) {
    return new IllegalArgumentException("not a saved search: " + line);
  }
}
