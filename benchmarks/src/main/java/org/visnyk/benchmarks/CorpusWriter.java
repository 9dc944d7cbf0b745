package org.visnyk.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.visnyk.Article;
import org.visnyk.benchmarks.corpus.ArticleGenerator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that writes generated articles to a file, to try the whole program on. */
@Command(
    name = "corpus-writer",
    mixinStandardHelpOptions = true,
    description = "Writes generated articles as JSON lines.")
@SuppressWarnings("NullAway.Init") // picocli sets the options before the command runs.
public final class CorpusWriter implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BATCH = 1_000;

  @Parameters(paramLabel = "FILE", description = "where to write")
  private Path file;

  @Option(names = "--size", required = true, paramLabel = "N", description = "number of articles")
  private int size;

  @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "which articles")
  private long seed;

  private CorpusWriter() {}

  /** Runs the command, and ends the JVM with its status: 0 done, 1 failed, 2 wrong usage. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... args) {
    return new CommandLine(new CorpusWriter()).execute(args);
  }

  @Override
  public Integer call() throws IOException {
    ArticleGenerator generator = new ArticleGenerator(seed, size);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int from = 0; from < size; from += BATCH) {
        List<String> lines =
            IntStream.range(from, Math.min(size, from + BATCH))
                .parallel()
                .mapToObj(number -> line(generator.article(number)))
                .toList();
        for (String line : lines) {
          out.write(line);
          out.write('\n');
        }
      }
    }
    return 0;
  }

  private static String line(Article article) {
    ObjectNode json =
        JSON.createObjectNode()
            .put("id", article.id())
            .put("title", article.title())
            .put("lead", article.lead())
            .put("text", article.text())
            .put("source", article.source())
            .put("section", article.section());
    article.published().ifPresent(moment -> json.put("published", moment.toString()));
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can always be written", e);
    }
  }
}
