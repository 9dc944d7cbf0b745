package org.visnyk.ingest.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.visnyk.ingest.draft.ArticleDraft;

/** The contents of the {@code meta} elements of a page. */
final class PageMeta {
  private static final List<String> KINDS = List.of("property", "name", "itemprop");

  private final Map<String, String> contents = new HashMap<>();

  PageMeta(Document page) {
    for (Element meta : page.getElementsByTag("meta")) {
      String content = ArticleDraft.oneLine(meta.attr("content"));
      for (String kind : KINDS) {
        if (meta.hasAttr(kind)) {
          contents.putIfAbsent(key(kind, meta.attr(kind)), content);
        }
      }
    }
  }

  /** The content of a property, a name or an itemprop, in this order; empty if there is none. */
  String text(String name) {
    return KINDS.stream()
        .map(kind -> contents.getOrDefault(key(kind, name), ""))
        .filter(content -> !content.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String key(String kind, String name) {
    return kind + "=" + name.strip().toLowerCase(Locale.ROOT);
  }
}
