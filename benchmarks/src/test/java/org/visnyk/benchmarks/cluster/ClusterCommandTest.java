package org.visnyk.benchmarks.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.Article;
import org.visnyk.benchmarks.command.Launch;
import org.visnyk.benchmarks.corpus.NewsQueries;
import org.visnyk.benchmarks.corpus.QueryKind;
import org.visnyk.benchmarks.indexes.BenchmarkCorpus;

class ClusterCommandTest {
  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  private int run(String... arguments) {
    return Launch.run(
        new ClusterCommand(),
        new PrintWriter(output, true),
        new PrintWriter(errors, true),
        arguments);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | give --nodes N",
        "--nodes=1 --hosts=http://localhost:9200 | give --nodes N",
        "--nodes=1 --size=0 | at least 1",
        "--nodes=1 --corpus=nowhere.jsonl | nowhere.jsonl cannot be read"
      })
  void wrongUsageIsOneClearLine(String arguments, String told) {
    assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1))).isEqualTo(2);
    assertThat(errors.toString().lines()).hasSize(1).allMatch(line -> line.contains(told));
  }

  @Test
  void aNodeThatDoesNotAnswerIsNamed() throws IOException {
    String host;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      host = "http://127.0.0.1:" + socket.getLocalPort();
    }
    assertThat(run("--hosts=" + host, "--size=10")).isEqualTo(1);
    assertThat(errors.toString()).contains("no node answers at " + host);
  }

  @Test
  void nodesAreStartedByAProgramThatHasNoneOfTheirClasses() {
    assertThat(run("--nodes=1", "--size=10")).isEqualTo(1);
    assertThat(errors.toString()).contains("node-1 has ended");
  }

  @Test
  void bothVariantsGetTheSameWordsAndQueries() {
    Article article = BenchmarkCorpus.sample().recombined(1).article(0);
    NewsQueries queries = BenchmarkCorpus.sample().queries();
    String phrase = queries.ofKind(QueryKind.PHRASE, 1).getFirst().words();
    for (Variant variant : Variant.values()) {
      assertThat(variant.lines(article))
          .contains(article.id(), article.source(), article.text().substring(0, 20));
      assertThat(variant.search(queries.ofKind(QueryKind.PHRASE, 1).getFirst(), true))
          .contains(phrase)
          .containsPattern("phrase|\\\\\"");
      assertThat(variant.search(queries.ofKind(QueryKind.DATE_FILTERED, 1).getFirst(), false))
          .contains("published");
    }
  }
}
