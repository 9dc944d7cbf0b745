package org.visnyk.server.page;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.visnyk.server.http.Parameters;
import org.visnyk.server.request.TimeBound;

/** The search of a page as a command and as a call of the library, to be copied. */
final class SameSearch {
  private static final Set<String> OPTIONS =
      Set.of("after", "before", "source", "section", "author", "tag", "language", "sort");

  private final Parameters parameters;
  private final String query;
  private final Instant now;

  SameSearch(View view) {
    this.parameters = view.search();
    this.query = view.query();
    this.now = view.now();
  }

  String command() {
    StringBuilder command = new StringBuilder("visnyk search --index DIR");
    for (String name : parameters.names()) {
      if (OPTIONS.contains(name)) {
        for (String value : parameters.all(name)) {
          command.append(" --").append(name).append(' ').append(quoted(value));
        }
      }
    }
    return query.isBlank() ? command.toString() : command + " -- " + quoted(query);
  }

  /** What a shell takes as one word. */
  private static String quoted(String value) {
    return value.matches("[\\w.:/-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
  }

  String java() {
    StringBuilder call = new StringBuilder("index.search(\n    SearchRequest.query(");
    call.append(literal(query)).append(')');
    for (String name : parameters.names()) {
      for (String value : parameters.all(name)) {
        switch (name) {
          case "source", "section", "author", "tag", "language" ->
              call.append("\n        .")
                  .append(name)
                  .append('(')
                  .append(literal(value))
                  .append(')');
          case "after" -> append(call, "publishedFrom", name, value);
          case "before" -> append(call, "publishedBefore", name, value);
          case "sort" ->
              call.append("\n        .sort(SortOrder.")
                  .append(value.toUpperCase(Locale.ROOT))
                  .append(')');
          default -> {
            // Of the page only.
          }
        }
      }
    }
    return call + "\n        .build());";
  }

  private void append(StringBuilder call, String method, String name, String value) {
    call.append("\n        .")
        .append(method)
        .append("(Instant.parse(\"")
        .append(TimeBound.parse(name, value, now))
        .append("\"))");
  }

  private static String literal(String value) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        default -> literal.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
    return literal.append('"').toString();
  }
}
