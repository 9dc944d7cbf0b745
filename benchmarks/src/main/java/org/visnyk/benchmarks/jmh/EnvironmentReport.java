package org.visnyk.benchmarks.jmh;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.util.Version;

/** The machine, the software and the settings of a run. */
public final class EnvironmentReport {
  private EnvironmentReport() {}

  /** Describes them; unknown values are empty. */
  public static Map<String, Object> describe(Path repository, BenchmarkPlan plan) {
    Map<String, Object> environment = new LinkedHashMap<>();
    environment.put("started", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    environment.put("cpu", cpuModel());
    environment.put("cores", Runtime.getRuntime().availableProcessors());
    environment.put(
        "os", "%s %s".formatted(System.getProperty("os.name"), System.getProperty("os.version")));
    environment.put(
        "jdk",
        "%s %s"
            .formatted(System.getProperty("java.vendor"), System.getProperty("java.vm.version")));
    environment.put("jvmFlags", ManagementFactory.getRuntimeMXBean().getInputArguments());
    environment.put("forkFlags", plan.forkArguments());
    environment.put("lucene", Version.LATEST.toString());
    environment.put("gitCommit", git(repository, "rev-parse", "HEAD").orElse(""));
    environment.put(
        "uncommittedChanges",
        git(repository, "status", "--porcelain").map(changes -> !changes.isEmpty()).orElse(false));
    environment.put("quick", plan.quick());
    environment.put("searchedArticles", plan.sizes());
    environment.put("indexedArticles", plan.indexedArticles());
    environment.put("corpus", plan.corpus().file().toString());
    return environment;
  }

  /** The model on Linux, the architecture elsewhere. */
  private static String cpuModel() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }

  private static Optional<String> git(Path repository, String... arguments) {
    List<String> command =
        Stream.concat(Stream.of("git", "-C", repository.toString()), Stream.of(arguments)).toList();
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String answer =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      boolean done = process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
      return done ? Optional.of(answer) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
