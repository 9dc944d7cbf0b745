package org.visnyk.query.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.function.IntPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

/** Compares with {@link BitSet}. */
class BlockedArticlesTest {
  private static final int BLOCK = BlockedArticles.BLOCK;

  @Property(tries = 200)
  void findsAndCountsArticles(
      @ForAll @IntRange(min = 1, max = 9 * BLOCK) int segment,
      @ForAll @IntRange(min = 1, max = 1_000) int sparsity,
      @ForAll long seed) {
    Random random = new Random(seed);
    BitSet expected = articles(segment, sparsity, random);
    BlockedArticles articles = blocked(expected, segment);
    assertThat(articles.size()).isEqualTo(expected.cardinality());

    BlockedArticles.Cursor ranks = articles.cursor();
    BlockedArticles.Cursor all = articles.cursor();
    for (int doc = random.nextInt(40); doc < segment; doc += 1 + random.nextInt(200)) {
      int before = expected.get(0, doc).cardinality();
      assertThat(ranks.rank(doc)).isEqualTo(expected.get(doc) ? before : -1);
      assertThat(all.before(doc)).isEqualTo(before);
      assertThat(all.next(doc)).isEqualTo(next(expected, doc));
    }
  }

  @Property(tries = 200)
  void readsRanges(
      @ForAll @IntRange(min = 1, max = 9 * BLOCK) int segment,
      @ForAll @IntRange(min = 1, max = 300) int sparsity,
      @ForAll long seed) {
    Random random = new Random(seed);
    BitSet expected = articles(segment, sparsity, random);
    BlockedArticles.Cursor articles = blocked(expected, segment).cursor();
    int[] docs = new int[segment];
    for (int from = 0; from < segment; ) {
      int to = from + 1 + random.nextInt(3 * BLOCK);
      int count = articles.read(from, to, docs);
      assertThat(Arrays.copyOf(docs, count))
          .isEqualTo(expected.stream().filter(between(from, to)).toArray());
      from = to + random.nextInt(BLOCK);
    }
  }

  private static IntPredicate between(int from, int to) {
    return doc -> doc >= from && doc < to;
  }

  @Property(tries = 200)
  void iterates(
      @ForAll @IntRange(min = 1, max = 9 * BLOCK) int segment,
      @ForAll @IntRange(min = 1, max = 300) int sparsity,
      @ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    BitSet expected = articles(segment, sparsity, random);
    DocIdSetIterator articles = blocked(expected, segment).iterator();
    assertThat(articles.cost()).isEqualTo(expected.cardinality());
    int doc = articles.nextDoc();
    assertThat(doc).isEqualTo(next(expected, 0));
    while (doc != DocIdSetIterator.NO_MORE_DOCS) {
      int target = doc + 1 + random.nextInt(300);
      if (random.nextBoolean()) {
        FixedBitSet some = new FixedBitSet(target - doc);
        articles.intoBitSet(target, some, doc);
        assertThat(some.cardinality()).isEqualTo(expected.get(doc, target).cardinality());
        assertThat(some.get(0)).isTrue();
      } else {
        articles.advance(target);
      }
      assertThat(articles.docID()).isEqualTo(next(expected, target));
      doc = articles.docID();
    }
  }

  @Test
  void takesTwoBytesForAnArticleAtMost() {
    int segment = 1_000 * BLOCK;
    BitSet some = articles(segment, 20, new Random(1));
    BitSet all = articles(segment, 1, new Random(1));
    assertThat(blocked(some, segment).bytes())
        .isLessThan(2L * some.cardinality() + 9 * segment / BLOCK);
    assertThat(blocked(all, segment).bytes()).isLessThan(segment / Byte.SIZE + 9 * segment / BLOCK);
  }

  private static int next(BitSet articles, int from) {
    int next = articles.nextSetBit(from);
    return next < 0 ? DocIdSetIterator.NO_MORE_DOCS : next;
  }

  /** Some parts of the segment have more articles than others. */
  private static BitSet articles(int segment, int sparsity, Random random) {
    BitSet articles = new BitSet(segment);
    int one = sparsity;
    for (int doc = 0; doc < segment; doc++) {
      if (doc % 700 == 0) {
        one = 1 + random.nextInt(sparsity);
      }
      articles.set(doc, random.nextInt(one) == 0);
    }
    return articles;
  }

  /** Adds them in ranges of some blocks, and leaves ranges out that have none. */
  private static BlockedArticles blocked(BitSet articles, int segment) {
    BlockedArticles.Builder builder = new BlockedArticles.Builder(segment, articles.cardinality());
    int range = 2 * BLOCK;
    for (int from = 0; from < segment; from += range) {
      long[] words = new long[range / Long.SIZE];
      long[] some = articles.get(from, from + range).toLongArray();
      System.arraycopy(some, 0, words, 0, some.length);
      if (some.length > 0) {
        builder.add(from / BLOCK, words);
      }
    }
    return builder.build();
  }
}
