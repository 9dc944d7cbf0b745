package org.visnyk.benchmarks.relevance;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.visnyk.benchmarks.Launcher;
import org.visnyk.benchmarks.StandardStreams;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that measures how well systems find, and shows where Visnyk is behind. */
@Command(
    name = "relevance",
    description = {
      "Searches collections for topics with Visnyk and with what people use today, scores the"
          + " answers, and writes runs, tables and a page that shows why.",
      "docs/RELEVANCE.md describes definitions and collections."
    },
    sortOptions = false)
@SuppressWarnings("NullAway.Init") // picocli sets the options before the command runs.
public final class RelevanceCommand implements Callable<Integer> {
  private static final String NAME = "relevance";

  /** Set by the launcher where standard error is a terminal. */
  private static final String TERMINAL = "visnyk.terminal";

  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;

  @Parameters(
      arity = "0..1",
      paramLabel = "DEFINITION",
      description = "what to measure; default is the project's own, on its sample data")
  private @Nullable Path definitionFile;

  @Option(
      names = "--collection",
      paramLabel = "DIR",
      description =
          "measure the same systems on this folder: articles.jsonl or docs.jsonl, topics.jsonl or"
              + " queries.jsonl and, if somebody judged, qrels.txt")
  private @Nullable Path collection;

  @Option(
      names = "--reference",
      paramLabel = "NAME",
      description = "the system that the others are compared with; default as the definition says")
  private @Nullable String reference;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where the results go (default target/relevance of the repository)")
  private @Nullable Path out;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  @SuppressWarnings("unused") // picocli acts on it.
  private boolean help;

  @Spec private CommandSpec spec;

  private final PrintWriter output;
  private final PrintWriter errors;

  RelevanceCommand(PrintWriter output, PrintWriter errors) {
    this.output = output;
    this.errors = errors;
  }

  /** Runs the command, and ends the JVM with its status: 0 done, 1 failed, 2 wrong usage. */
  public static void main(String[] args) {
    System.exit(run(StandardStreams.output(), StandardStreams.error(), args));
  }

  static int run(PrintWriter output, PrintWriter errors, String... args) {
    return new CommandLine(new RelevanceCommand(output, errors))
        .setOut(output)
        .setErr(errors)
        .setParameterExceptionHandler(
            (wrong, arguments) -> {
              errors.println(NAME + ": " + oneLine(wrong));
              return WRONG_USAGE;
            })
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              errors.println(NAME + ": " + oneLine(failure));
              return FAILED;
            })
        .execute(Launcher.arguments(NAME, args));
  }

  @Override
  public Integer call() throws IOException {
    Definition definition = definition();
    Path results = out == null ? Launcher.results(NAME) : out;
    Path runs = Files.createDirectories(results.resolve("runs"));
    List<CollectionResult> measured = new RelevanceBenchmark(definition, runs, progress()).run();
    TextReport report = new TextReport(output);
    measured.forEach(report::print);
    ResultFiles.write(measured, results);
    new RelevancePage(measured).write(results.resolve("index.html"));
    output.println(
        "Results in %s: index.html, %s, %s, runs"
            .formatted(results, ResultFiles.CSV, ResultFiles.JSON));
    return judge(new Regression(definition, measured));
  }

  /** Long work shows progress on a terminal, and stays quiet in a pipe. */
  private PrintWriter progress() {
    return Boolean.getBoolean(TERMINAL) ? errors : new PrintWriter(Writer.nullWriter());
  }

  private Definition definition() {
    Path file =
        definitionFile == null
            ? Launcher.repository()
                .resolve("benchmarks")
                .resolve("relevance")
                .resolve("sample.json")
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

  private int judge(Regression regression) {
    if (regression.checked() > 0 && regression.fallen().isEmpty()) {
      output.printf("All %d expected scores are reached.%n", regression.checked());
    }
    regression.fallen().forEach(sentence -> errors.println(NAME + ": " + sentence));
    return regression.fallen().isEmpty() ? 0 : FAILED;
  }

  private static String oneLine(Exception failure) {
    @Nullable Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : null;
    return message(cause == null ? failure : cause).replaceAll("\\s*\\R\\s*", " ");
  }

  private static String message(Throwable failure) {
    return switch (failure) {
      case AccessDeniedException e -> "no permission: " + e.getFile();
      case FileAlreadyExistsException e -> "a file is where a folder should be: " + e.getFile();
      default -> {
        @Nullable String message = failure.getMessage();
        yield message == null ? failure.toString() : message;
      }
    };
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
