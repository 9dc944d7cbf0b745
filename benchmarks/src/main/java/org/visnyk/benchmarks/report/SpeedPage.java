package org.visnyk.benchmarks.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.visnyk.benchmarks.page.Chart;
import org.visnyk.benchmarks.page.Page;
import org.visnyk.benchmarks.page.Section;

/** The page of a run, with its charts as files. */
public final class SpeedPage {
  /** How to read the numbers, one sentence or two in each item. */
  public static final List<String> LEGEND =
      List.of(
          "\"Better\" is relative to stock, Lucene with its own Ukrainian analyzer, in the same"
              + " run: 2x is twice as fast or half as large, 0.5x the opposite.",
          "The interval of that ratio comes from the spread of the iterations (99.9%). If it"
              + " includes 1, there is no measurable difference; \"unsure\" means that its bounds"
              + " are more than ten times off. It does not cover differences between runs.",
          "stock-combined is stock with CombinedFieldQuery instead of the better of title³ and"
              + " text, stock-offsets has offsets in its index for snippets, standard is Lucene"
              + " with the language-independent analyzer.",
          "Tokens are those that go into the index: stock removes stop words, Visnyk keeps them.");

  private static final String CAPTION =
      "Bars start at stock (1); a whisker is the interval of the ratio.";

  private final List<ComparedSubject> subjects;
  private final Map<String, String> environment;
  private final Map<String, Chart> charts = new LinkedHashMap<>();

  private SpeedPage(List<Measurement> measurements, Map<String, String> environment) {
    this.subjects = ComparedSubject.of(measurements);
    this.environment = environment;
  }

  /**
   * Writes {@code index.html} and its charts, each as a file of SVG, into the folder of a run.
   *
   * @param environment the machine and the settings of the run
   * @throws IOException if they cannot be written
   */
  public static void write(
      Path folder, List<Measurement> measurements, Map<String, String> environment)
      throws IOException {
    SpeedPage speed = new SpeedPage(measurements, environment);
    Page page = speed.page();
    page.write(folder.resolve("index.html"));
    for (Map.Entry<String, Chart> chart : speed.charts.entrySet()) {
      chart.getValue().write(folder.resolve(chart.getKey() + ".svg"));
    }
  }

  private Page page() {
    Page page = new Page("Speed of Visnyk and stock Lucene");
    Section main = page.main();
    main.list(LEGEND);
    for (Map.Entry<String, List<ComparedSubject>> part : parts().entrySet()) {
      Section section = main.section(part.getKey());
      addCharts(section, part.getKey(), part.getValue());
      section.table("", table(part.getValue()));
    }
    addGrowth(main);
    List<List<String>> properties = new ArrayList<>(List.of(List.of("property", "value")));
    environment.forEach((property, value) -> properties.add(List.of(property, value)));
    main.section("Environment").table("", properties, 1);
    return page;
  }

  /** Subjects that are shown together: those of a suite and, if there are several, of a size. */
  private Map<String, List<ComparedSubject>> parts() {
    return subjects.stream()
        .collect(Collectors.groupingBy(SpeedPage::part, LinkedHashMap::new, Collectors.toList()));
  }

  private static String part(ComparedSubject each) {
    Subject subject = each.subject();
    String suite =
        subject.suite().substring(0, 1).toUpperCase(Locale.ROOT) + subject.suite().substring(1);
    // Startup is one part, although only its first search has an index.
    return subject.size() == 0 || subject.what().isEmpty()
        ? suite
        : suite + ", " + subject.articles();
  }

  private void addCharts(Section section, String part, List<ComparedSubject> of) {
    boolean oneKind = of.stream().map(each -> each.subject().what()).distinct().count() == 1;
    if (oneKind) {
      List<ComparedSubject> timesAndSizes =
          of.stream().filter(each -> !each.subject().isAllocation()).toList();
      SpeedCharts.ratios(part, timesAndSizes).ifPresent(chart -> add(section, part, chart));
      return;
    }
    Map<String, List<ComparedSubject>> quantities =
        of.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.subject().quantity(), LinkedHashMap::new, Collectors.toList()));
    quantities.remove(Subject.P90);
    quantities.forEach(
        (quantity, each) -> {
          String title = part + ": " + quantity;
          SpeedCharts.ratios(title, each).ifPresent(chart -> add(section, title, chart));
        });
    String title = part + ": latency";
    SpeedCharts.latencies(title, of)
        .ifPresent(
            chart -> {
              charts.put(fileName(title), chart);
              section.chart(
                  chart,
                  "Half of all searches took no longer than p50, 99 in 100 no longer than p99.");
            });
  }

  private void add(Section section, String title, Chart chart) {
    charts.put(fileName(title), chart);
    section.chart(chart, CAPTION);
  }

  private void addGrowth(Section main) {
    Map<String, Chart> growth = SpeedCharts.growth(subjects);
    if (growth.isEmpty()) {
      return;
    }
    growth.forEach((kind, chart) -> charts.put(fileName("growth " + kind), chart));
    main.section("Growth")
        .paragraph("The median latency on indexes of several sizes.")
        .charts(growth.values());
  }

  private static List<List<String>> table(List<ComparedSubject> subjects) {
    List<String> others =
        subjects.stream()
            .flatMap(row -> row.othersThanBaseline().stream())
            .filter(engine -> !engine.equals(ComparedSubject.OURS))
            .distinct()
            .toList();
    boolean hasVariants = subjects.stream().anyMatch(row -> row.bestVariant().isPresent());
    List<String> header = new ArrayList<>();
    header.addAll(List.of("", "stock", "visnyk", "better (interval)"));
    others.forEach(engine -> header.addAll(List.of(engine, engine + ": better")));
    if (hasVariants) {
      header.add("visnyk against the best of stock");
    }
    List<List<String>> rows = new ArrayList<>(List.of(header));
    subjects.forEach(row -> rows.add(cells(row, others, hasVariants)));
    return rows;
  }

  private static List<String> cells(ComparedSubject row, List<String> others, boolean hasVariants) {
    List<String> cells = new ArrayList<>();
    cells.add(row.subject().label());
    cells.add(ComparisonTable.value(row, ComparedSubject.BASELINE));
    cells.add(ComparisonTable.value(row, ComparedSubject.OURS));
    cells.add(row.ratio(ComparedSubject.OURS).map(Ratio::fully).orElse(""));
    for (String engine : others) {
      cells.add(ComparisonTable.value(row, engine));
      cells.add(row.ratio(engine).map(Ratio::fully).orElse(""));
    }
    if (hasVariants) {
      Optional<String> best = row.bestVariant();
      cells.add(
          best.flatMap(variant -> row.ratio(ComparedSubject.OURS, variant))
              .map(ratio -> ratio.shortly() + " of " + best.orElse(""))
              .orElse(""));
    }
    return cells;
  }

  /** {@code Search, 10,000 articles: p50 µs} becomes {@code search-10000-articles-p50}. */
  private static String fileName(String title) {
    return title
        .toLowerCase(Locale.ROOT)
        .replace(",", "")
        .replace("µs", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
