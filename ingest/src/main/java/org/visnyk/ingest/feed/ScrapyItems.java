package org.visnyk.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.visnyk.ingest.feed.ItemSplitter.RawItem;
import org.visnyk.ingest.json.JsonReader;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;

/**
 * The XML that Scrapy exports: {@code <items>} with an {@code <item>} for each record, whose
 * elements have the names that the spider chose, and lists as several {@code <value>}. Each item is
 * read as a line of JSON with the same names.
 */
public final class ScrapyItems extends InputStream {
  private static final Pattern ROOT = Pattern.compile("<items>\\s*(?:<item>|</items>|$)");
  private static final JsonFactory JSON = new JsonFactory();

  private final ItemSplitter items;
  private byte[] line = new byte[0];
  private int at;

  private ScrapyItems(Reader in) {
    this.items = new ItemSplitter(in);
  }

  /** Whether a document is an export of Scrapy, judging by its beginning. */
  public static boolean isLikely(String beginning) {
    return ROOT.matcher(beginning).find();
  }

  /**
   * Opens an export.
   *
   * @param in the characters; closed with the reader
   * @param source the name of the file, for messages
   */
  public static RecordReader open(Reader in, String source, ReaderOptions options) {
    return JsonReader.ofLines(new ScrapyItems(in), source, options);
  }

  @Override
  public int read() throws IOException {
    return fill() ? line[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, line.length - at);
    System.arraycopy(line, at, target, offset, count);
    at += count;
    return count;
  }

  private boolean fill() throws IOException {
    if (at < line.length) {
      return true;
    }
    Optional<RawItem> item = items.next();
    if (item.isEmpty()) {
      return false;
    }
    line = line(item.get());
    at = 0;
    return true;
  }

  private static byte[] line(RawItem item) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    @Nullable Element root = Jsoup.parse(item.xml(), Parser.xmlParser()).firstElementChild();
    try (JsonGenerator json =
        JSON.createGenerator(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
      json.writeStartObject();
      if (root != null) {
        for (Element field : root.children()) {
          json.writeFieldName(field.tagName());
          write(json, field);
        }
      }
      json.writeEndObject();
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, Element field) throws IOException {
    boolean isList =
        field.childrenSize() > 0
            && field.children().stream().allMatch(child -> child.tagName().equals("value"));
    if (!isList) {
      json.writeString(field.wholeText().strip());
      return;
    }
    json.writeStartArray();
    for (Element value : field.children()) {
      json.writeString(value.wholeText().strip());
    }
    json.writeEndArray();
  }

  @Override
  public void close() throws IOException {
    items.close();
  }
}
