package org.visnyk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunTest {
  @Test
  void ordersByScoreAndIgnoresTheRankColumn() {
    assertThat(ranking("t Q0 a 1 0.5 x", "t Q0 b 2 1e1 x", "t Q0 c 3 -2 x"))
        .containsExactly("b", "a", "c");
  }

  @Test
  void breaksTiesByTheLargerDocumentIdFirst() {
    assertThat(ranking("t Q0 a 1 1 x", "t Q0 b 2 1.0 x", "t Q0 ab 3 1 x", "t Q0 B 4 1 x"))
        .containsExactly("b", "ab", "a", "B");
  }

  @Test
  void breaksTiesInTheByteOrderOfUtf8() {
    // UTF-8 of U+1F4F0 (newspaper) starts with F0 and that of U+FF21 with EF; UTF-16 has them the
    // other way round, D83D before FF21.
    assertThat(ranking("t Q0 \uFF21 1 1 x", "t Q0 \uD83D\uDCF0 2 1 x", "t Q0 я 3 1 x"))
        .containsExactly("\uD83D\uDCF0", "\uFF21", "я");
  }

  @Test
  void takesScoresThatAreEqualInSinglePrecisionAsTied() {
    // Between 1 and 2 a float moves in steps of 2^-23, which is about 1.2e-7.
    assertThat(ranking("t Q0 a 1 1.00000001 x", "t Q0 b 2 1.0 x")).containsExactly("b", "a");
    assertThat(ranking("t Q0 a 1 1.0000002 x", "t Q0 b 2 1.0 x")).containsExactly("a", "b");
    assertThat(ranking("t Q0 a 1 0.0 x", "t Q0 b 2 -0.0 x")).containsExactly("b", "a");
  }

  @Test
  void isNamedByItsFileAndHoldsEveryTopic() {
    Path file = TestFiles.file("bm25.run", "t2 Q0 a 1 1 x\nt1\tQ0 b  1 1 y\n\n");
    Run run = Run.read(file);

    assertThat(run.name()).isEqualTo(file.toString());
    assertThat(run.rankings().keySet()).containsExactly("t1", "t2");
    assertThat(run.ranking("t3")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t Q0 b 2 1.0       | found 5 columns; write 6, separated by white space: qid Q0 docid",
        "t Q0 b 2 1.0 tag x | found 7 columns",
        "t Q0 b 2 NaN tag   | the score \"NaN\" is not a finite number",
        "t Q0 b 2 inf tag   | the score \"inf\" is not a finite number",
        "t Q0 b 2 Infinity tag | the score \"Infinity\" is not a finite number",
        "t Q0 b 2 1e39 tag  | the score \"1e39\" is not a finite number in single precision",
        "t Q0 b 2 high tag  | the score \"high\" is not a finite number",
        "t Q0 b 2 1f tag    | the score \"1f\" is not a finite number",
        "t Q0 a 2 0.5 tag   | document \"a\" appears a second time for topic \"t\"",
      })
  void refusesALineThatIsNotAResultAndNamesThePlace(String line, String complaint) {
    Path file = TestFiles.file("run.txt", "t Q0 a 1 1.0 tag\n\n" + line + "\n");

    assertThatThrownBy(() -> Run.read(file))
        .isInstanceOf(EvaluationException.class)
        .hasMessageStartingWith(file + ":3: ")
        .hasMessageContaining(complaint);
  }

  @Test
  void refusesATopicThatThereIsNotAndNamesThePlace() {
    Path file = TestFiles.file("run.txt", "t1 Q0 a 1 1 x\nt3 Q0 a 1 1 x\n");

    assertThat(Run.read(file, Set.of("t1", "t2", "t3")).ranking("t3")).hasSize(1);
    assertThatThrownBy(() -> Run.read(file, Set.of("t1", "t2")))
        .isInstanceOf(EvaluationException.class)
        .hasMessageStartingWith(file + ":2: there is no topic \"t3\"");
  }

  @Test
  void refusesRepeatedDocumentsAndUnusableScoresInMemoryToo() {
    var twice = List.of(new ScoredDocument("a", 2), new ScoredDocument("a", 1));

    assertThatThrownBy(() -> new Run("r", Map.of("t", twice)))
        .hasMessageContaining("document \"a\" appears a second time for topic \"t\"");
    assertThatThrownBy(() -> new ScoredDocument("a", Float.NaN))
        .hasMessageContaining("score of document \"a\" is NaN");
  }

  private static List<String> ranking(String... lines) {
    String text = Arrays.stream(lines).collect(Collectors.joining("\n"));
    return Run.read(TestFiles.file("run.txt", text)).ranking("t").stream()
        .map(ScoredDocument::id)
        .toList();
  }
}
