package org.visnyk.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.visnyk.Highlight;

class DisplayTest {
  @Test
  void showsHighlightsInBoldOrAsPlainText() {
    Highlight highlight =
        Highlight.builder()
            .append("Уряд & ")
            .appendMatch("парламент")
            .append(" <b>:\n")
            .appendMatch("угода")
            .build();
    assertThat(Display.oneLine(highlight, false)).isEqualTo("Уряд & парламент <b>: угода");
    assertThat(Display.oneLine(highlight, true))
        .isEqualTo("Уряд & \u001B[1mпарламент\u001B[0m <b>: \u001B[1mугода\u001B[0m");
  }

  @Test
  void removesWhateverATerminalWouldObey() {
    Highlight highlight =
        Highlight.builder()
            .append("\u001B[2J\t перша\u0000")
            .appendMatch("дру\u001B[31mга")
            .append("\r\n")
            .append("третя \u0007")
            .build();
    assertThat(Display.oneLine(highlight, false)).isEqualTo("[2J перша дру [31mга третя");
    assertThat(Display.oneLine(Highlight.of("а\n\n б"), true)).isEqualTo("а б");
    assertThat(Display.oneLine(Highlight.empty(), true)).isEmpty();
  }
}
