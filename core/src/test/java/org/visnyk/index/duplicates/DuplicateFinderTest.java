package org.visnyk.index.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.visnyk.index.duplicates.SignatureTest.edited;
import static org.visnyk.index.duplicates.SignatureTest.signature;
import static org.visnyk.index.duplicates.SignatureTest.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicateFinderTest {
  private static final List<String> STORY = words(1, 200);

  private final DuplicateFinder copies = new DuplicateFinder(1 << 20);

  @Test
  void aDuplicateJoinsTheClusterAndAnotherTextStartsOne() {
    long cluster = copies.put(1, signature(STORY));

    assertThat(copies.put(2, signature(edited(STORY, 2, 0.05)))).isEqualTo(cluster);
    assertThat(copies.put(3, signature(words(3, 200)))).isNotEqualTo(cluster);
  }

  @Test
  void theNumberOfAClusterDependsOnItsFirstArticleOnly() {
    copies.put(9, signature(words(9, 50)));

    assertThat(copies.put(1, signature(STORY)))
        .isEqualTo(new DuplicateFinder(1 << 20).put(1, signature(STORY)));
  }

  @Test
  void aDuplicateIsFoundAmongThousandsOfOtherTexts() {
    long cluster = copies.put(-1, signature(STORY));
    for (int i = 0; i < 5_000; i++) {
      copies.put(i, signature(words(100 + i, 60)));
    }

    assertThat(copies.put(-2, signature(edited(STORY, 2, 0.05)))).isEqualTo(cluster);
  }

  @Test
  void aDuplicateIsFoundAmongThousandsOfReportsWithTheSameBoilerplate() {
    List<String> report = new ArrayList<>(words(5, 150));
    for (int i = 0; i < 3_000; i++) {
      for (int number = 0; number < 5; number++) {
        report.set(30 * number + 15, Integer.toString(10 * i + number));
      }
      copies.put(i, signature(report));
    }
    long last = copies.put(2_999, signature(report));

    assertThat(copies.put(-1, signature(report))).isEqualTo(last);
  }

  @Test
  void anUpdatedArticleStaysInItsClusterWhileItIsSimilar() {
    long cluster = copies.put(1, signature(STORY));
    copies.put(2, signature(edited(STORY, 2, 0.05)));

    assertThat(copies.put(1, signature(edited(STORY, 3, 0.05)))).isEqualTo(cluster);
    assertThat(copies.put(1, signature(words(4, 200)))).isNotEqualTo(cluster);
    assertThat(copies.put(3, signature(STORY))).isEqualTo(cluster);
    assertThat(copies.put(4, signature(words(4, 200)))).isNotEqualTo(cluster);
  }

  @Test
  void aDuplicateDoesNotJoinADeletedArticle() {
    long cluster = copies.put(1, signature(STORY));
    copies.remove(1);
    copies.remove(1);

    assertThat(copies.put(2, signature(STORY))).isNotEqualTo(cluster);
  }

  @Test
  void aClusterSurvivesItsFirstArticle() {
    long cluster = copies.put(1, signature(STORY));
    copies.put(2, signature(STORY));
    copies.remove(1);

    assertThat(copies.put(3, signature(STORY))).isEqualTo(cluster);
    assertThat(copies.put(1, signature(STORY))).isEqualTo(cluster);
  }

  @ParameterizedTest
  @CsvSource({"16, 8192", "512, 262144", "1024, 524288", "2048, 1048576", "64000, 1048576"})
  void remembersWhatFitsIntoAQuarterOfTheHeap(long megabytes, int articles) {
    assertThat(DuplicateFinder.forHeap(megabytes << 20).maxArticles()).isEqualTo(articles);
  }

  @Test
  void forgetsTheOldestArticlesOnly() {
    DuplicateFinder finder = new DuplicateFinder(1 << 10);
    Signature story = signature(STORY);
    long cluster = finder.put(-1, story);
    for (int i = 0; i < 1 << 10; i++) {
      assertThat(finder.put(-2, story)).isEqualTo(cluster);
      finder.put(i, signature(words(i + 7, 60)));
    }
    finder.remove(-2);
    assertThat(finder.put(-3, story)).isNotEqualTo(cluster);
  }

  @Property(tries = 30)
  void aRestoredFinderAnswersAsTheOriginal(@ForAll long seed) {
    Random random = new Random(seed);
    DuplicateFinder kept = new DuplicateFinder(1 << 20);
    Map<Long, Signature> signatures = new HashMap<>();
    Map<Long, Long> clusters = new HashMap<>();
    for (int i = 0; i < 400; i++) {
      long key = random.nextInt(100);
      if (random.nextInt(5) == 0) {
        kept.remove(key);
        signatures.remove(key);
        clusters.remove(key);
      } else {
        Signature signature = signature(edited(words(random.nextInt(20), 100), i, 0.02));
        clusters.put(key, kept.put(key, signature));
        signatures.put(key, signature);
      }
    }
    DuplicateFinder restored = new DuplicateFinder(1 << 20);
    signatures.forEach(
        (key, signature) -> restored.restore(key, signature, clusters.getOrDefault(key, 0L)));

    signatures.forEach(
        (key, signature) -> {
          assertThat(restored.put(key, signature)).isEqualTo(clusters.get(key));
          assertThat(kept.put(key, signature)).isEqualTo(clusters.get(key));
        });
  }
}
