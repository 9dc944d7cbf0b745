package org.visnyk.ingest.feed;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.visnyk.ingest.feed.ItemSplitter.RawItem;
import org.visnyk.ingest.json.JsonLines;
import org.visnyk.ingest.json.JsonReader;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;

/**
 * The XML that Scrapy exports: {@code <items>} with an {@code <item>} for each record, whose
 * elements have the names that the spider chose, and lists as several {@code <value>}. Each item is
 * read as a line of JSON with the same names.
 */
public final class ScrapyItems extends JsonLines {
  private static final Pattern ROOT = Pattern.compile("<items>\\s*(?:<item>|</items>|$)");

  private final ItemSplitter items;

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
  protected boolean writeNext(JsonGenerator json) throws IOException {
    Optional<RawItem> item = items.next();
    if (item.isEmpty()) {
      return false;
    }
    @Nullable Element root = Jsoup.parse(item.get().xml(), Parser.xmlParser()).firstElementChild();
    json.writeStartObject();
    if (root != null) {
      for (Element field : root.children()) {
        json.writeFieldName(field.tagName());
        write(json, field);
      }
    }
    json.writeEndObject();
    return true;
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
