package org.visnyk.benchmarks.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.visnyk.benchmarks.command.BenchmarkCommand;
import org.visnyk.benchmarks.command.Launch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The {@code relevance} command: measures search quality and shows where Visnyk is behind. */
@Command(
    name = "relevance",
    description = {
      "Searches collections for topics with Visnyk and with the usual alternatives, scores the"
          + " results, and writes runs, tables and a page that shows where and why systems differ.",
      "docs/RELEVANCE.md describes definitions and collections."
    })
public final class RelevanceCommand extends BenchmarkCommand {
  private static final String NAME = "relevance";

  @Parameters(
      arity = "0..1",
      paramLabel = "DEFINITION",
      description =
          "what to measure (default: benchmarks/relevance/sample.json, on the sample data)")
  private @Nullable Path definitionFile;

  @Option(
      names = "--collection",
      paramLabel = "DIR",
      description =
          "measure the same systems on this folder: articles.jsonl or docs.jsonl, topics.jsonl or"
              + " queries.jsonl and, for scores, qrels.txt")
  private @Nullable Path collection;

  @Option(
      names = "--reference",
      paramLabel = "NAME",
      description =
          "the system that the others are compared with (default: that of the definition)")
  private @Nullable String reference;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "folder for the results (default: target/relevance of the repository)")
  private @Nullable Path out;

  RelevanceCommand() {}

  /** Runs the command and ends the JVM with its status: 0 success, 1 failure, 2 wrong usage. */
  public static void main(String[] args) {
    Launch.main(new RelevanceCommand(), args);
  }

  @Override
  public Integer call() throws IOException {
    Definition definition = definition();
    Path results = out == null ? Launch.results(NAME) : out;
    Path runs = Files.createDirectories(results.resolve("runs"));
    List<CollectionResult> measured =
        new RelevanceBenchmark(definition, runs, Launch.progress(errors())).run();
    TextReport report = new TextReport(output());
    measured.forEach(report::print);
    ResultFiles.write(measured, results);
    new RelevancePage(measured).write(results.resolve("index.html"));
    output()
        .println(
            "Results in %s: index.html, %s, %s, runs"
                .formatted(results, ResultFiles.CSV, ResultFiles.JSON));
    return judge(new ExpectedScores(definition, measured));
  }

  private Definition definition() {
    Path file =
        definitionFile == null
            ? Launch.repository().resolve("benchmarks").resolve("relevance").resolve("sample.json")
            : definitionFile;
    Definition definition = DefinitionReader.read(file);
    if (collection != null) {
      if (!Files.isDirectory(collection)) {
        throw wrong("--collection: there is no folder %s".formatted(collection));
      }
      definition = definition.on(collection);
    }
    if (reference != null) {
      try {
        return definition.comparedWith(reference);
      } catch (RelevanceException e) {
        throw wrong("--reference: " + e.getMessage());
      }
    }
    return definition;
  }

  private int judge(ExpectedScores regression) {
    if (regression.checked() > 0 && regression.fallen().isEmpty()) {
      output().printf("All %d expected scores are reached.%n", regression.checked());
    }
    regression.fallen().forEach(sentence -> errors().println(NAME + ": " + sentence));
    return regression.fallen().isEmpty() ? 0 : Launch.FAILED;
  }
}
