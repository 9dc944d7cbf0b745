package org.visnyk.query.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;
import org.visnyk.InvalidRequestException;
import org.visnyk.Ranking;
import org.visnyk.RankingFeature;
import org.visnyk.SearchRequest;
import org.visnyk.SortOrder;
import org.visnyk.query.request.ScoreStatistics;

/**
 * Where a page ends, as an opaque text for programs: the sort values of the last hit, the
 * statistics of its score, and a checksum of the search that it belongs to.
 *
 * @param last the last hit
 * @param statistics the collection statistics of the first page, which all pages are scored with
 * @param nowMillis the reference time for recency, in milliseconds since 1970
 */
public record Cursor(FieldDoc last, ScoreStatistics statistics, long nowMillis) {

  /**
   * Writes a cursor.
   *
   * @param index the identity of the index
   */
  public String print(SearchRequest request, String index) {
    boolean scored = request.sort() == SortOrder.RELEVANCE;
    Object[] values = last.fields;
    BytesRef id = (BytesRef) values[values.length - 1];
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (OutputStreamDataOutput bytes = new OutputStreamDataOutput(written)) {
      bytes.writeInt(check(request, index));
      bytes.writeInt(Float.floatToIntBits(scored ? (Float) values[0] : 0f));
      bytes.writeLong((Long) values[values.length - 2]);
      bytes.writeVInt(id.length);
      bytes.writeBytes(id.bytes, id.offset, id.length);
      bytes.writeLong(nowMillis);
      statistics.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot fail to be written", e);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(written.toByteArray());
  }

  /**
   * Reads a cursor.
   *
   * @throws InvalidRequestException if it belongs to another search, or is not a cursor
   */
  public static Cursor read(String cursor, SearchRequest request, String index) {
    try {
      ByteArrayDataInput bytes =
          new ByteArrayDataInput(
              Base64.getUrlDecoder().decode(cursor.getBytes(StandardCharsets.ISO_8859_1)));
      if (bytes.readInt() != check(request, index)) {
        throw refused();
      }
      float score = Float.intBitsToFloat(bytes.readInt());
      long published = bytes.readLong();
      byte[] idBytes = new byte[Math.min(bytes.readVInt(), cursor.length())];
      bytes.readBytes(idBytes, 0, idBytes.length);
      BytesRef id = new BytesRef(idBytes);
      long nowMillis = bytes.readLong();
      Object[] values =
          request.sort() == SortOrder.RELEVANCE
              ? new Object[] {score, published, id}
              : new Object[] {published, id};
      return new Cursor(
          new FieldDoc(Integer.MAX_VALUE, score, values), ScoreStatistics.read(bytes), nowMillis);
    } catch (IOException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | NegativeArraySizeException e) {
      throw refused();
    }
  }

  private static InvalidRequestException refused() {
    return new InvalidRequestException(
        "the cursor does not belong to this search; use it with the same index, query, filters and"
            + " sort order");
  }

  /** By names, since the numbers of constants change. */
  private static int hash(Ranking ranking) {
    int hash = 1;
    for (RankingFeature feature : ranking.features()) {
      hash = 31 * hash + feature.label().hashCode();
    }
    return hash;
  }

  private static int check(SearchRequest request, String index) {
    return Objects.hash(
        index,
        request.query(),
        request.syntax().name(),
        request.publishedFrom(),
        request.publishedBefore(),
        request.sources(),
        request.sections(),
        request.authors(),
        request.tags(),
        request.languages(),
        request.zone().getId(),
        request.words().name(),
        request.sort().name(),
        request.duplicates().name(),
        hash(request.ranking()));
  }
}
