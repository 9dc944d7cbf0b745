package org.visnyk.shard;

import java.io.IOException;
import java.util.Base64;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.visnyk.InvalidRequestException;
import org.visnyk.query.request.ScoreStatistics;

/**
 * The numbers on which the scores of a query depend: in a shard, or in all of them together. An
 * article has the same score in a sharded index as in one that has all articles if its shard uses
 * the sum of all shards. Immutable.
 */
public final class ShardStatistics {
  private final ScoreStatistics numbers;

  ShardStatistics(ScoreStatistics numbers) {
    this.numbers = numbers;
  }

  ScoreStatistics numbers() {
    return numbers;
  }

  /** No articles. */
  public static ShardStatistics none() {
    return new ShardStatistics(ScoreStatistics.none());
  }

  /**
   * The statistics of two disjoint sets of shards together.
   *
   * @param other for the same query
   */
  public ShardStatistics plus(ShardStatistics other) {
    return new ShardStatistics(numbers.plus(other.numbers));
  }

  /** As a text of letters, digits, hyphens and underscores. */
  public String print() {
    ByteBuffersDataOutput bytes = new ByteBuffersDataOutput();
    try {
      numbers.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot fail to be written", e);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toArrayCopy());
  }

  /**
   * The inverse of {@link #print}.
   *
   * @throws InvalidRequestException if the text is something else
   */
  public static ShardStatistics parse(String printed) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(printed);
      return new ShardStatistics(ScoreStatistics.read(new ByteArrayDataInput(bytes)));
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new InvalidRequestException(
          "the statistics are not what another shard has printed; leave them out");
    }
  }
}
