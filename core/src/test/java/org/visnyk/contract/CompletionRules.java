package org.visnyk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.Article;
import org.visnyk.Completion;
import org.visnyk.CompletionRequest;
import org.visnyk.InvalidRequestException;

/** How titles and names are completed. */
interface CompletionRules extends IndexFixture {
  /** Puts the articles of the examples. */
  private void putExamples() {
    put("bridge", "Новий міст через Псел відкрив президент", "2024-06-25T10:00:00Z");
    put("talks", "Перші переговори міністрів оборони відбулися у Києві", "2024-06-19T10:00:00Z");
    put("museum", "Музей повітроплавання запросив школярів", "2024-05-02T10:00:00Z");
    put("name", "Жмеринський голова Корчакевський подав бюджет", "2023-11-02T10:00:00Z");
    put("again", "Корчакевського знову обрали у Львові", "2023-11-03T10:00:00Z");
    index()
        .put(
            Article.builder("tagged")
                .title("Концерт на площі")
                .tags("Оксана Лиманська")
                .authors("Остап Лиманський")
                .published(Instant.parse("2024-01-02T10:00:00Z"))
                .build());
    index().refresh();
  }

  @ParameterizedTest
  @CsvSource({
    "перег, talks",
    "переговорів міністрів обо, talks",
    "Переговорами міністра, talks",
    "міністри переговори, talks",
    "нового міс, bridge",
    "Пре, bridge",
    "gtht, talks",
    "музею повітр, museum",
  })
  default void aTitleIsCompletedFromAnyFormOfItsWords(String typed, String id) {
    putExamples();
    assertThat(titles(typed)).extracting(Completion::id).contains(Optional.of(id));
  }

  @Test
  default void titlesThatBeginWithTheTypedTextComeFirst() {
    putExamples();
    put("older", "Міст біля музею", "2020-01-01T00:00:00Z");
    index().refresh();

    assertThat(titles("міст "))
        .extracting(Completion::id)
        .containsExactly(Optional.of("older"), Optional.of("bridge"));
    assertThat(index().complete(CompletionRequest.titles("міст").size(1).build())).hasSize(1);
  }

  @Test
  default void aTitleThatOccursTwiceIsCompletedOnce() {
    putExamples();
    put("reprint", "Музей повітроплавання запросив школярів", "2024-05-03T10:00:00Z");
    index().refresh();

    assertThat(titles("повітро")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Киє, Київ",
    "льво, Львів",
    "Лиман, Оксана Лиманська",
    "Оксани Лим, Оксана Лиманська",
    "Остап, Остап Лиманський",
  })
  default void aNameIsCompletedToItsBaseForm(String typed, String name) {
    putExamples();
    assertThat(index().complete(CompletionRequest.names(typed).build()))
        .extracting(Completion::text)
        .contains(name);
  }

  @Test
  default void anUnknownNameIsRecognisedByItsCapital() {
    putExamples();
    put("prize", "Премію вручили Дзвінчукевичу", "2024-06-26T08:00:00Z");
    put("rival", "Суперник Дзвінчукевича подав скаргу", "2024-06-26T09:00:00Z");
    put("brand", "У Луцьку відкрили «Ґандзелику» з друкарнею", "2024-06-26T09:00:00Z");
    put("first", "Хрумцелі подорожчали. Шмигалик теж", "2024-06-26T09:00:00Z");
    put("capitals", "ЩЕ ОДНА ВУРДАЛИЦЯ У СЕЛІ", "2024-06-26T09:00:00Z");
    index().refresh();

    assertThat(namesFor("дзвінч")).containsExactly("Дзвінчукевич");
    assertThat(namesFor("ганд")).singleElement().asString().startsWith("Ґандзели");
    assertThat(namesFor("хрумц")).isEmpty();
    assertThat(namesFor("шмига")).isEmpty();
    assertThat(namesFor("вурда")).isEmpty();
  }

  private List<String> namesFor(String typed) {
    return index().complete(CompletionRequest.names(typed).build()).stream()
        .map(Completion::text)
        .toList();
  }

  @Test
  default void completionsFollowPutsAndDeletions() {
    putExamples();
    assertThat(titles("кашал")).isEmpty();
    put("whale", "Кашалота бачили біля Одеси", "2024-06-26T08:00:00Z");
    index().refresh();
    assertThat(titles("кашал")).hasSize(1);
    index().delete("whale");
    index().refresh();
    assertThat(titles("кашал")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\"", "щщщщ", "\uD83D", "президент кашалот", "* - ()"})
  default void aTextThatFitsNothingHasNoCompletion(String typed) {
    putExamples();
    assertThat(titles(typed)).isEmpty();
    assertThat(index().complete(CompletionRequest.names(typed).build())).isEmpty();
  }

  @Test
  default void anImpossibleNumberOfCompletionsIsRefused() {
    putExamples();
    assertThatThrownBy(() -> CompletionRequest.titles("м").size(0).build())
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("1 to 100");
  }

  private List<Completion> titles(String typed) {
    return index().complete(CompletionRequest.titles(typed).build());
  }

  private void put(String id, String title, String published) {
    index().put(Article.builder(id).title(title).published(Instant.parse(published)).build());
  }
}
