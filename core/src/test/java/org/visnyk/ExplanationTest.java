package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lines of an explanation say about a word, another name and a phrase. */
class ExplanationTest {
  @RegisterExtension final IndexExtension index = IndexExtension.inTemporaryFolder();

  @BeforeEach
  void putExamples() {
    index.put(
        article("police", "У МВС розповіли про вибори")
            .text("Рада директорів заводу стала на захист тероризму."),
        article("ministry", "Міністерство внутрішніх справ")
            .text("Вибори охоронятимуть, терорист утік."),
        article("board", "Засідала рада директорів")
            .text("Стали перевірятимуть на виборах. Вибори, вибори."),
        article("other", "Дощ").text("Завтра дощитиме."));
  }

  @Test
  void aLineNamesTheTermsTheirFrequencyAndTheirDocumentFrequency() {
    List<String> lines = lines("board", "директорами");

    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst()).endsWith(" is the sum of");
    // Five times as a word of the title, and 26/64 of that for the stem prefix.
    assertThat(lines.get(1))
        .contains(
            "  word \"директорами\" as директор, дирек…: counts 7.0 times, in 2 of 4 articles");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ministry | тероризм | word \"тероризм\" as терор…: counts ",
        "ministry | МВС      | other name \"міністерство внутрішній справа\": counts 1.0 times",
        "board    | рада     | word \"рада\" as рада, радий, радий…: ",
        "happy    | рада     | word \"рада\" as радий, радий…: ",
      })
  void onlyTheTermsOfTheArticleAreNamed(String id, String query, String expected) {
    index.put(article("happy", "Учитель радий").text("Міст полагодили."));

    assertThat(lines(id, query)).hasSize(2).last().asString().contains(expected);
  }

  @Test
  void aPhraseIsExplainedNextToItsWords() {
    assertThat(lines("police", "\"директори заводу\""))
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("phrase \"директори заводу\": counts 1.0 times")
                    .contains("its rarest word in "));
  }

  @Test
  void ofManyClausesTheLargestAreShownAndTheRestIsSummedUp() {
    String words =
        IntStream.range(100, 220)
            .mapToObj(number -> "код" + number)
            .collect(Collectors.joining(" "));
    index.put(article("codes", "Коди").text(words));

    List<String> lines = lines("codes", words);

    assertThat(lines).hasSize(52);
    assertThat(lines.getLast()).endsWith("  70 more clauses");
    double sum = lines.stream().skip(1).mapToDouble(ExplanationTest::number).sum();
    assertThat(sum).isCloseTo(number(lines.getFirst()), Offset.offset(0.05));
  }

  @Test
  void aLongWordIsCutHoweverManyPartsItHas() {
    index.put(article("long", "Слово").text("слово"));

    List<String> lines = lines("long", "слово-".repeat(2_000));

    assertThat(lines).hasSizeLessThan(53).allMatch(line -> line.length() < 400);
  }

  private static double number(String line) {
    return Double.parseDouble(line.substring(0, line.indexOf(' ')));
  }

  private List<String> lines(String id, String query) {
    Hit found =
        index.search(SearchRequest.query(query).explain().noTimeout()).hits().stream()
            .filter(hit -> hit.id().equals(id))
            .findFirst()
            .orElseThrow();
    return found.explanation().orElseThrow().lines().toList();
  }

  private static Article.Builder article(String id, String title) {
    return Article.builder(id).title(title).source("Обрій");
  }
}
