package org.visnyk.ingest.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.visnyk.ingest.date.NewsDates;
import org.visnyk.ingest.draft.ArticleDraft;
import org.visnyk.ingest.draft.RawRecord;
import org.visnyk.ingest.draft.UnreadableRecordException;
import org.visnyk.ingest.page.HtmlText;
import org.visnyk.ingest.record.ArticleField;
import org.visnyk.ingest.record.ArticleMapping;

/** One item of a feed: the texts of its elements by qualified name. */
final class FeedItem {
  private static final List<String> DATES =
      List.of("pubDate", "published", "dc:date", "issued", "dcterms:created", "updated");
  private static final List<String> BODIES =
      List.of("content:encoded", "yandex:full-text", "fulltext", "content", "xhtml:body");
  private static final List<String> SUMMARIES = List.of("description", "summary");

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private long size;
  private boolean begun;

  /** Reads up to the end of the item. */
  void read(XMLStreamReader xml) throws XMLStreamException {
    begun = true;
    int event = xml.next();
    while (event != XMLStreamConstants.END_ELEMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        readElement(xml);
      }
      event = xml.next();
    }
  }

  private void readElement(XMLStreamReader xml) throws XMLStreamException {
    String prefix = xml.getPrefix();
    String name = xml.getLocalName();
    String key = prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    String relation = xml.getAttributeValue(null, "rel");
    String address = xml.getAttributeValue(null, "href");
    String term = xml.getAttributeValue(null, "term");
    StringBuilder text = new StringBuilder();
    readText(xml, text);
    size += text.length();
    if (name.equals("link") && address != null) {
      put(relation == null || relation.equals("alternate") ? "link" : "link " + relation, address);
    } else if (name.equals("category") && term != null) {
      put("category", term);
    } else {
      put(key, text.toString());
    }
  }

  /** Reads the text of an element. Nested elements, as in Atom authors, are kept as HTML tags. */
  private static void readText(XMLStreamReader xml, StringBuilder text) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          text.append('<').append(xml.getLocalName()).append('>');
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          if (depth > 0) {
            text.append("</").append(xml.getLocalName()).append('>');
          }
        }
        default -> FeedReader.appendText(xml, event, text);
      }
    }
  }

  private void put(String key, String value) {
    if (size <= RawRecord.MAX_BYTES && !value.isBlank()) {
      values.computeIfAbsent(key, none -> new ArrayList<>()).add(value.strip());
    }
  }

  boolean isBegun() {
    return begun;
  }

  /**
   * The article of the item.
   *
   * @throws UnreadableRecordException if it is too long, or its date cannot be read
   */
  ArticleDraft draft(Feed feed, ArticleMapping mapping) throws UnreadableRecordException {
    if (size > RawRecord.MAX_BYTES) {
      throw UnreadableRecordException.tooLong();
    }
    ArticleDraft draft = new ArticleDraft();
    draft.offerTitle(HtmlText.of(first(List.of("title", "media:title"))));
    addAddress(draft, feed);
    draft.offerPublished(published());
    addTexts(draft);
    draft.offerAuthors(authors());
    List<String> categories = values.getOrDefault("category", List.of());
    draft.offerSection(categories.isEmpty() ? "" : categories.getFirst());
    draft.offerTags(categories.stream().skip(1).toList());
    draft.offerSource(first(List.of("source")).replaceAll("(?s)<.*", ""));
    draft.offerSource(mapping.defaultSource());
    draft.offerSource(feed.title());
    return draft;
  }

  /**
   * An item is identified by its address, so that it is the same article as the page there. The
   * {@code guid} identifies it if it has no address, or that of the whole site.
   */
  private void addAddress(ArticleDraft draft, Feed feed) {
    String guid = first(List.of("guid", "id"));
    String link = first(List.of("link"));
    if (link.isEmpty() && guid.startsWith("http")) {
      link = guid;
    }
    draft.offerUrl(link);
    if (link.isEmpty() || link.equals(feed.link())) {
      draft.offerId(guid);
    }
  }

  private Optional<Instant> published() throws UnreadableRecordException {
    String date = first(DATES);
    try {
      return date.isEmpty() ? Optional.empty() : Optional.of(NewsDates.parse(date));
    } catch (DateTimeException e) {
      throw new UnreadableRecordException(ArticleField.PUBLISHED, String.valueOf(e.getMessage()));
    }
  }

  private void addTexts(ArticleDraft draft) {
    String body = HtmlText.of(first(BODIES));
    String summary = HtmlText.of(first(SUMMARIES));
    draft.offerText(body);
    draft.offerText(summary);
    if (!draft.text().contains(summary)) {
      draft.offerLead(summary);
    }
  }

  /** The names in the addresses of RSS, {@code a@b.example (Name)}, or in the elements of Atom. */
  private List<String> authors() {
    List<String> found = new ArrayList<>(values.getOrDefault("dc:creator", List.of()));
    if (found.isEmpty()) {
      found.addAll(values.getOrDefault("author", List.of()));
    }
    return found.stream()
        .map(name -> name.replaceFirst("(?s).*<name>(.*?)</name>.*", "$1"))
        .map(name -> name.replaceFirst("^\\S+@\\S+\\s*\\((.*)\\)$", "$1"))
        .filter(name -> !name.contains("@"))
        .map(HtmlText::of)
        .toList();
  }

  private String first(List<String> keys) {
    return keys.stream()
        .map(key -> values.getOrDefault(key, List.of()))
        .filter(found -> !found.isEmpty())
        .map(List::getFirst)
        .findFirst()
        .orElse("");
  }

  /** The item as it was read, for people. */
  String print() {
    return values.entrySet().stream()
        .map(value -> value.getKey() + ": " + String.join("; ", value.getValue()))
        .collect(Collectors.joining("\n"));
  }
}
