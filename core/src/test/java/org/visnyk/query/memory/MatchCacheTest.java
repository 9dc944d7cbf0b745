package org.visnyk.query.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatchCacheTest {
  private static final KeptMatches MATCHES = KeptMatches.none(100 * BlockedArticles.BLOCK);

  private final AtomicLong clock = new AtomicLong();
  private final List<String> found = new ArrayList<>();
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private DirectoryReader reader;
  private LeafReader segment;

  @BeforeEach
  void open() throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.addDocument(new Document());
    }
    reader = DirectoryReader.open(directory);
    segment = reader.leaves().getFirst().reader();
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    directory.close();
  }

  @Test
  void matchesAreFoundAtTheFourthUse() throws IOException {
    MatchCache cache = cache(10);
    for (int use = 1; use < MatchCache.USES; use++) {
      assertThat(isKept(cache, "хліб")).isFalse();
    }
    assertThat(found).isEmpty();
    assertThat(isKept(cache, "хліб")).isTrue();
    assertThat(isKept(cache, "хліб")).isTrue();
    assertThat(found).containsExactly("хліб");
  }

  @Test
  void aSearchThatMustNotFindThemLeavesItToTheNextOne() throws IOException {
    MatchCache cache = cache(10);
    TermQuery query = new TermQuery(new Term("text", "хліб"));
    for (int use = 1; use <= 2 * MatchCache.USES; use++) {
      assertThat(cache.of(query, segment, MatchCache.USES, null)).isNull();
    }
    assertThat(isKept(cache, "хліб")).isTrue();
    assertThat(cache.of(query, segment, MatchCache.USES, null)).isNotNull();
    assertThat(found).containsExactly("хліб");
  }

  @Test
  void moreThanThereIsRoomForIsNotKept() throws IOException {
    MatchCache cache = cache(2);
    useAll(cache, 4, "а", "б", "в", "г");
    assertThat(keptOf(cache, "а", "б", "в", "г")).isEqualTo(2);
  }

  @Test
  void aRoundOfSearchesThatNeedsMoreRoomKeepsAPart() throws IOException {
    MatchCache cache = cache(2);
    useAll(cache, 100, "а", "б", "в", "г");
    // What is kept stays, and the others are not found again and again.
    assertThat(keptOf(cache, "а", "б", "в", "г")).isEqualTo(2);
    assertThat(found).hasSizeLessThan(15);
  }

  @Test
  void whatIsNoLongerUsedMakesRoom() throws IOException {
    MatchCache cache = cache(2);
    useAll(cache, 50, "а", "б");
    clock.addAndGet(1_000_000);
    useAll(cache, 50, "в", "г");
    assertThat(keptOf(cache, "в", "г")).isEqualTo(2);
    assertThat(keptOf(cache, "а", "б")).isZero();
  }

  @Test
  void whatIsSearchedForOnceDoesNotPushItOut() throws IOException {
    MatchCache cache = cache(2);
    useAll(cache, 4, "а", "б");
    for (int i = 0; i < 10_000; i++) {
      isKept(cache, "слово " + i);
    }
    assertThat(keptOf(cache, "а", "б")).isEqualTo(2);
  }

  @Test
  void indexesShareTheRoom() throws IOException {
    MatchRoom room = room(2);
    MatchCache one = new MatchCache(room);
    MatchCache other = new MatchCache(room);
    useAll(one, 4, "а", "б");
    useAll(other, 4, "а", "б");
    assertThat(keptOf(one, "а", "б") + keptOf(other, "а", "б")).isEqualTo(2);
  }

  private MatchCache cache(int most) {
    return new MatchCache(room(most));
  }

  /** Room for a number of matches. */
  private MatchRoom room(int most) {
    return new MatchRoom(most * MATCHES.bytes(), clock::get);
  }

  private void useAll(MatchCache cache, int rounds, String... words) throws IOException {
    for (int round = 0; round < rounds; round++) {
      for (String word : words) {
        clock.incrementAndGet();
        isKept(cache, word);
      }
    }
  }

  private long keptOf(MatchCache cache, String... words) throws IOException {
    int before = found.size();
    List<Boolean> kept = new ArrayList<>();
    for (String word : words) {
      kept.add(isKept(cache, word) && found.size() == before);
      before = found.size();
    }
    return IntStream.range(0, kept.size()).filter(kept::get).count();
  }

  private boolean isKept(MatchCache cache, String word) throws IOException {
    return cache.of(
            new TermQuery(new Term("text", word)),
            segment,
            MatchCache.USES,
            () -> {
              found.add(word);
              return MATCHES;
            })
        != null;
  }
}
