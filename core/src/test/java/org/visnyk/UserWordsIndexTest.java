package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.IndexUnavailableException.Reason;

/** Words that a user adds are found like those of the dictionary. */
class UserWordsIndexTest {
  /** The endings of a man's surname in a consonant, as in Байден, from nominative to locative. */
  private static final List<String> ENDINGS = List.of("", "а", "у", "ові", "ом", "і");

  @TempDir Path folder;

  @Test
  void aHundredAddedNamesAreFoundInEveryCase() throws IOException {
    List<String> names = names();
    Path dictionary = folder.resolve("lexicon.txt");
    Files.write(dictionary, names.stream().map(name -> name + " ~ Байден").toList());
    IndexOptions options = IndexOptions.builder().userWords(dictionary).build();

    try (EmbeddedNewsIndex index = NewsIndex.open(folder.resolve("index"), options)) {
      for (String name : names) {
        for (String ending : ENDINGS) {
          String form = name + ending;
          index.put(Article.builder(form).text("На зустрічі говорили про " + form).build());
        }
      }
      index.refresh();

      for (String name : names) {
        String[] forms = ENDINGS.stream().map(name::concat).toArray(String[]::new);
        for (String form : forms) {
          assertThat(idsOf(index, form)).as(form).containsExactlyInAnyOrder(forms);
        }
        assertThat(idsOf(index, forms[1].toLowerCase(Locale.ROOT))).hasSize(forms.length);
      }
    }
  }

  @Test
  void wordsAddedLaterConcernWhatIsPutLater() throws IOException {
    Path dictionary = Files.writeString(folder.resolve("lexicon.txt"), "# nobody yet\n");
    IndexOptions options = IndexOptions.builder().userWords(dictionary).build();
    Path place = folder.resolve("index");
    try (EmbeddedNewsIndex index = NewsIndex.open(place, options)) {
      index.put(Article.builder("early").text("Показали ZUBRON у дії").build());
    }

    Files.writeString(dictionary, "Зуброн: ZUBRON зуброна\n");
    try (EmbeddedNewsIndex index = NewsIndex.open(place, options)) {
      index.put(Article.builder("late").text("Показали ZUBRON у дії").build());
      index.refresh();
      assertThat(idsOf(index, "зуброна")).containsExactly("late");

      index.put(Article.builder("early").text("Показали ZUBRON у дії").build());
      index.refresh();
      assertThat(idsOf(index, "зуброна")).containsExactlyInAnyOrder("early", "late");
    }
    IndexOptions readOnly =
        IndexOptions.builder().access(IndexOptions.Access.READ_ONLY).userWords(dictionary).build();
    try (EmbeddedNewsIndex index = NewsIndex.open(place, readOnly)) {
      assertThat(idsOf(index, "зуброна")).hasSize(2);
    }
  }

  @Test
  void aWrongOrMissingFileKeepsTheIndexShutAndSaysWhy() throws IOException {
    Path dictionary = Files.writeString(folder.resolve("lexicon.txt"), "Добре\nЗле ~\n");

    assertThat(refusal(dictionary))
        .hasMessageContaining(dictionary.toString())
        .hasMessageContaining("lexicon.txt:2: no example follows");
    assertThat(refusal(folder.resolve("missing.txt"))).hasMessageContaining("missing.txt");
    assertThat(folder.resolve("index")).doesNotExist();
  }

  private IndexUnavailableException refusal(Path dictionary) {
    IndexOptions options = IndexOptions.builder().userWords(dictionary).build();
    IndexUnavailableException refusal =
        catchThrowableOfType(
            IndexUnavailableException.class,
            () -> NewsIndex.open(folder.resolve("index"), options).close());
    assertThat(refusal.reason()).isEqualTo(Reason.USER_WORDS);
    return refusal;
  }

  /** Newest first: there, what merely begins like the word is no hit. */
  private static List<String> idsOf(EmbeddedNewsIndex index, String query) {
    SearchRequest request = SearchRequest.query(query).sort(SortOrder.NEWEST).size(100).build();
    return index.search(request).hits().stream().map(Hit::id).toList();
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (String start :
        List.of("Бвар", "Гжон", "Дзум", "Жвал", "Лфар", "Мцес", "Нвур", "Пхат", "Рґив", "Тцоп")) {
      for (String end :
          List.of(
              "отар", "енид", "умат", "илас", "офор", "ител", "овен", "ардан", "убит", "орен")) {
        names.add(start + end);
      }
    }
    return names;
  }
}
