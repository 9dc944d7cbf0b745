package org.visnyk.benchmarks.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;

/**
 * One page of HTML that stands alone: its style and its charts are within, it loads nothing, and it
 * can be printed. What it contains is well-formed XML, too. Not safe for use by several threads.
 */
public final class Page {
  private static final String STYLE =
      """
      :root { color-scheme: light }
      body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1rem 4rem; background: #fff;
        color: #1c1c1c; font: 16px/1.5 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif }
      h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem }
      h2 { font-size: 1.35rem; margin: 2.5rem 0 .5rem; border-bottom: 1px solid #ccc }
      h3 { font-size: 1.1rem; margin: 1.75rem 0 .25rem }
      p, ul { max-width: 46rem }
      figure { margin: 1rem 0 }
      figcaption { color: #505050; font-size: .9rem; max-width: 46rem }
      svg { height: auto; max-width: 100% }
      .charts { display: flex; flex-wrap: wrap; gap: .5rem 1rem }
      .charts figure { flex: 1 1 24rem; margin: 0 }
      .scroll { overflow-x: auto; margin: 1rem 0 }
      table { border-collapse: collapse; font-size: .92rem }
      caption { color: #505050; padding: 0 0 .35rem; text-align: left }
      th, td { border-bottom: 1px solid #ddd; padding: .25rem .75rem .25rem 0; text-align: left;
        vertical-align: top }
      thead th { border-bottom: 2px solid #888; vertical-align: bottom }
      tbody th { font-weight: normal }
      .number { font-variant-numeric: tabular-nums; text-align: right; white-space: nowrap }
      code, pre { font-family: ui-monospace, 'DejaVu Sans Mono', monospace; font-size: .88em }
      pre { background: #f4f4f4; overflow-x: auto; padding: .75rem }
      mark { background: #fff0b3; color: inherit }
      summary { cursor: pointer }
      @media print {
        body { font-size: 11pt; max-width: none; padding: 0 }
        .scroll, pre { overflow: visible }
        pre { white-space: pre-wrap }
        figure, tr, details { break-inside: avoid }
        h2, h3 { break-after: avoid }
      }
      """;

  private final Document document;
  private final Section main;

  /**
   * Starts a page with its title as the heading.
   *
   * @param language what its text is written in, as a BCP 47 tag such as {@code en}
   */
  public Page(String language, String title) {
    document = Document.createShell("");
    document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    // Five named entities, which XML knows as well; the rest is there as it is.
    document.outputSettings().escapeMode(EscapeMode.xhtml);
    document.outputSettings().syntax(Document.OutputSettings.Syntax.xml);
    document.getElementsByTag("html").attr("lang", language);
    Element head = document.head();
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("title").text(title);
    head.appendElement("style").appendChild(new DataNode("\n" + STYLE));
    Element content = document.body().appendElement("main");
    content.appendElement("h1").text(title);
    main = new Section(content, 1);
  }

  /** The content, to which all is added. */
  public Section main() {
    return main;
  }

  /** The whole page. */
  public String html() {
    return "<!DOCTYPE html>\n" + document.child(0).outerHtml() + "\n";
  }

  /**
   * Writes the page in UTF-8; a page that was there is replaced.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    Files.writeString(file, html());
  }
}
