package org.visnyk.query.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.visnyk.index.schema.ArticleSimilarity;

class KeptMatchesTest {
  private static final float HIGHEST = 7;

  @Property(tries = 500)
  void boundsHoldWhenTheAverageLengthChanges(
      @ForAll @IntRange(min = 0, max = 255) int length,
      @ForAll @FloatRange(min = 0.01f, max = 400) float frequency,
      @ForAll @FloatRange(min = 1, max = 10_000) float before,
      @ForAll @FloatRange(min = 1, max = 10_000) float now) {
    KeptMatches kept = kept(before, new float[] {frequency}, length);
    float[] ceilings = kept.ceilings(HIGHEST, now);
    float worth = frequency * ArticleSimilarity.saturations(now)[length];
    assertThat(ceilings[kept.worth(0)]).isGreaterThanOrEqualTo(HIGHEST * worth / (1 + worth));
    assertThat(kept.ofBlocks(ceilings)).containsExactly(ceilings[kept.worth(0)]);
  }

  @Property(tries = 200)
  void boundsAreClose(
      @ForAll @IntRange(min = 0, max = 255) int length,
      @ForAll @FloatRange(min = 0.01f, max = 400) float frequency) {
    KeptMatches kept = kept(300, new float[] {frequency}, length);
    float worth = frequency * ArticleSimilarity.saturations(300)[length];
    float score = HIGHEST * worth / (1 + worth);
    assertThat(kept.ceilings(HIGHEST, 300)[kept.worth(0)])
        .isLessThan(score + HIGHEST * 1.01f / 255);
  }

  @Property(tries = 50)
  void frequenciesAreExact(
      @ForAll @IntRange(min = 1, max = 4_000) int different, @ForAll long seed) {
    Random random = new Random(seed);
    float[] frequencies = new float[BlockedArticles.BLOCK];
    for (int i = 0; i < frequencies.length; i++) {
      frequencies[i] = (1 + random.nextInt(different)) / 64f;
    }
    KeptMatches kept = kept(300, frequencies, 100);
    for (int i = 0; i < frequencies.length; i++) {
      assertThat(kept.frequency(i)).isEqualTo(frequencies[i]);
    }
  }

  @Test
  void aBlockHasTheHighestWorthOfItsArticles() {
    float[] frequencies = new float[BlockedArticles.BLOCK];
    for (int i = 0; i < frequencies.length; i++) {
      frequencies[i] = 1 + i % 50;
    }
    KeptMatches kept = kept(300, frequencies, 100);
    float[] ceilings = kept.ceilings(HIGHEST, 300);
    assertThat(kept.ofBlocks(ceilings)).containsExactly(ceilings[kept.worth(49)]);
    assertThat(kept.worth(49)).isGreaterThan(kept.worth(0));
  }

  @Test
  void thereMayBeNone() {
    KeptMatches none = KeptMatches.none(3 * BlockedArticles.BLOCK);
    assertThat(none.articles().size()).isZero();
    assertThat(none.ofBlocks(none.ceilings(HIGHEST, 300))).containsExactly(0, 0, 0);
  }

  /** A segment of one block, the first articles of which match. */
  private static KeptMatches kept(float average, float[] frequencies, int length) {
    KeptMatches.Builder builder =
        new KeptMatches.Builder(
            BlockedArticles.BLOCK,
            frequencies.length,
            average,
            ArticleSimilarity.saturations(average));
    long[] words = new long[BlockedArticles.BLOCK / Long.SIZE];
    long[] lengths = new long[frequencies.length];
    for (int i = 0; i < frequencies.length; i++) {
      words[i / Long.SIZE] |= 1L << i;
      lengths[i] = length;
    }
    builder.add(0, words, frequencies, lengths, frequencies.length);
    return builder.build();
  }
}
