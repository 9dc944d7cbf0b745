package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    // One and a half times as a word of the opening, and 19/64 of that for the stem prefix.
    assertThat(lines.get(1))
        .contains(
            "  word \"директорами\" as директор, дирек…: counts 2.1 times, in 2 of 4 articles");
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
