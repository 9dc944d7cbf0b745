package org.visnyk.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.visnyk.ingest.Inputs;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;

/** Whatever is in a file, its reader ends, with records or an I/O error. */
class ReaderFuzzTest {
  private static final List<String> NAMES =
      List.of("a", "a.jsonl", "a.json", "a.csv", "a.html", "a.xml", "a.txt", "a.zip", "a.gz");

  @DictionaryEntries({
    "title",
    "id,title,text",
    "<html><body><p>",
    "<rss><channel><item>",
    "<title>",
    "<![CDATA[",
    "<?xml version='1.0' encoding='",
    "25 червня 2024",
    "WARC/1.0",
    "https://"
  })
  @FuzzTest(maxDuration = "10m")
  void anyBytesAreRecordsOrRejected(FuzzedDataProvider data) {
    String name = data.pickValue(NAMES);
    byte[] bytes = data.consumeRemainingAsBytes();
    try (RecordReader reader =
        Inputs.open(new ByteArrayInputStream(bytes), name, ReaderOptions.defaults())) {
      while (reader.next().isPresent()) {
        // the next one
      }
    } catch (IOException e) {
      // no file of articles
    }
  }
}
