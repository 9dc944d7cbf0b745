package org.visnyk.query;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.visnyk.InvalidRequestException;
import org.visnyk.SearchRequest;
import org.visnyk.SortOrder;

/**
 * Where a page ends, as a text that a program keeps and gives back: the sort values of the last
 * hit, and a check that it is given back for the same search.
 */
final class Cursor {
  private static final int FIXED_BYTES = Integer.BYTES + Float.BYTES + Long.BYTES;

  private Cursor() {}

  static String after(FieldDoc last, SearchRequest request) {
    boolean scored = request.sort() == SortOrder.RELEVANCE;
    Object[] values = last.fields;
    BytesRef id = (BytesRef) values[values.length - 1];
    ByteBuffer bytes =
        ByteBuffer.allocate(FIXED_BYTES + id.length)
            .putInt(check(request))
            .putFloat(scored ? (Float) values[0] : 0f)
            .putLong((Long) values[values.length - 2])
            .put(id.bytes, id.offset, id.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** Reads a cursor. */
  static FieldDoc read(String cursor, SearchRequest request) {
    ByteBuffer bytes = decode(cursor);
    if (bytes.remaining() <= FIXED_BYTES || bytes.getInt() != check(request)) {
      throw new InvalidRequestException(
          "the cursor does not belong to this search; give it back with the same query, filters and"
              + " order");
    }
    float score = bytes.getFloat();
    long published = bytes.getLong();
    byte[] idBytes = new byte[bytes.remaining()];
    bytes.get(idBytes);
    BytesRef id = new BytesRef(idBytes);
    Object[] values =
        request.sort() == SortOrder.RELEVANCE
            ? new Object[] {score, published, id}
            : new Object[] {published, id};
    return new FieldDoc(Integer.MAX_VALUE, score, values);
  }

  private static ByteBuffer decode(String cursor) {
    try {
      return ByteBuffer.wrap(
          Base64.getUrlDecoder().decode(cursor.getBytes(StandardCharsets.ISO_8859_1)));
    } catch (IllegalArgumentException e) {
      return ByteBuffer.allocate(0);
    }
  }

  private static int check(SearchRequest request) {
    return Objects.hash(
        request.query(),
        request.syntax().name(),
        request.publishedFrom(),
        request.publishedBefore(),
        request.sources(),
        request.sections(),
        request.authors(),
        request.tags(),
        request.sort().name());
  }
}
