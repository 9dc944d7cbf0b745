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
  private final boolean isPartial;

  ShardStatistics(ScoreStatistics numbers) {
    this(numbers, false);
  }

  private ShardStatistics(ScoreStatistics numbers, boolean isPartial) {
    this.numbers = numbers;
    this.isPartial = isPartial;
  }

  ScoreStatistics numbers() {
    return numbers;
  }

  /** The same numbers, of which it is known that those of some shards are missing. */
  public ShardStatistics asPartial() {
    return new ShardStatistics(numbers, true);
  }

  /** Whether the numbers of some shards are missing, so that scores are not those of all. */
  boolean isPartial() {
    return isPartial;
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
    return new ShardStatistics(numbers.plus(other.numbers), isPartial || other.isPartial);
  }

  /** The numbers as a text of letters, digits, hyphens and underscores. */
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
