package org.visnyk.server.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the explanation of a score in the words of the page. */
final class Explained {
  /** What {@link org.visnyk.Hit#explanation} says of a word or a phrase. */
  private static final Pattern LINE =
      Pattern.compile(
          "(-?\\d+\\.\\d+)  (?:(word|other name|phrase) \"(.*?)\"|recency)(?: as (.*?))?(?:: counts"
              + " ([\\d.]+) times)?(?:, (?:its rarest word )?in (\\d+) of (\\d+) articles)?(?:,"
              + " ([\\d.]+) days away)?");

  private final Texts texts;

  Explained(Texts texts) {
    this.texts = texts;
  }

  void write(Html html, String explanation) {
    html.open("div", "class", "why");
    html.element("p", texts.get("why.title"));
    html.open("table").open("tbody");
    explanation.lines().skip(1).forEach(line -> writeLine(html, line));
    html.close("tbody").close("table").close("div");
  }

  private void writeLine(Html html, String line) {
    Matcher matcher = LINE.matcher(line);
    html.open("tr");
    if (matcher.matches()) {
      html.element("td", matcher.group(1)).open("td");
      part(matcher, 3)
          .ifPresentOrElse(
              text ->
                  html.text(texts.get("why." + matcher.group(2).replace(' ', '-')) + " ")
                      .element("strong", text),
              () -> html.text(texts.get("why.recency")));
      part(matcher, 4).ifPresent(lemmas -> html.text(" — ").text(lemmas));
      part(matcher, 5).ifPresent(counts -> html.text(texts.get("why.counts", counts)));
      part(matcher, 6)
          .ifPresent(articles -> html.text(texts.get("why.articles", articles, matcher.group(7))));
      part(matcher, 8).ifPresent(days -> html.text(texts.get("why.days", days)));
      html.close("td");
    } else {
      html.open("td").close("td").element("td", line);
    }
    html.close("tr");
  }

  private static Optional<String> part(Matcher matcher, int group) {
    return Optional.ofNullable(matcher.group(group));
  }
}
