package org.visnyk.ingest.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.visnyk.ingest.date.DateChoice;
import org.visnyk.ingest.date.NewsDates;
import org.visnyk.ingest.draft.ArticleDraft;
import org.visnyk.ingest.page.HtmlText;
import org.visnyk.ingest.record.ValueProblem;

/** An item of a news agency. Names of elements are compared without their prefix and case. */
final class WireItem {
  private static final Set<String> ITEMS = Set.of("newsitem", "nitf");
  private static final Pattern PREFIX = Pattern.compile("(</?)[\\w.-]+:");

  /** In the order of trust; NITF has its dates in attributes. */
  private static final List<String> DATES =
      List.of(
          "date.release",
          "date.issue",
          "firstcreated",
          "versioncreated",
          "contentcreated",
          "thisrevisioncreated",
          "dateandtime",
          "story.date");

  private final Element item;
  private final DateChoice dates;

  WireItem(Element item, NewsDates dates) {
    this.item = item;
    this.dates = new DateChoice(dates);
  }

  /** Whether an element is an item, and not part of one. */
  static boolean isItem(Element element) {
    return ITEMS.contains(name(element))
        && element.parents().stream().noneMatch(parent -> ITEMS.contains(name(parent)));
  }

  /** Whether an item is a text that was not withdrawn; pictures and the like are none. */
  static boolean isText(Element element) {
    String kind =
        all(element, "itemclass").stream()
            .map(e -> e.attr("qcode"))
            .findFirst()
            .orElse("")
            .replaceFirst(".*:", "");
    String status =
        all(element, "pubstatus").stream()
            .map(e -> e.attr("qcode"))
            .findFirst()
            .orElse("")
            .replaceFirst(".*:", "");
    return (kind.isEmpty() || kind.equals("text") || kind.equals("composite"))
        && !status.equals("canceled")
        && !status.equals("withheld");
  }

  /** The values that were dropped or are doubtful. */
  List<ValueProblem> problems() {
    return dates.problems();
  }

  ArticleDraft draft() {
    ArticleDraft draft = new ArticleDraft();
    draft.offerId(item.attr("guid"));
    draft.offerId(attribute("doc-id", "id-string"));
    draft.offerTitle(text("hl1"));
    draft.offerTitle(text("headline"));
    draft.offerTitle(text("title"));
    draft.offerPublished(published());
    draft.offerText(body());
    draft.offerLead(paragraphs("abstract"));
    draft.offerLead(description());
    draft.offerAuthors(authors());
    draft.offerSource(first("provider", "name"));
    draft.offerSource(attribute("pubdata", "name"));
    draft.offerSource(text("distributor"));
    draft.offerSource(first("infosource", "name"));
    draft.offerSource(attribute("provider", "literal"));
    draft.offerSection(attribute("pubdata", "position.section"));
    draft.offerSection(attribute("tobject.subject", "tobject.subject.type"));
    draft.offerTags(tags());
    return draft;
  }

  private Optional<Instant> published() {
    return dates.firstOf(
        DATES.stream()
            .flatMap(name -> all(item, name).stream())
            .map(element -> element.hasAttr("norm") ? element.attr("norm") : element.text())
            .toList());
  }

  private String body() {
    for (String name : List.of("body.content", "inlinexml", "datacontent", "inlinedata", "body")) {
      String text = paragraphs(name);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private String description() {
    return all(item, "description").stream()
        .filter(e -> e.attr("role").endsWith("summary"))
        .map(Element::text)
        .findFirst()
        .orElse("");
  }

  private List<String> authors() {
    for (String name : List.of("byline", "by")) {
      List<Element> bylines = all(item, name);
      if (!bylines.isEmpty()) {
        List<Element> persons = all(bylines.getFirst(), "person");
        String line = bylines.getFirst().text().replaceFirst("(?iu)^(?:by|автор\\p{L}*:?)\\s+", "");
        return persons.isEmpty()
            ? Arrays.asList(line.split("\\s*[,;]\\s*|\\s+(?:та|і|й|and)\\s+"))
            : persons.stream().map(Element::text).toList();
      }
    }
    return List.of();
  }

  private List<String> tags() {
    List<String> tags = new ArrayList<>();
    for (Element keyword : all(item, "keyword")) {
      tags.add(keyword.hasAttr("key") ? keyword.attr("key") : keyword.text());
    }
    for (Element subject : all(item, "subject")) {
      all(subject, "name").stream().findFirst().ifPresent(name -> tags.add(name.text()));
    }
    return tags;
  }

  private String text(String name) {
    return all(item, name).stream()
        .map(Element::text)
        .filter(t -> !t.isBlank())
        .findFirst()
        .orElse("");
  }

  private String paragraphs(String name) {
    return all(item, name).stream()
        .map(e -> e.childrenSize() == 0 ? e.wholeText() : PREFIX.matcher(e.html()).replaceAll("$1"))
        .map(HtmlText::of)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private String first(String parent, String child) {
    return all(item, parent).stream()
        .flatMap(e -> all(e, child).stream())
        .map(Element::text)
        .findFirst()
        .orElse("");
  }

  private String attribute(String name, String attribute) {
    return all(item, name).stream()
        .map(e -> e.attr(attribute))
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElse("");
  }

  private static List<Element> all(Element root, String name) {
    return root.getAllElements().stream().skip(1).filter(e -> name(e).equals(name)).toList();
  }

  private static String name(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }
}
