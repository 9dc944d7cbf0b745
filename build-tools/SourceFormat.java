import com.google.googlejavaformat.java.Main;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks or rewrites the format of every Java source below a folder with google-java-format. A
 * build tool, run by the parent POM in source-launcher mode: {@code SourceFormat check|rewrite
 * FOLDER}. Exit status 1 when a check finds a file that is not in the format.
 */
public final class SourceFormat {
  public static void main(String[] args) throws Exception {
    List<String> options =
        switch (args[0]) {
          case "check" -> List.of("--dry-run", "--set-exit-if-changed");
          case "rewrite" -> List.of("--replace");
          default -> throw new IllegalArgumentException("check or rewrite, not " + args[0]);
        };
    List<String> arguments = new ArrayList<>(options);
    try (Stream<Path> files = Files.walk(Path.of(args[1]))) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().matches(".*[/\\\\](target|\\.git)[/\\\\].*"))
          .sorted()
          .map(Path::toString)
          .forEach(arguments::add);
    }
    PrintWriter out = new PrintWriter(System.out, true);
    int status =
        new Main(out, new PrintWriter(System.err, true), System.in)
            .format(arguments.toArray(String[]::new));
    out.flush();
    if (status != 0) {
      System.err.println(
          "The files named above are not in google-java-format. Mend them all with:"
              + " mvn -q -N process-sources -Pformat");
    }
    System.exit(status);
  }
}
