package org.visnyk.query.request;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.visnyk.index.schema.ArticleSimilarity;

class BlockWorthTest {
  @Property(tries = 500)
  void boundsHoldWhenTheAverageLengthChanges(
      @ForAll @IntRange(min = 0, max = 255) int length,
      @ForAll @FloatRange(min = 0.01f, max = 400) float frequency,
      @ForAll @FloatRange(min = 1, max = 10_000) float before,
      @ForAll @FloatRange(min = 1, max = 10_000) float now) {
    float[] worth = {frequency * ArticleSimilarity.saturations(before)[length]};
    float[] none = {0};
    BlockWorth kept = new BlockWorth(worth, worth, none, before);
    float exact = frequency * ArticleSimilarity.saturations(now)[length];
    assertThat(kept.all(now)[0]).isGreaterThanOrEqualTo(exact * (1 - 1e-5f));
    assertThat(kept.related(0, 1, now)).isGreaterThanOrEqualTo(exact * (1 - 1e-5f));
    assertThat(kept.more(0, 1, now)).isZero();
  }

  @Test
  void boundsAreClose() {
    float[] worth = {0, 0.1f, 1, 10};
    float[] none = new float[worth.length];
    float[] kept = new BlockWorth(worth, none, none, 300).all(300);
    assertThat(kept[0]).isZero();
    assertThat(kept[1]).isBetween(0.1f, 0.106f);
    assertThat(kept[2]).isBetween(1f, 1.02f);
    assertThat(kept[3]).isBetween(10f, 10.6f);
  }

  @Test
  void aRangeHasTheHighestOfItsBlocks() {
    float[] worth = {1, 4, 2};
    float[] none = new float[worth.length];
    BlockWorth kept = new BlockWorth(none, worth, none, 300);
    int block = BlockWorth.BLOCK;
    assertThat(kept.related(0, block, 300)).isBetween(1f, 1.1f);
    assertThat(kept.related(block - 1, block + 1, 300)).isBetween(4f, 4.2f);
    assertThat(kept.related(2 * block, 2 * block + 1, 300)).isBetween(2f, 2.1f);
    assertThat(kept.related(0, 3 * block, 300)).isBetween(4f, 4.2f);
  }
}
