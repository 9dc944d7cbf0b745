package org.visnyk.server.api;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.visnyk.Article;

/** Articles as lines of CSV (RFC 4180), with a mark at the start by which Excel knows UTF-8. */
final class ArticleCsv {
  static final String HEADER =
      "\uFEFFid,title,lead,text,published,source,url,authors,section,tags,language\r\n";

  /** A spreadsheet calculates what begins so. */
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private ArticleCsv() {}

  static String line(Article article) {
    return List.of(
                article.id(),
                article.title(),
                article.lead(),
                article.text(),
                article.published().map(Instant::toString).orElse(""),
                article.source(),
                article.url(),
                String.join("; ", article.authors()),
                article.section(),
                String.join("; ", article.tags()),
                article.language())
            .stream()
            .map(ArticleCsv::cell)
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  /** An apostrophe keeps a spreadsheet from calculating what an article says. */
  private static String cell(String value) {
    boolean isFormula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    return "\"" + (isFormula ? "'" : "") + value.replace("\"", "\"\"") + "\"";
  }
}
