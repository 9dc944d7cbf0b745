package org.visnyk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.Article;
import org.visnyk.NewsIndex;

/**
 * All that is wrong with archives in one folder, as the table of {@code docs/LOADING.md} has it:
 * nothing stops the rest, and what is not in the index is in the file of rejected records.
 */
class BadInputTest {
  private static final String LONG_ID = "х".repeat(50_000);

  @TempDir private Path folder;
  private Path archive = Path.of("");
  private Path index = Path.of("");

  @BeforeEach
  void makeTheArchive() throws IOException {
    archive = Files.createDirectories(folder.resolve("архів"));
    index = folder.resolve("індекс");
    write("a-page-without-text.html", "<html><h1>Галерея</h1><img src=a><img src=b></html>");
    write("b-broken.xml", rss(item("feed-1", "Ціла") + "<item><title>Зламана & новина</title>"));
    write("c-ragged.csv", "id,title\ncsv-1,Рядок\ncsv-2\ncsv-3,Третій,зайве\ncsv-4,Останній\n");
    write("d-open-mark.csv", "id,title\nmark-1,\"Відкрита\nmark-2,Друга\nmark-3,Третя\n");
    write("e-odd.jsonl", oddLines());
    write("f-encoding.jsonl", line("cyr-1", "Зустріч у Києві та Львові"), "windows-1251");
    write("g-encoding.csv", "id,title\n" + "enc-1,Довга новина\n".repeat(20) + "enc-2,?\n");
    write("h-binary.jsonl", "\u0000\u0001\u0002\u0003\u0000\u0000\u0007\b");
    write("i-empty.json", "");
    write("j-cut.json", "[" + line("cut-1", "Перед розривом") + ", {\"id\":\"cut-2\"");
    write("k-deep.jsonl", "{\"x\":" + "[".repeat(5_000) + "\n" + line("deep-1", "Після"));
    Files.write(archive.resolve("l-bomb.jsonl.gz"), bomb());
    write("m-tags.html", "<html>" + "<div>".repeat(250_000));
    write("n-last.jsonl", line("last", "Після всього"));
    byte[] table = Files.readAllBytes(archive.resolve("g-encoding.csv"));
    table[table.length - 2] = (byte) 0xC0;
    Files.write(archive.resolve("g-encoding.csv"), table);
  }

  @Test
  void eachHasItsOutcomeAndNothingIsLostSilently() throws IOException {
    Path rejects = folder.resolve("rejects.jsonl");
    Outcome outcome =
        Outcome.of(
            "index",
            "--index",
            index.toString(),
            "--json",
            "--rejects",
            rejects.toString(),
            archive.toString());

    assertThat(outcome.status()).isZero();
    assertThat(reasons(rejects))
        .containsOnlyKeys(
            "a-page-without-text.html 1",
            "b-broken.xml 2",
            "c-ragged.csv 3",
            "c-ragged.csv 4",
            "d-open-mark.csv 2",
            "g-encoding.csv 22",
            "h-binary.jsonl 1",
            "j-cut.json 2",
            "j-cut.json 3",
            "k-deep.jsonl 1",
            "l-bomb.jsonl.gz 1",
            "m-tags.html 1")
        .containsEntry("c-ragged.csv 3", "expected 2 values, found 1")
        .containsEntry("d-open-mark.csv 2", "a quotation mark is not closed where its value ends")
        .containsEntry("m-tags.html 1", "more than 200,000 tags");
    JsonNode counts = outcome.json().getFirst();
    assertThat(counts.get("rejected").intValue()).isEqualTo(12);
    assertThat(counts.get("added").intValue()).isEqualTo(15);
    // An id that is too long, a date in the future, and one that does not exist.
    assertThat(counts.get("warnings").intValue()).isEqualTo(3);
    // The same id within one file: twice in e-odd.jsonl, and twenty times in g-encoding.csv.
    assertThat(counts.get("updated").intValue()).isEqualTo(20);
    try (NewsIndex made = NewsIndex.open(index)) {
      for (String id :
          List.of(
              "https://n.example/feed-1",
              "csv-1",
              "csv-4",
              "mark-2",
              "mark-3",
              "old",
              "future",
              "never",
              "twice",
              "cyr-1",
              "enc-1",
              "cut-1",
              "deep-1",
              "last")) {
        assertThat(made.get(id)).as(id).isPresent();
      }
      assertThat(made.get("twice").map(Article::title)).contains("Друга версія");
      assertThat(made.get("cyr-1").map(Article::title)).contains("Зустріч у Києві та Львові");
      assertThat(made.get("old").flatMap(Article::published).orElseThrow())
          .hasToString("1899-12-30T21:57:56Z");
      assertThat(made.get("future").flatMap(Article::published)).isEmpty();
      assertThat(made.get("never").flatMap(Article::published)).isEmpty();
    }
  }

  private static String oddLines() {
    return String.join(
        "\n",
        line(LONG_ID, "Довга назва"),
        "{\"id\":\"old\",\"title\":\"Давня\",\"published\":\"1899-12-31\"}",
        "{\"id\":\"future\",\"title\":\"Майбутня\",\"published\":\"2999-01-01\"}",
        "{\"id\":\"never\",\"title\":\"Ніколи\",\"published\":\"31.02.2024\"}",
        line("twice", "Перша версія"),
        line("twice", "Друга версія"));
  }

  private Map<String, String> reasons(Path rejects) throws IOException {
    Map<String, String> reasons = new TreeMap<>();
    for (String line : Files.readAllLines(rejects)) {
      JsonNode json = new ObjectMapper().readTree(line);
      String file = Path.of(json.get("source").asText()).getFileName().toString();
      assertThat(json.get("reason").asText()).isNotBlank();
      reasons.put(file + " " + json.get("record").asInt(), json.get("reason").asText());
    }
    return reasons;
  }

  private static String line(String id, String title) {
    return "{\"id\":\"%s\",\"title\":\"%s\"}".formatted(id, title);
  }

  private static String rss(String items) {
    return "<rss><channel>" + items + "</channel></rss>";
  }

  private static String item(String name, String title) {
    return "<item><link>https://n.example/%s</link><title>%s</title></item>".formatted(name, title);
  }

  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("\n".repeat(80 << 20).getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  private void write(String name, String content) throws IOException {
    write(name, content, "UTF-8");
  }

  private void write(String name, String content, String encoding) throws IOException {
    Files.write(archive.resolve(name), content.getBytes(Charset.forName(encoding)));
  }
}
