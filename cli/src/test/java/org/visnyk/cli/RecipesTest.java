package org.visnyk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the commands of the recipes in docs/LOADING.md on small files of the names that they have.
 */
class RecipesTest {
  private static final Path ROOT = Path.of(System.getProperty("visnyk.root", ".."));
  private static final Pattern COMMAND = Pattern.compile("(?m)^ {4}\\./visnyk (index .*)$");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  private static final String FIRST =
      "Пором до Очакова знову ходить двічі на день, розповів капітан.";
  private static final String SECOND = "Квиток коштує сорок гривень, а діти їдуть без квитка.";

  private static final String PAGE =
      """
      <html><head><meta charset="utf-8"><title>Пором ходить</title></head><body><nav><a href="/">Головна</a></nav>
      <article class="post tag-porom"><h1>Пором ходить</h1><p>%s</p><p>%s</p></article></body></html>
      """
          .formatted(FIRST, SECOND);

  @TempDir private static Path folder;

  static List<String> commands() throws IOException {
    String guide = Files.readString(ROOT.resolve("docs/LOADING.md"));
    Matcher command = COMMAND.matcher(guide.substring(guide.indexOf("## Recipes: feeds")));
    List<String> commands = new ArrayList<>();
    while (command.find()) {
      commands.add(command.group(1));
    }
    return commands;
  }

  @BeforeAll
  static void writeTheFiles() throws IOException {
    write(
        "feed.xml",
        """
        <?xml version="1.0"?><rss version="2.0"><channel><title>Степ</title><link>https://step.example/</link>
        <item><title>Пором & люди</title><link>/1</link><pubDate>Wed, 26 Jun 2024 10:15:00 +0300</pubDate><description>%s</description></item>
        </channel></rss>
        """
            .formatted(FIRST));
    write(
        "wordpress.xml",
        """
        <?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Степ</title>
        <item><title>Пором</title><link>https://step.example/?p=1</link><content:encoded><![CDATA[%s]]></content:encoded>
        <wp:post_date_gmt>2024-06-26 07:15:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
        <item><title>Меню</title><wp:status>publish</wp:status><wp:post_type>nav_menu_item</wp:post_type></item>
        </channel></rss>
        """
            .formatted(FIRST));
    Files.createDirectories(folder.resolve("pages"));
    write("pages/1.html", PAGE);
    write(
        "letters.mbox",
        """
        From press@step.example Wed Jun 26 10:15:00 2024
        From: Press <press@step.example>
        To: news@b.example
        Subject: Porom
        Date: Wed, 26 Jun 2024 10:15:00 +0300
        Content-Type: text/plain; charset=utf-8

        %s
        """
            .formatted(FIRST));
    write(
        "messages.html",
        """
        <html><body><div class="page_wrap"><div class="page_header"><div class="text bold">Степ</div></div>
        <div class="page_body chat_page"><div class="history"><div class="message default" id="message1"><div class="body">
        <div class="date details" title="26.06.2024 10:15:00 UTC+03:00">10:15</div><div class="text">%s</div></div></div></div></div></div></body></html>
        """
            .formatted(FIRST));
    write(
        "items.xml",
        "<?xml version=\"1.0\"?>\n<items>\n<item><title>Пором</title><text>%s</text></item>\n</items>"
            .formatted(FIRST));
    Files.copy(
        ROOT.resolve("ingest/src/test/resources/org/visnyk/ingest/parquet/snappy.parquet"),
        folder.resolve("articles.parquet"));
    Files.write(folder.resolve("crawl.warc.gz"), gzip(warc()));
    String item =
        "<nitf><body><body.head><hl1>Пором</hl1></body.head><body.content><p>%s</p></body.content></body></nitf>"
            .formatted(FIRST);
    Files.write(folder.resolve("wire.tar.gz"), gzip(tar("1.xml", bytes(item))));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aRecipeLoadsItsFile(String command) {
    List<String> arguments = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      arguments.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    String file = arguments.getLast();
    assertThat(folder.resolve(file)).exists();
    arguments.set(arguments.indexOf("news-index"), folder.resolve("index of " + file).toString());
    arguments.set(arguments.size() - 1, folder.resolve(file).toString());
    arguments.add(1, "--json");

    Outcome outcome = Outcome.of(arguments.toArray(String[]::new));
    assertThat(outcome.status()).as(outcome.err()).isZero();
    JsonNode counts = outcome.json().getFirst();
    // the last of the three rows of the Parquet file is empty
    boolean isParquet = file.endsWith(".parquet");
    assertThat(counts.get("added").intValue()).isEqualTo(isParquet ? 2 : 1);
    assertThat(counts.get("rejected").intValue()).isEqualTo(isParquet ? 1 : 0);
  }

  private static void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] warc() throws IOException {
    ByteArrayOutputStream http = new ByteArrayOutputStream();
    http.write(bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"));
    http.write(bytes(PAGE));
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    warc.write(
        bytes(
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://step.example/1\r\nWARC-Date: 2024-06-26T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n"
                .formatted(http.size())));
    http.writeTo(warc);
    warc.write(bytes("\r\n\r\n"));
    return warc.toByteArray();
  }

  /** A tar with one file: its header, its content in blocks, and two empty blocks. */
  private static byte[] tar(String name, byte[] content) {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 100, "0000644\0");
    put(header, 124, "%011o\0".formatted(content.length));
    put(header, 136, "00000000000\0");
    put(header, 148, "        ");
    header[156] = '0';
    put(header, 257, "ustar\00000");
    int sum = 0;
    for (byte value : header) {
      sum += value & 0xFF;
    }
    put(header, 148, "%06o\0 ".formatted(sum));
    byte[] tar = Arrays.copyOf(header, 512 + (content.length + 511) / 512 * 512 + 1024);
    System.arraycopy(content, 0, tar, 512, content.length);
    return tar;
  }

  private static void put(byte[] target, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, target, at, bytes.length);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(content);
    }
    return packed.toByteArray();
  }
}
