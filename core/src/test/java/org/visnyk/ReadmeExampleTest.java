package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the example of the README as it stands there, and compares what it prints. */
class ReadmeExampleTest {
  private static final Path README =
      Path.of(System.getProperty("visnyk.root", "..")).resolve("README.md");
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  /** The block that follows the example shows its output. */
  private static final Pattern OUTPUT =
      Pattern.compile("```java\n.*?```.*?```(?:text)?\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void theFirstExamplePrintsWhatTheReadmeSays() throws IOException, InterruptedException {
    String readme = Files.readString(README);
    Path source = folder.resolve("Example.java");
    Files.writeString(
        source,
        """
        import java.nio.file.Path;
        import java.time.Instant;
        import java.util.*;
        import org.visnyk.*;

        public class Example {
          public static void main(String[] args) throws Exception {
        %s
          }
        }
        """
            .formatted(first(JAVA, readme)));

    String classPath = System.getProperty("java.class.path");
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(
                    null,
                    null,
                    null,
                    "-proc:none",
                    "-cp",
                    classPath,
                    "-d",
                    folder.toString(),
                    source.toString()))
        .isZero();

    assertThat(run(classPath)).isEqualTo(first(OUTPUT, readme).strip());
  }

  private String run(String classPath) throws IOException, InterruptedException {
    Process example =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Dstdout.encoding=UTF-8",
                    "-cp",
                    folder + File.pathSeparator + classPath,
                    "Example"))
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String printed = new String(example.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(example.waitFor()).isZero();
    return printed.strip();
  }

  private static String first(Pattern pattern, String readme) {
    Matcher found = pattern.matcher(readme);
    assertThat(found.find()).as("a block in %s", README).isTrue();
    return found.group(1);
  }
}
