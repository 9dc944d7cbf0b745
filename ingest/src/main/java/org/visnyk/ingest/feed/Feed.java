package org.visnyk.ingest.feed;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.visnyk.ingest.draft.ArticleDraft;
import org.visnyk.ingest.page.HtmlText;

/**
 * What the header of a feed says about all of its items.
 *
 * @param title the title of the feed
 * @param link the address of its site
 * @param base the address by which relative ones are resolved; empty if unknown
 * @param authors the authors of entries that name none
 * @param displayNames names of the authors of an export of WordPress by their login
 * @param hasRoot whether there is a root element, which has an end
 */
record Feed(
    String title,
    String link,
    String base,
    List<String> authors,
    Map<String, String> displayNames,
    boolean hasRoot) {
  private static final int MAX_LENGTH = 1_000;

  /** Reads a header, which need not be complete. */
  static Feed of(String header) {
    Document xml = Jsoup.parse(header, Parser.xmlParser());
    Element root = xml.selectFirst("channel, *|feed, rdf|RDF");
    if (root == null) {
      return new Feed("", "", "", List.of(), Map.of(), false);
    }
    String prefix = prefix(root);
    String link = "";
    for (Element each : root.children()) {
      if (link.isEmpty() && isNamed(each, "link", prefix)) {
        boolean isSite = each.attr("rel").isEmpty() || each.attr("rel").equals("alternate");
        link = each.hasAttr("href") ? (isSite ? each.attr("href") : "") : text(each);
      }
    }
    String base =
        xml.select("[xml:base]").stream().map(e -> e.attr("xml:base")).findFirst().orElse("");
    List<String> authors =
        root.children().stream()
            .filter(each -> isNamed(each, "author", prefix))
            .map(each -> each.selectFirst("*|name"))
            .filter(name -> name != null)
            .map(Feed::text)
            .toList();
    Map<String, String> names = new HashMap<>();
    for (Element author : xml.getElementsByTag("wp:author")) {
      names.put(child(author, "wp:author_login", ""), child(author, "wp:author_display_name", ""));
    }
    return new Feed(
        child(root, "title", prefix), link, base.isEmpty() ? link : base, authors, names, true);
  }

  /** The prefix of an element's name with its colon, such as {@code atom:}; empty for none. */
  static String prefix(Element element) {
    return element.tagName().substring(0, element.tagName().indexOf(':') + 1);
  }

  /**
   * Whether an element has a name, in any letter case. If the item or the feed has a prefix, then
   * so have the elements of its own vocabulary.
   */
  static boolean isNamed(Element element, String name, String prefix) {
    String tag = element.tagName();
    return tag.equalsIgnoreCase(name) || (!prefix.isEmpty() && tag.equalsIgnoreCase(prefix + name));
  }

  private static String child(Element parent, String name, String prefix) {
    return parent.children().stream()
        .filter(each -> isNamed(each, name, prefix))
        .map(Feed::text)
        .findFirst()
        .orElse("");
  }

  private static String text(Element element) {
    String line = ArticleDraft.oneLine(HtmlText.of(element.wholeText()));
    return line.length() > MAX_LENGTH ? "" : line;
  }

  /** An address, completed by that of the feed if it is relative. */
  static String resolve(String address, String base) {
    String link = address.strip();
    if (link.matches("(?i)[a-z][a-z\\d+.-]*:.*")) {
      return link;
    }
    if (link.startsWith("//")) {
      return "https:" + link;
    }
    try {
      return base.isEmpty() ? link : new URI(base.strip()).resolve(new URI(link)).toString();
    } catch (java.net.URISyntaxException | IllegalArgumentException e) {
      return link;
    }
  }
}
