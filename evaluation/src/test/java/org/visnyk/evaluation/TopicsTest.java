package org.visnyk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTest {
  @Test
  void readsJsonLinesAndTabbedLinesInTheOrderOfTheFile() {
    Path file =
        TestFiles.file(
            "topics.txt",
            """
            {"id": "t1", "text": "переговори з Бєлоусовим", "source": "ignored"}

            t2\tенергетика  взимку
               \t
            {"text": "ППО", "id": 3}
            """);

    assertThat(Topics.read(file))
        .containsExactly(
            new Topic("t1", "переговори з Бєлоусовим"),
            new Topic("t2", "енергетика  взимку"),
            new Topic("3", "ППО"));
  }

  @Test
  void toleratesAByteOrderMarkAndWindowsLineEnds() {
    Path file = TestFiles.file("topics.txt", "\uFEFF{\"id\":\"a\",\"text\":\"x\"}\r\nb\ty\r\n");

    assertThat(Topics.read(file)).containsExactly(new Topic("a", "x"), new Topic("b", "y"));
  }

  @Test
  void keepsTabsInsideTheTextOfATabbedLine() {
    assertThat(Topics.read(TestFiles.file("topics.txt", "a\tone\ttwo")))
        .containsExactly(new Topic("a", "one\ttwo"));
  }

  @Test
  void readsTheSlicesOfATopic() {
    Path file =
        TestFiles.file(
            "topics.txt",
            """
            {"id": "a", "text": "x", "slices": ["names", "long"]}
            {"id": "b", "text": "y", "slices": []}
            """);

    assertThat(Topics.read(file))
        .containsExactly(new Topic("a", "x", List.of("names", "long")), new Topic("b", "y"));
  }

  @Test
  void readsNoTopicsFromAnEmptyFile() {
    assertThat(Topics.read(TestFiles.file("topics.txt", "\n"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"text\": \"x\"}                      | has no \"id\"",
        "{\"id\": \"b\"}                        | has no \"text\"",
        "{\"id\": \"b\", \"text\": null}        | \"text\" of the topic is not a string",
        "{\"id\": \"b\", \"text\": \" \"}       | topic \"b\" has no text",
        "{\"id\": \" \", \"text\": \"x\"}       | topic id is blank",
        "{\"id\": \"b c\", \"text\": \"x\"}     | topic id \"b c\" contains white space",
        "{\"id\": \"b\\u00A0c\", \"text\": \"x\"} | contains white space",
        "{\"id\": \"\\ud83d\", \"text\": \"x\"} | half of a surrogate pair",
        "{\"id\": \"a\", \"text\": \"x\"}       | topic \"a\" appears a second time",
        "{\"id\": \"b\", \"text\": \"x\"        | not one JSON object; mend it near column",
        "{\"id\": \"b\", \"text\": \"x\"} {}    | not one JSON object; mend it near column",
        "{\"id\": \"b\", \"id\": \"c\", \"text\": \"x\"} | not one JSON object",
        "{\"id\": \"b\", \"text\": \"x\", \"slices\": \"names\"} | not a list of names",
        "{\"id\": \"b\", \"text\": \"x\", \"slices\": [1]} | not a list of names",
        "{\"id\": \"b\", \"text\": \"x\", \"slices\": [\" \"]} | give each a name of its own",
        "{\"id\": \"b\", \"text\": \"x\", \"slices\": [\"c\", \"c\"]} | each a name of its own",
        "b x                                    | the line has no tab",
        "`\tx`                                  | topic id is blank",
        "`b \tx`                                | topic id \"b \" contains white space",
        "`b\t `                                 | topic \"b\" has no text",
      })
  void refusesALineThatIsNotATopicAndNamesThePlace(String line, String complaint) {
    Path file = TestFiles.file("topics.txt", "a\tfirst\n\n" + line + "\n");

    assertThatThrownBy(() -> Topics.read(file))
        .isInstanceOf(EvaluationException.class)
        .hasMessageStartingWith(file + ":3: ")
        .hasMessageContaining(complaint);
  }

  @Test
  void refusesMalformedUtf8AndNamesThePlace() {
    byte[] windows1251 = {'a', '\t', 'x', '\n', 'b', '\t', (byte) 0xEF, (byte) 0xEE, '\n'};
    Path file = TestFiles.file("topics.txt", windows1251);

    assertThatThrownBy(() -> Topics.read(file))
        .hasMessage(file + ":2: the line is not valid UTF-8; save the file as UTF-8");
  }

  @Test
  void saysWhenThereIsNoSuchFile() {
    assertThatThrownBy(() -> Topics.read(Path.of("no-such-topics.txt")))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("no-such-topics.txt: there is no such file; check the path");
  }

  @Test
  void saysWhenAFileCannotBeRead(@TempDir Path folder) {
    assertThatThrownBy(() -> Topics.read(folder))
        .isInstanceOf(EvaluationException.class)
        .hasMessageStartingWith(folder + ": the file cannot be read");
  }
}
