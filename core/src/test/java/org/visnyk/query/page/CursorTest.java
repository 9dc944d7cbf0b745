package org.visnyk.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.InvalidRequestException;
import org.visnyk.SearchRequest;
import org.visnyk.query.request.ScoreStatistics;

/** A cursor comes back from outside, and may have been changed there. */
class CursorTest {
  private static final SearchRequest REQUEST = SearchRequest.query("вибори").build();

  @Test
  void comesBackAsItWasPrinted() {
    String printed = encode(bytes());
    assertThat(Cursor.read(printed, REQUEST, "index").print(REQUEST, "index")).isEqualTo(printed);
  }

  /** With a length or a number of elements of about two thousand million. */
  @ParameterizedTest
  @CsvSource({"16, id", "26, number of fields", "27, name of a field"})
  void allocatesNoMoreThanItHolds(int at, String what) {
    byte[] forged = Arrays.copyOf(bytes(), at + 10);
    if (at == 27) {
      forged[26] = 1;
    }
    Arrays.fill(forged, at, at + 4, (byte) 0xFF);
    forged[at + 4] = 7;
    assertThatThrownBy(() -> Cursor.read(encode(forged), REQUEST, "index"))
        .as(what)
        .isInstanceOf(InvalidRequestException.class);
  }

  private static byte[] bytes() {
    FieldDoc last = new FieldDoc(1, 1f, new Object[] {1f, 0L, new BytesRef("a")});
    String text = new Cursor(last, new ScoreStatistics(), 0).print(REQUEST, "index");
    return Base64.getUrlDecoder().decode(text);
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
