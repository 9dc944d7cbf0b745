package org.visnyk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RunPropertyTest {
  @Property(tries = 500)
  void readingWhatTheWriterWroteKeepsTheOrderForAnyScores(
      @ForAll("scores") List<Float> scores, @ForAll Random random) {
    List<Integer> ids = new ArrayList<>(IntStream.range(0, scores.size()).boxed().toList());
    Collections.shuffle(ids, random); // ties must not be decided by the ids
    List<ScoredDocument> ranked =
        IntStream.range(0, scores.size())
            .mapToObj(i -> new ScoredDocument("d" + ids.get(i), scores.get(i)))
            .toList();
    StringBuilder out = new StringBuilder();
    new RunWriter(out, "tag").write("t", ranked);

    Run run = TestFiles.readOnce(out.toString(), Run::read);

    assertThat(run.ranking("t"))
        .extracting(ScoredDocument::id)
        .containsExactlyElementsOf(ranked.stream().map(ScoredDocument::id).toList());
  }

  @Property(tries = 200)
  void permutingTheLinesOfARunChangesNothing(
      @ForAll("results") List<String> results, @ForAll Random random) {
    List<String> shuffled = new ArrayList<>(results);
    Collections.shuffle(shuffled, random);

    assertThat(read(shuffled)).isEqualTo(read(results));
    assertThat(read(shuffled).toString()).isEqualTo(read(results).toString());
  }

  private static Run read(List<String> lines) {
    Run run = TestFiles.readOnce(String.join("\n", lines), Run::read);
    return new Run("run", run.rankings());
  }

  /** Any floats, with equal neighbours and the ends of the range often among them. */
  @Provide
  Arbitrary<List<Float>> scores() {
    Arbitrary<Float> special =
        Arbitraries.of(
            0f, -0f, 1f, Math.nextUp(1f), Float.MIN_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE);
    return Arbitraries.oneOf(Arbitraries.floats(), special).list().ofMaxSize(100);
  }

  /** Lines of a run with few topics and few scores, so that ties are common. */
  @Provide
  Arbitrary<List<String>> results() {
    return Arbitraries.integers()
        .between(0, 199)
        .set()
        .ofMaxSize(60)
        .flatMap(
            documents ->
                Arbitraries.integers()
                    .between(0, 3)
                    .array(int[].class)
                    .ofSize(documents.size())
                    .map(scores -> lines(documents.stream().toList(), scores)));
  }

  private static List<String> lines(List<Integer> documents, int[] scores) {
    return IntStream.range(0, scores.length)
        .mapToObj(
            i -> "t%d Q0 d%d 1 %d tag".formatted(documents.get(i) % 3, documents.get(i), scores[i]))
        .toList();
  }
}
