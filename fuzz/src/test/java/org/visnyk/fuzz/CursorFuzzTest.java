package org.visnyk.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.Base64;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.visnyk.InvalidRequestException;
import org.visnyk.SearchRequest;
import org.visnyk.query.page.Cursor;
import org.visnyk.query.request.ScoreStatistics;

/** A cursor comes back from a browser: whatever is in it, reading it ends well or is refused. */
class CursorFuzzTest {
  private static final SearchRequest REQUEST = SearchRequest.query("вибори").build();

  /** The bytes that tie a cursor to its request. */
  private static final byte[] CHECK = Arrays.copyOf(valid(), Integer.BYTES);

  @FuzzTest(maxDuration = "5m")
  void anyBytesAreReadOrRefused(byte[] rest) {
    byte[] bytes = Arrays.copyOf(CHECK, CHECK.length + rest.length);
    System.arraycopy(rest, 0, bytes, CHECK.length, rest.length);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    try {
      Cursor.read(text, REQUEST, "index").print(REQUEST, "index");
    } catch (InvalidRequestException e) {
      // not a cursor
    }
  }

  private static byte[] valid() {
    FieldDoc last = new FieldDoc(1, 1f, new Object[] {1f, 0L, new BytesRef("a")});
    String text = new Cursor(last, new ScoreStatistics(), 0).print(REQUEST, "index");
    return Base64.getUrlDecoder().decode(text);
  }
}
