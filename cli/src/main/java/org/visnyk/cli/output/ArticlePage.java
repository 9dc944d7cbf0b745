package org.visnyk.cli.output;

import java.io.PrintStream;
import org.visnyk.Article;

/** Prints a whole article for people. */
public final class ArticlePage {
  private ArticlePage() {}

  /** Prints the title, the other short values that the article has, the lead and the text. */
  public static void print(Article article, PrintStream out) {
    out.println(article.title().isEmpty() ? "(no title)" : Display.oneLine(article.title()));
    out.println();
    TextTable values = new TextTable(2);
    row(values, "Published", article.published().map(Display::date).orElse("no date"));
    row(values, "Source", article.source());
    row(values, "Section", article.section());
    row(values, "Authors", String.join(", ", article.authors()));
    row(values, "Tags", String.join(", ", article.tags()));
    row(values, "Language", article.language());
    row(values, "Address", article.url());
    row(values, "Id", article.id());
    values.print(out);
    printParagraphs(article.lead(), out);
    printParagraphs(article.text(), out);
  }

  private static void row(TextTable values, String name, String value) {
    if (!value.isEmpty()) {
      values.row(name, value);
    }
  }

  private static void printParagraphs(String text, PrintStream out) {
    if (!text.isEmpty()) {
      out.println();
      text.lines().map(Display::oneLine).forEach(out::println);
    }
  }
}
