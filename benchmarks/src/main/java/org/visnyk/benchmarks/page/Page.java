package org.visnyk.benchmarks.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;

/** A self-contained page, which is well-formed XML as well. Not safe for use by several threads. */
public final class Page {
  private final Document document;
  private final Section main;

  /** Starts a page in English with its title as the heading. */
  public Page(String title) {
    document = Document.createShell("");
    document
        .outputSettings()
        .prettyPrint(false)
        .charset(StandardCharsets.UTF_8)
        .escapeMode(EscapeMode.xhtml)
        .syntax(Document.OutputSettings.Syntax.xml);
    document.getElementsByTag("html").attr("lang", "en");
    Element head = document.head();
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("title").text(title);
    head.appendElement("style").appendChild(new DataNode("\n" + style()));
    Element content = document.body().appendElement("main");
    content.appendElement("h1").text(title);
    main = new Section(content, 1);
  }

  private static String style() {
    try (InputStream css = Page.class.getResourceAsStream("page.css")) {
      return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read page.css from the class path", e);
    }
  }

  /** The content, to which everything is added. */
  public Section main() {
    return main;
  }

  /** The whole page. */
  public String html() {
    return "<!DOCTYPE html>\n" + document.child(0).outerHtml() + "\n";
  }

  /** Writes the page in UTF-8 and replaces an existing file. */
  public void write(Path file) throws IOException {
    Files.writeString(file, html());
  }
}
