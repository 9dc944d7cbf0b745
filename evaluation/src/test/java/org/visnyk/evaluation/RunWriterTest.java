package org.visnyk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunWriterTest {
  private final StringBuilder out = new StringBuilder();
  private final RunWriter writer = new RunWriter(out, "visnyk");

  @Test
  void writesScoresThatDecreaseAlreadyAsTheyAre() {
    writer.write("t1", List.of(new ScoredDocument("новина-1", 2.5f), new ScoredDocument("b", 1)));
    writer.write("t2", List.of());
    writer.write("t3", List.of(new ScoredDocument("c", -3)));

    assertThat(out)
        .hasToString(
            """
            t1 Q0 новина-1 1 2.5 visnyk
            t1 Q0 b 2 1.0 visnyk
            t3 Q0 c 1 -3.0 visnyk
            """);
  }

  @Test
  void lowersAnEqualOrHigherScoreByTheSmallestFloatStep() {
    writer.write(
        "t",
        List.of(
            new ScoredDocument("a", 1),
            new ScoredDocument("b", 1),
            new ScoredDocument("c", 1.5f),
            new ScoredDocument("d", 0.5f)));

    // Below 1 a float moves in steps of 2^-24: 1 - 2^-24 = 0.99999994, 1 - 2^-23 = 0.9999999.
    assertThat(out)
        .hasToString(
            """
            t Q0 a 1 1.0 visnyk
            t Q0 b 2 0.99999994 visnyk
            t Q0 c 3 0.9999999 visnyk
            t Q0 d 4 0.5 visnyk
            """);
  }

  @Test
  void findsRoomBelowTheLowestFloat() {
    writer.write(
        "t",
        List.of(
            new ScoredDocument("a", -Float.MAX_VALUE), new ScoredDocument("b", -Float.MAX_VALUE)));

    Run run = TestFiles.readOnce(out.toString(), Run::read);
    assertThat(run.ranking("t")).extracting(ScoredDocument::id).containsExactly("a", "b");
  }

  @Test
  void refusesWhatItsReaderCouldNotTakeApart() {
    var a = new ScoredDocument("a", 1);
    writer.write("t", List.of(a));

    assertThatThrownBy(() -> new RunWriter(out, "my run"))
        .hasMessageContaining("the tag \"my run\" contains white space");
    assertThatThrownBy(() -> new RunWriter(out, "")).hasMessageContaining("the tag is blank");
    assertThatThrownBy(() -> writer.write("t 2", List.of(a)))
        .hasMessageContaining("the topic id \"t 2\" contains white space");
    assertThatThrownBy(() -> writer.write("t2", List.of(new ScoredDocument("a\u2003b", 1))))
        .hasMessageContaining("the document id \"a\u2003b\" contains white space");
    assertThatThrownBy(() -> writer.write("t2", List.of(new ScoredDocument("", 1))))
        .hasMessageContaining("the document id is blank");
    assertThatThrownBy(() -> writer.write("t2", List.of(a, a)))
        .hasMessageContaining("document \"a\" appears a second time for topic \"t2\"");
    assertThatThrownBy(() -> writer.write("t", List.of(a)))
        .hasMessageContaining("topic \"t\" was written before");
    assertThat(out).hasToString("t Q0 a 1 1.0 visnyk\n");
  }

  @Test
  void saysWhenTheOutputFails() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] chars, int offset, int length) throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    assertThatThrownBy(
            () -> new RunWriter(full, "x").write("t", List.of(new ScoredDocument("a", 1))))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("the run cannot be written: No space left on device");
  }
}
