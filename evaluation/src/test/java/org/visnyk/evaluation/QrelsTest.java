package org.visnyk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QrelsTest {
  @Test
  void readsColumnsSeparatedByAnyWhiteSpaceAndKeepsTheOrderOfTopics() {
    Qrels qrels =
        Qrels.read(
            TestFiles.file(
                "qrels.txt", "\uFEFFt2 0 новина-1 2\n\n  t1\t0\td2   -2 \r\nt2 Q0 d3 0\n"));

    assertThat(qrels.topics()).containsExactly("t2", "t1");
    assertThat(qrels.judged("t2")).isEqualTo(Map.of("новина-1", 2, "d3", 0));
    assertThat(qrels.judged("t1")).isEqualTo(Map.of("d2", -2));
    assertThat(qrels.judged("t3")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t1 0 d2        | found 3 columns; write 4, separated by white space: topic iteration",
        "t1 0 d2 1 x    | found 5 columns",
        "t1 0 d2 1.0    | the grade \"1.0\" is not an integer",
        "t1 0 d2 high   | the grade \"high\" is not an integer",
        "t1 0 d2 9999999999 | the grade \"9999999999\" is not an integer",
        "t1 0 d1 0      | document \"d1\" is judged a second time for topic \"t1\"",
      })
  void refusesALineThatIsNotAJudgementAndNamesThePlace(String line, String complaint) {
    Path file = TestFiles.file("qrels.txt", "t1 0 d1 1\n\n" + line + "\n");

    assertThatThrownBy(() -> Qrels.read(file))
        .isInstanceOf(EvaluationException.class)
        .hasMessageStartingWith(file + ":3: ")
        .hasMessageContaining(complaint);
  }

  @Test
  void refusesATopicThatThereIsNotAndNamesThePlace() {
    Path file = TestFiles.file("qrels.txt", "t1 0 d1 1\nt3 0 d1 1\n");

    assertThat(Qrels.read(file, Set.of("t1", "t2", "t3")).topics()).containsExactly("t1", "t3");
    assertThatThrownBy(() -> Qrels.read(file, Set.of("t1", "t2")))
        .isInstanceOf(EvaluationException.class)
        .hasMessageStartingWith(file + ":2: there is no topic \"t3\"");
  }
}
