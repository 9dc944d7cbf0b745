package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.visnyk.IndexExtension.MANUAL_REFRESH;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.visnyk.IndexUnavailableException.Reason;

/** User words are found like those of the dictionary, and can be reloaded. */
class UserWordsIndexTest {
  /** The endings of a man's surname in a consonant, as in Байден, from nominative to locative. */
  private static final List<String> ENDINGS = List.of("", "а", "у", "ові", "ом", "і");

  /** An abbreviation that without the user is no other spelling of the word. */
  private static final String ZUBRON = "Показали ZBRN у дії";

  private static final String FORMS_OF_ZUBRON = "Зуброн: ZBRN зуброна\n";

  @RegisterExtension final IndexExtension index = IndexExtension.inTemporaryFolder();

  private Path words = Path.of("");

  @BeforeEach
  void openWithUserWords() throws IOException {
    words = Files.writeString(index.sibling("words.txt"), "# nobody yet\n");
    reopen();
  }

  private void reopen() {
    index.reopen(MANUAL_REFRESH.toBuilder().userWords(words).build());
  }

  private void reload(String content) throws IOException {
    Files.writeString(words, content);
    index.index().reloadUserWords();
  }

  @Test
  void aHundredUserWordsAreFoundInEveryCase() throws IOException {
    List<String> names = names();
    reload(names.stream().map(name -> name + " ~ Байден\n").collect(Collectors.joining()));
    for (String name : names) {
      for (String ending : ENDINGS) {
        String form = name + ending;
        index.index().put(Article.builder(form).text("На зустрічі говорили про " + form).build());
      }
    }
    index.index().refresh();

    for (String name : names) {
      String[] forms = ENDINGS.stream().map(name::concat).toArray(String[]::new);
      for (String form : forms) {
        assertThat(newest(form)).as(form).containsExactlyInAnyOrder(forms);
      }
      assertThat(newest(forms[1].toLowerCase(Locale.ROOT))).hasSize(forms.length);
    }
  }

  @Test
  void userWordsApplyToArticlesPutAfterReopening() throws IOException {
    index.put(Article.builder("early").text(ZUBRON));

    Files.writeString(words, FORMS_OF_ZUBRON);
    reopen();
    index.put(Article.builder("late").text(ZUBRON));
    assertThat(newest("зуброна")).containsExactly("late");

    index.put(Article.builder("early").text(ZUBRON));
    assertThat(newest("зуброна")).containsExactlyInAnyOrder("early", "late");
    index.reopen(IndexOptions.readOnly().toBuilder().userWords(words).build());
    assertThat(newest("зуброна")).hasSize(2);
  }

  @Test
  void reloadedWordsApplyToArticlesPutAfterwardsAndToQueries() throws IOException {
    index.put(Article.builder("early").text(ZUBRON));
    reload(FORMS_OF_ZUBRON);
    index.put(Article.builder("late").text(ZUBRON));

    assertThat(index.ids("зуброна")).containsExactly("late");
    assertThat(index.ids("ZBRN")).containsExactlyInAnyOrder("early", "late");

    index.put(Article.builder("early").text(ZUBRON));
    assertThat(index.ids("зуброна")).containsExactlyInAnyOrder("early", "late");
  }

  @Test
  void articlesPutBeforeAReloadAreFoundByTheFormThatTheyContain() throws IOException {
    index.put(Article.builder("early").text("На сцену вийшли Лвальні"));
    reload("Лвальні ~ !\n");
    index.put(Article.builder("late").text("На сцену вийшли Лвальні"));

    assertThat(index.ids("лвальні")).containsExactlyInAnyOrder("early", "late");
    // The late one is related by its stem prefix only.
    assertThat(index.ids("лвальний")).containsExactly("early", "late");
  }

  @Test
  void aMalformedFileLeavesTheFormerWordsInForce() throws IOException {
    reload(FORMS_OF_ZUBRON);
    Files.writeString(words, "Добре\nЗле ~\n");

    IndexUnavailableException malformed =
        catchThrowableOfType(IndexUnavailableException.class, index.index()::reloadUserWords);
    assertThat(malformed)
        .hasMessageContaining("words.txt:2: no example follows")
        .hasMessageContaining("\"~\"; name a word");
    assertThat(malformed.reason()).isEqualTo(Reason.USER_WORDS);
    Files.delete(words);
    assertThat(
            catchThrowableOfType(IndexUnavailableException.class, index.index()::reloadUserWords))
        .hasMessageContaining("there is no such file");

    index.put(Article.builder("a").text(ZUBRON));
    assertThat(index.ids("зуброна")).containsExactly("a");
  }

  @Test
  void anIndexWithoutUserWordsHasNothingToReload() {
    EmbeddedNewsIndex without = index.reopen(MANUAL_REFRESH);

    assertThat(catchThrowableOfType(IndexUnavailableException.class, without::reloadUserWords))
        .hasMessageContaining("opened without user words");
    without.close();
    assertThatThrownBy(without::reloadUserWords).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void wordsAreReloadedWhileOthersPutAndSearch() throws Exception {
    int names = 15;
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      AtomicBoolean isDone = new AtomicBoolean();
      List<Future<?>> others = new ArrayList<>();
      Article other = Article.builder("x").text("Мова").build();
      others.add(threads.submit(() -> repeat(isDone, () -> index.index().put(other))));
      others.add(threads.submit(() -> repeat(isDone, () -> index.ids("zubron0 мова"))));
      others.add(threads.submit(() -> repeat(isDone, index.index()::reloadUserWords)));
      try {
        for (int i = 0; i < names; i++) {
          Path next = index.sibling("next.txt");
          Files.writeString(next, "Зуброн: " + forms(i) + "\n");
          Files.move(next, words, StandardCopyOption.ATOMIC_MOVE);
          index.index().reloadUserWords();
          index.put(Article.builder("a" + i).text("Показали ZUBRON" + i));
          assertThat(hundred("зуброн")).contains("a" + i);
        }
      } finally {
        isDone.set(true);
      }
      for (Future<?> each : others) {
        each.get();
      }
      assertThat(hundred("зуброн")).hasSize(names);
    }
  }

  @Test
  void aMalformedOrMissingFileIsRefusedWhenOpening() throws IOException {
    Files.writeString(words, "Добре\nЗле ~\n");

    assertThat(refusal(words))
        .hasMessageContaining(words.toString())
        .hasMessageContaining("words.txt:2: no example follows")
        .hasMessageContaining("\"~\"; name a word");
    assertThat(refusal(index.sibling("missing.txt"))).hasMessageContaining("missing.txt");
    assertThat(index.sibling("other")).doesNotExist();
  }

  private IndexUnavailableException refusal(Path file) {
    IndexOptions options = IndexOptions.builder().userWords(file).build();
    IndexUnavailableException refusal =
        catchThrowableOfType(
            IndexUnavailableException.class,
            () -> NewsIndex.open(index.sibling("other"), options).close());
    assertThat(refusal.reason()).isEqualTo(Reason.USER_WORDS);
    return refusal;
  }

  /** Sorted by date, where articles that are related by a stem prefix only are no hits. */
  private List<String> newest(String query) {
    return index.ids(SearchRequest.query(query).sort(SortOrder.NEWEST).size(100).noTimeout());
  }

  private List<String> hundred(String query) {
    return index.ids(SearchRequest.query(query).size(100).noTimeout());
  }

  private static void repeat(AtomicBoolean isDone, Runnable task) {
    while (!isDone.get()) {
      task.run();
    }
  }

  private static String forms(int last) {
    return IntStream.rangeClosed(0, last)
        .mapToObj(i -> "zubron" + i)
        .collect(Collectors.joining(" "));
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
