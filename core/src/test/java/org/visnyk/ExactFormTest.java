package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.visnyk.language.TextAnalyzer;
import org.visnyk.language.text.NormalForm;
import org.visnyk.language.word.AnalyzedWord;

/** An exact form finds the articles that contain it, and no others. */
class ExactFormTest {
  /** Words of every kind: names, unknown words, homographs, compounds, codes, look-alikes. */
  private static final List<String> SENTENCES =
      List.of(
          "Мер Одеси зустрівся з одеситами біля Одеського порту",
          "За Одесою лежать степи, а в Одесі стоять вітрильники",
          "Душі мешканців зраділи: душ полагодили, і з душа потекла вода",
          "Брати стали брати участь у змаганнях, бо так порадила мати",
          "Сталь стали дорожчати, коли заводи стали",
          "Олег Гривощук подякував Гривощукові-старшому та родині Гривощуків",
          "Трембітар Жовтобрух грав для Жовтобруха-молодшого й усіх жовтобрухів",
          "Кулебякін бачив брендозаврів і зеландрикських шмиглів",
          "Над Івано-Франківськом, Івано-Франківськ чекав, збили дрон-камікадзе",
          "Українсько-польські переговори провів прем'єр-міністр, а не екс-президента радник",
          "Віце-прем’єр-міністерка Мар'яна Кам`яна відвідала Кам'янець-Подільський",
          "Літаки F-16, Су-34 і МіГ-29 та зенітки С-300 показали на Євробаченні-2023",
          "Снаряди 155мм і 5G коштували 3,5 гривні о 09:30, а 14-річна учениця мала 50 копійок",
          "У 2024 році відкрили мiсто-сад під Kиєвом, а Київ радів",
          "Ґанок і ганок, ґрунти й грунти, Ґео та Гео",
          "За́мок стояв на замок, а в замку бра́ли мито",
          "Компанія Visnyk Labs випустила iPhone і WhatsApp-бот на visnyk.example",
          "БпЛА, НАТО, ЗСУ й ТЦК; українські НАТОвці та ЗСУшники",
          "Люди йшли, людина йде, людей багато, ішла дитина, діти йтимуть",
          "Кращий найкращому не ворог, гарна гарній сестра",
          "Байрактарами й шахедами, хаймарсів і джавелінами гатили по полігону",
          "Об'єднання ОБ’ЄДНАЛО об'єднаних",
          "Нетто-імпорт, міні-Олімпіада, екс-СРСР, Пост-Ющенко, Мар-а-Лаго",
          "T-подібний перехід, T-подібного, x-промені та X-хромосома 06.08.2024",
          "#ПеремогаРазом сказав @visnyk_news про вареники-2.0");

  private static final List<UnaryOperator<String>> WRITINGS =
      List.of(
          text -> text,
          text -> text,
          text -> text.toLowerCase(Locale.ROOT),
          text -> text.toUpperCase(Locale.ROOT),
          text -> text.replace(", ", ". "));

  private final TextAnalyzer analyzer = new TextAnalyzer(TextAnalyzer.Source.TEXT);

  @RegisterExtension final IndexExtension opened = IndexExtension.inTemporaryFolder();

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> sentence =
        Combinators.combine(Arbitraries.of(SENTENCES), Arbitraries.of(WRITINGS))
            .as((words, writing) -> writing.apply(words));
    Arbitrary<String> joint = Arbitraries.of(". ", ", ", " і ", " ", "\n\n", "! Її ");
    return Combinators.combine(sentence.list().ofMinSize(1).ofMaxSize(3), joint)
        .as((sentences, between) -> String.join(between, sentences));
  }

  @Property(tries = 30, shrinking = ShrinkingMode.OFF)
  void eachFormFindsTheArticlesThatContainIt(
      @ForAll("texts") String first, @ForAll("texts") String second, @ForAll("texts") String third)
      throws IOException {
    List<Article> articles =
        List.of(
            Article.builder("a").title(first).text(second).build(),
            Article.builder("b").title(third).lead(first).build(),
            Article.builder("c").text(third + " " + second).build());
    try (IndexExtension index = IndexExtension.open()) {
      index.put(articles.stream().map(Article::toBuilder).toArray(Article.Builder[]::new));

      Map<String, Set<String>> holders = new TreeMap<>();
      Set<String> words = new TreeSet<>();
      for (Article article : articles) {
        for (String text : List.of(article.title(), article.lead(), article.text())) {
          collect(text, article.id(), holders, words);
        }
      }
      for (String word : words) {
        for (String typed : List.of(word, NormalForm.of(word), word.toUpperCase(Locale.ROOT))) {
          if (NormalForm.of(typed).equals(NormalForm.of(word))) {
            assertThat(idsFor(index, "=" + typed))
                .as(typed)
                .isEqualTo(holders.get(NormalForm.of(word)));
          }
        }
      }
    }
  }

  /**
   * Adds the forms of a text, including those inside compounds, with the article that contains
   * them, and the words as they are written.
   */
  private void collect(String text, String id, Map<String, Set<String>> holders, Set<String> words)
      throws IOException {
    analyzer.reset(new StringReader(text));
    for (@Nullable AnalyzedWord word = analyzer.next(); word != null; word = analyzer.next()) {
      for (int term = 0; term < word.termCount(); term++) {
        String form = text.substring(word.termStartOffset(term), word.termEndOffset(term));
        holders.computeIfAbsent(NormalForm.of(form), key -> new TreeSet<>()).add(id);
      }
      String whole = text.substring(word.termStartOffset(0), word.termEndOffset(0));
      // After "=", the query language takes nothing else for an exact form.
      if (Character.isLetterOrDigit(whole.charAt(0))) {
        words.add(whole);
      }
    }
  }

  @Test
  void aFormIsFoundInTitlesLeadsAndTexts() {
    opened.put(
        Article.builder("title").title("Порт Одеси").text("Місто."),
        Article.builder("lead").title("Порт").lead("Мер Одеси.").text("Місто."),
        Article.builder("text").lead("Про Одесу.").text("Порт Одеси."),
        Article.builder("other").title("Одеса").lead("Одесі").text("Одесою."));

    assertThat(idsFor(opened, "=Одеси")).containsExactly("lead", "text", "title");
    assertThat(idsFor(opened, "title:=Одеси")).containsExactly("title");
    assertThat(idsFor(opened, "порт OR місто -=Одеси")).isEmpty();
    assertThat(idsFor(opened, "+одеса -=Одеси")).containsExactly("other");
  }

  /** The index has the number alone. */
  @Test
  void anOrdinalInFiguresCountsAsItsNumber() {
    opened.put(
        Article.builder("1").text("Відкрили у 2024-му."),
        Article.builder("2").text("Відкрили у 2024 році."),
        Article.builder("3").text("Відкрили у 2023-му."));

    assertThat(idsFor(opened, "=2024-му")).containsExactly("1", "2");
    assertThat(idsFor(opened, "=2024")).containsExactly("1", "2");
  }

  @Test
  void aFilterByAFormDeletesTheArticlesThatContainIt() {
    opened.put(
        Article.builder("1").text("Порт Одеси."), Article.builder("2").text("Порт в Одесі."));

    assertThat(opened.index().delete(ArticleFilter.query("=Одесі"))).isEqualTo(1);
    opened.index().refresh();

    assertThat(idsFor(opened, "порт")).containsExactly("1");
  }

  @Test
  void formsOfUserWordsAreFoundInArticlesPutBeforeAndAfterTheyWereAdded() throws IOException {
    Path words = Files.writeString(opened.sibling("words.txt"), "# nobody yet\n");
    opened.reopen(IndexExtension.MANUAL_REFRESH.toBuilder().userWords(words).build());
    opened.put(Article.builder("old").text("Показали Жмурдалею і ZUBRON у дії."));
    Files.writeString(words, "Жмурдалея ~ ідея\nЗуброн: ZUBRON зуброна\n");
    opened.index().reloadUserWords();
    opened.put(
        Article.builder("new").text("Показали Жмурдалею і ZUBRON у дії."),
        Article.builder("other").text("Жмурдалея зуброна бачила."));

    assertThat(idsFor(opened, "=жмурдалею")).containsExactly("new", "old");
    assertThat(idsFor(opened, "=Zubron")).containsExactly("new", "old");
    assertThat(idsFor(opened, "=зуброна")).containsExactly("other");
  }

  @Test
  void aFormAmongOtherClausesIsFoundOnEveryPage() {
    List<Article.Builder> articles = new ArrayList<>();
    Set<String> expected = new TreeSet<>();
    for (int i = 0; i < 300; i++) {
      String form = List.of("порту", "портом", "порт").get(i % 3);
      articles.add(Article.builder("n" + i).text("Робота. ".repeat(i % 5) + "Бачили " + form));
      if (i % 3 == 0) {
        expected.add("n" + i);
      }
    }
    opened.put(articles.toArray(Article.Builder[]::new));

    SearchRequest.Builder request = SearchRequest.query("=порту порт").size(30).noTimeout();
    assertThat(opened.idsOfAllPages(request)).containsExactlyInAnyOrderElementsOf(expected);
  }

  /** In alphabetical order. */
  private static Set<String> idsFor(IndexExtension index, String query) {
    return new TreeSet<>(
        index.ids(
            SearchRequest.query(query)
                .size(100)
                .withoutSnippets()
                .duplicates(DuplicatePolicy.IGNORE)
                .noTimeout()));
  }
}
