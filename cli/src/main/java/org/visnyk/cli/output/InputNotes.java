package org.visnyk.cli.output;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.visnyk.Article;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.KeyUse;
import org.visnyk.ingest.record.ValueProblem;

/**
 * What a file, a folder or standard input turned out to hold: how many articles, which keys they
 * were made of, what they lack, and which values could not be used.
 */
public final class InputNotes {
  private static final int MAX_KEYS = 20;

  /** A kind of problem, of which the first one is shown. */
  private static final class Kind {
    private final IngestRecord.Position first;
    private final ValueProblem problem;
    private long count;

    Kind(IngestRecord.Position first, ValueProblem problem) {
      this.first = first;
      this.problem = problem;
    }
  }

  private final String name;
  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private KeyUse keys = KeyUse.NONE;
  private long articles;
  private long rejected;
  private long undated;
  private long withoutText;

  /**
   * Creates empty notes.
   *
   * @param name the name of the input
   */
  public InputNotes(String name) {
    this.name = name;
  }

  /** Notes a record. */
  public void add(IngestRecord record) {
    switch (record) {
      case IngestRecord.Rejection rejection -> rejected++;
      case ReadArticle read -> add(read);
    }
  }

  private void add(ReadArticle read) {
    Article article = read.article();
    articles++;
    undated += article.published().isEmpty() ? 1 : 0;
    withoutText += article.text().isEmpty() ? 1 : 0;
    for (ValueProblem problem : read.problems()) {
      Kind kind =
          kinds.computeIfAbsent(
              problem.field() + " " + problem.problem(),
              none -> new Kind(read.position(), problem));
      kind.count++;
    }
  }

  /** Notes the keys of the records. */
  public void add(KeyUse read) {
    keys = keys.plus(read);
  }

  /** The keys of the records. */
  public KeyUse keys() {
    return keys;
  }

  /** Whether keys or values were not used. */
  public boolean areNotable() {
    return !kinds.isEmpty() || !unusedKeys().isEmpty();
  }

  /** Prints one line about the input, and one more for each kind of problem. */
  public void printTo(PrintStream out) {
    out.println(Display.oneLine(name + ": " + counts() + usedKeys() + unusedKeys()));
    kinds.values().forEach(kind -> out.println("  " + Display.oneLine(line(kind))));
  }

  private String counts() {
    String refused = rejected == 0 ? "" : ", " + Display.count(rejected, "record") + " rejected";
    String lacking =
        (undated == 0 ? "" : ", " + Display.number(undated) + " without a date")
            + (withoutText == 0 ? "" : ", " + Display.number(withoutText) + " without a text");
    return Display.count(articles, "article") + refused + lacking;
  }

  private String usedKeys() {
    List<String> used =
        keys.used().stream()
            .map(key -> keys.field(key).map(field -> described(key, field.fieldName())).orElse(key))
            .toList();
    return used.isEmpty() ? "" : "; used: " + list(used);
  }

  private static String described(String key, String field) {
    return key.equals(field) ? key : "%s (as %s)".formatted(key, field);
  }

  /** Keys that begin with an underscore or a dollar belong to the program that wrote them. */
  private String unusedKeys() {
    List<String> unused =
        keys.unused().stream().filter(key -> !key.startsWith("_") && !key.startsWith("$")).toList();
    return unused.isEmpty() ? "" : "; not used: " + list(unused);
  }

  private static String list(List<String> names) {
    String first = names.stream().limit(MAX_KEYS).collect(Collectors.joining(", "));
    int more = names.size() - MAX_KEYS;
    return more > 0 ? "%s and %d more".formatted(first, more) : first;
  }

  private String line(Kind kind) {
    ValueProblem problem = kind.problem;
    return "%s %s in %s of %s%s; first: %s in record %d%s"
        .formatted(
            problem.field(),
            problem.problem(),
            Display.number(kind.count),
            Display.count(articles, "article"),
            problem.isDropped() ? "" : ", which keep it",
            problem.value(),
            kind.first.number(),
            problem.remedy().map(remedy -> "; see " + Failures.option(remedy)).orElse(""));
  }
}
