package org.visnyk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.visnyk.Article;
import org.visnyk.ArticleFilter;
import org.visnyk.NewsIndex;

/** Runs the commands for records and tables in docs/LOADING.md on a file of each kind. */
class RecordRecipesTest {
  private static final String GUIDE = "docs/LOADING.md";
  private static final String MOMENT = "2024-07-02T08:40:00Z";

  /** Content of the file that a recipe loads, in which two articles are. */
  private static final Map<String, String> FILES =
      Map.of(
          "posts.json",
          """
          [{"id":1,"date":"2024-07-02T10:40:00","date_gmt":"2024-07-02T08:40:00","link":"https://s.example/1/",
            "title":{"rendered":"Яхти &#038; човни"},"content":{"rendered":"<p>Вийшли в&nbsp;лиман.</p>"},"author":3,
            "_embedded":{"author":[{"name":"Яна Рись"}]}},
           {"id":2,"date_gmt":"2024-07-02T08:40:00","title":{"rendered":"Сіль"},"content":{"rendered":"<p>Є</p>"}}]
          """,
          "result.json",
          """
          {"name":"Степова правда","type":"public_channel","id":5,"messages":[
           {"id":1,"type":"service","date_unixtime":"1719909600","action":"pin_message","text":""},
           {"id":2,"type":"message","date_unixtime":"1719909600","text":["Яхти вийшли в ",{"type":"bold","text":"лиман"}]},
           {"id":3,"type":"message","date_unixtime":"1719909600","text":"Сіль є"}]}
          """,
          "items.jsonl",
          """
          {"headline":["Яхти"],"body":["Вийшли","в лиман"],"pubDate":"2 липня 2024, 11:40","link":"https://s.example/1"}
          {"headline":["Сіль"],"body":["Є"],"pubDate":"2024-07-02T08:40:00+00:00","link":"https://s.example/2"}
          """,
          "everything.json",
          """
          {"status":"ok","totalResults":2,"articles":[
           {"source":{"id":null,"name":"Степова правда"},"author":null,"title":"Яхти","description":"Вийшли",
            "publishedAt":"2024-07-02T08:40:00Z","content":"Вийшли в лиман… [+812 chars]","url":"https://s.example/1"},
           {"source":{"name":"Степова правда"},"title":"Сіль","publishedAt":"2024-07-02T08:40:00Z","content":"Є"}]}
          """,
          "news.csv",
          """
          id;kicker;body;moment;tags
          1;"Яхти ""Вітер"" дме";"Вийшли
          в лиман";2024-07-02 08:40:00;{яхти,"лиман і море"}
          2;Сіль;Є;2024-07-02 08:40:00;\\N
          """,
          "dump.json",
          """
          {"_index":"news","_id":"a","_source":{"title":"Яхти","text":"Вийшли в лиман","published":"2024-07-02T08:40:00Z"}}
          {"_index":"news","_id":"b","_source":{"title":"Сіль","text":"Є","published":1719909600000}}
          """,
          "news.json",
          """
          {"_id":{"$oid":"66"},"title":"Яхти","text":"Вийшли в лиман","published":{"$date":"2024-07-02T08:40:00Z"}}
          {"_id":{"$oid":"67"},"title":"Сіль","text":"Є","published":{"$date":{"$numberLong":"1719909600000"}}}
          """,
          "data/1.json",
          """
          {"title":"Яхти","maintext":"Вийшли в лиман","date_publish":"2024-07-02 11:40:00","date_download":"2024-08-01 10:00:00",
           "authors":["Яна Рись"],"source_domain":"s.example","url":"https://s.example/1"}
          """,
          "data/2.json",
          """
          {"title":"Сіль","maintext":"Є","date_publish":"2024-07-02 11:40:00","authors":[],"url":"https://s.example/2"}
          """);

  @TempDir private Path folder;

  static Stream<Arguments> recipes() throws IOException {
    return commands().stream().map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void aRecipeLoadsItsFileWhole(String command) throws IOException {
    String index = folder.resolve("news-index").toString();
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    List<String> arguments = arguments(command);
    String input = folder.resolve(arguments.removeLast()).toString();
    arguments.set(arguments.indexOf("news-index"), index);
    arguments.add(input);

    Outcome.of(arguments.toArray(String[]::new)).done();

    List<Article> articles = new ArrayList<>();
    try (NewsIndex made = NewsIndex.open(Path.of(index))) {
      made.export(ArticleFilter.all(), articles::add);
    }
    assertThat(articles).hasSize(2);
    assertThat(articles)
        .allSatisfy(article -> assertThat(article.published().orElseThrow()).hasToString(MOMENT));
    assertThat(articles)
        .anySatisfy(
            article -> {
              assertThat(article.title()).startsWith("Яхти").doesNotContain("&#");
              assertThat(article.text()).contains("лиман").doesNotContain("<", "chars]");
            })
        .anySatisfy(article -> assertThat(article.title()).startsWith("Сіль"));
  }

  @Test
  void thereIsARecipeForEachFile() throws IOException {
    assertThat(commands()).hasSizeGreaterThanOrEqualTo(8);
  }

  /** The commands of the section about records. */
  private static List<String> commands() throws IOException {
    String guide =
        Files.readString(Path.of(System.getProperty("visnyk.root", "..")).resolve(GUIDE));
    int from = guide.indexOf("## Recipes: records");
    String section = guide.substring(from, guide.indexOf("\n## ", from + 1));
    return section.lines().filter(line -> line.startsWith("    ./visnyk index")).toList();
  }

  private static List<String> arguments(String command) {
    List<String> arguments = new ArrayList<>();
    for (String part : command.strip().split(" (?=(?:[^']*'[^']*')*[^']*$)")) {
      arguments.add(part.replace("'", ""));
    }
    arguments.removeFirst();
    return arguments;
  }
}
