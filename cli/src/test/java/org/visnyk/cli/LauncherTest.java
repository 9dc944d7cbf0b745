package org.visnyk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher script, with a JDK that only prints the locale that it is started with. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final Path SCRIPT =
      Path.of(System.getProperty("visnyk.root", "..")).resolve("visnyk");

  @TempDir private Path root;

  @BeforeEach
  void build() throws IOException {
    Files.copy(SCRIPT, root.resolve("visnyk"));
    Files.createDirectories(root.resolve("cli/target"));
    Files.createFile(root.resolve("cli/target/visnyk-built"));
    program("jdk/bin/java", "echo \"$LC_ALL\"");
    Files.writeString(root.resolve("jdk/release"), "JAVA_VERSION=\"21.0.1\"\n");
    program("bin/locale", "[ \"$1\" = charmap ] && echo \"$CHARMAP\"");
  }

  /**
   * What the locale is called, what the system says about it, and what the launcher makes of it.
   */
  @ParameterizedTest
  @CsvSource({
    "uk_UA.UTF-8, UTF-8,          uk_UA.UTF-8",
    "uk_UA.utf8,  UTF-8,          uk_UA.utf8",
    "uk_UA.UTF-8, ANSI_X3.4-1968, C.UTF-8",
    "en_US.utf8,  ANSI_X3.4-1968, C.UTF-8",
    "uk_UA.KOI8-U, KOI8-U,        C.UTF-8",
    "C,           ANSI_X3.4-1968, C.UTF-8",
    "C.UTF-8,     not asked,      C.UTF-8",
    "'',          ANSI_X3.4-1968, C.UTF-8",
  })
  void makesSureThatArgumentsAreDecodedAsUtf8(String locale, String charmap, String used)
      throws IOException, InterruptedException {
    assertThat(run(locale, charmap)).isEqualTo(used);
  }

  /** What a download looks like: libraries next to the script, no sources and no Maven. */
  @Test
  void startsADownloadFromAPathWithSpaces() throws IOException, InterruptedException {
    root = root.resolve("мої програми");
    Files.createDirectories(root.resolve("lib"));
    Files.createFile(root.resolve("lib/a.jar"));
    Files.createFile(root.resolve("lib/b.jar"));
    Files.copy(SCRIPT, root.resolve("visnyk"));
    program("jdk/bin/java", "for argument in \"$@\"; do echo \"$argument\"; done");
    Files.writeString(root.resolve("jdk/release"), "JAVA_VERSION=\"21.0.1\"\n");

    assertThat(run("C.UTF-8", "UTF-8").lines())
        .containsSubsequence(
            "-Dvisnyk.root=" + root.toRealPath(),
            "-cp",
            root.toRealPath() + "/lib/a.jar:" + root.toRealPath() + "/lib/b.jar",
            "org.visnyk.cli.Main",
            "stats")
        .noneMatch(String::isBlank);
  }

  /** The command line itself has no OpenSearch on its class path. */
  @Test
  void startsTheDemonstrationOfAClusterWithLibrariesOfItsOwn()
      throws IOException, InterruptedException {
    Path module = root.resolve("opensearch/local/target");
    Files.createDirectories(module.resolve("lib"));
    Files.createFile(module.resolve("visnyk-built"));
    Files.createFile(module.resolve("lib/opensearch.jar"));
    program("jdk/bin/java", "for argument in \"$@\"; do echo \"$argument\"; done");
    Path built = module.toRealPath();

    assertThat(done("demo", "--cluster", "--data", "articles").lines())
        .containsSubsequence(
            "-cp",
            built + "/visnyk-local.jar:" + built + "/lib/opensearch.jar",
            "org.visnyk.opensearch.local.ClusterDemo",
            "demo",
            "--cluster",
            "--data",
            "articles");
    assertThat(done("index", "--cluster", "http://localhost:9200/news").lines())
        .contains("org.visnyk.cli.Main")
        .noneMatch(line -> line.contains("opensearch.jar"));
  }

  @Test
  void aDownloadSaysThatItHasNoCluster() throws IOException, InterruptedException {
    Files.createDirectories(root.resolve("lib"));
    Process launcher = start(Map.of("LC_ALL", "C.UTF-8"), "demo", "--cluster");
    assertThat(output(launcher))
        .isEqualTo(
            "visnyk: demo --cluster is not part of the download; it needs the sources and Maven");
    assertThat(launcher.waitFor()).isOne();
  }

  private String run(String locale, String charmap) throws IOException, InterruptedException {
    return done(Map.of("LC_ALL", locale, "CHARMAP", charmap), "stats");
  }

  private String done(String... arguments) throws IOException, InterruptedException {
    return done(Map.of("LC_ALL", "C.UTF-8"), arguments);
  }

  private String done(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Process process = start(environment, arguments);
    String output = output(process);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  private Process start(Map<String, String> added, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", root.resolve("visnyk").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder launcher = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = launcher.environment();
    environment.keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("JAVA"));
    environment.remove("JDK_JAVA_OPTIONS");
    environment.remove("LANG");
    environment.putAll(added);
    environment.put("VISNYK_JAVA_HOME", root.resolve("jdk").toString());
    environment.put("PATH", root.resolve("bin") + ":" + System.getenv("PATH"));
    return launcher.start();
  }

  private void program(String name, String command) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + command + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
