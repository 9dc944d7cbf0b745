package org.visnyk.benchmarks.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;
import org.visnyk.benchmarks.page.Section;
import org.visnyk.benchmarks.relevance.WorstTopic.Missed;
import org.visnyk.benchmarks.relevance.WorstTopic.Shown;

/** One of the worst topics on the page. */
final class WorstTopicSection {
  /** Snippets may contain marked matches and no other elements. */
  private static final Safelist MARKS = Safelist.none().addTags("mark");

  private WorstTopicSection() {}

  /** Adds a topic. */
  static void add(Section parent, WorstTopic topic, String reference) {
    Section section = parent.section("%s “%s”".formatted(topic.topic().id(), topic.topic().text()));
    List<String> systems = new ArrayList<>(List.of(""));
    List<String> values = new ArrayList<>(List.of(CollectionResult.HEADLINE.name()));
    topic
        .scores()
        .forEach(
            (system, score) -> {
              systems.add(system);
              values.add(ResultTables.decimals(score));
            });
    section.table("", List.of(systems, values));
    addMissed(section, topic, reference);
    addTop(section, topic.rival(), topic.theirs());
    addTop(section, reference, topic.own());
  }

  private static void addMissed(Section section, WorstTopic topic, String reference) {
    if (topic.missed().isEmpty()) {
      section.paragraph(
          "All relevant articles are among the first ten of %s, in a worse order."
              .formatted(reference));
      return;
    }
    section.paragraph("Relevant and not among the first ten of " + reference + ":");
    Element list = section.element().appendElement("ul");
    for (Missed missed : topic.missed()) {
      Element item =
          article(list, missed.title(), missed.id(), "grade " + missed.grade(), missed.snippet());
      item.appendElement("div")
          .text(
              "%s: %s; %s: %s"
                  .formatted(
                      reference, rank(missed.ownRank()), topic.rival(), rank(missed.theirRank())));
    }
  }

  private static void addTop(Section section, String system, List<Shown> articles) {
    section.paragraph(
        articles.isEmpty() ? system + " found nothing." : "On top of " + system + ":");
    Element list = section.element().appendElement("ol");
    for (Shown shown : articles) {
      String grade = shown.grade().isPresent() ? "grade " + shown.grade().getAsInt() : "not judged";
      article(list, shown.title(), shown.id(), grade, shown.snippet());
    }
  }

  private static Element article(
      Element list, String title, String id, String grade, String snippet) {
    Element item = list.appendElement("li");
    item.appendElement("strong").text(title.isEmpty() ? "(no title)" : title);
    item.appendText(" (%s, %s)".formatted(id, grade));
    item.appendElement("div").append(Jsoup.clean(snippet, MARKS));
    return item;
  }

  private static String rank(OptionalInt rank) {
    return rank.isPresent() ? "rank " + rank.getAsInt() : "not found";
  }
}
