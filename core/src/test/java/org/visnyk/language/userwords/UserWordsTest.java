package org.visnyk.language.userwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.language.TextAnalyzer;
import org.visnyk.language.TextAnalyzer.Source;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.word.AnalyzedWord;
import org.visnyk.language.word.WordOrigin;

class UserWordsTest {
  @TempDir Path folder;

  @Test
  void aWordDeclinesLikeAnExample() throws IOException {
    UserWords dictionary = read("Байрактар ~ Байден");

    for (String form :
        List.of(
            "Байрактар", "Байрактара", "Байрактарові", "Байрактару", "байрактаром", "БАЙРАКТАРІ")) {
      assertThat(lemmas(dictionary, form)).as(form).containsExactly("байрактар");
    }
    assertThat(lemmas(dictionary, "байрактарський")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Палантір, Трамп, палантіром",
    "Сирія-Фест, Марія, ''",
    "Мелінська, Ольга, ''",
    "Кабаєв, Медведєв, кабаєвим",
    "Хуршідченко, Порошенко, хуршідченком",
    "Байтелець, стілець, байтельцями",
    "Шахедонька, ракета, ''",
    "Ветерія, Марія, ветерією",
    "донатерка, українка, донатерці",
    "зашахедити, читати, ''",
    "фільтронути, махнути, фільтронули",
    "мати-тест, мати, ''"
  })
  void anExampleMustHaveTheSameEnding(String lemma, String example, String form)
      throws IOException {
    String line = lemma + " ~ " + example;
    if (form.isEmpty()) {
      assertProblem(line).startsWith("lexicon.txt:1: «").contains("cannot decline like");
    } else {
      assertThat(lemmas(read(line), form)).containsExactly(lemma.toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void formsCanBeListed() throws IOException {
    UserWords dictionary =
        read("HIMARS: хаймарс, хаймарса хаймарси хаймарси\nҐава: ґави # двічі\n");

    assertThat(lemmas(dictionary, "Хаймарса")).containsExactly("himars");
    assertThat(lemmas(dictionary, "HIMARS")).containsExactly("himars");
    assertThat(lemmas(dictionary, "гави")).containsExactly("гава");
    assertThat(lemmas(dictionary, "хаймарсом")).isEmpty();
  }

  @Test
  void anIndeclinableWordHasOneForm() throws IOException {
    assertThat(lemmas(read("Шахедо ~ !"), "шахедо")).containsExactly("шахедо");
  }

  @Test
  void apostrophesMarksAndLookAlikesInTheFileDoNotMatter() throws IOException {
    UserWords dictionary =
        read("\uFEFFЗаб’я\u0301рко: забʼярки\r\n\r\n  # нічого\r\nKиївстар ~ !\r\n");

    assertThat(lemmas(dictionary, "заб'ярки")).containsExactly("заб'ярко");
    assertThat(lemmas(dictionary, "київстар")).containsExactly("київстар");
  }

  @Test
  void aFormMayBelongToTwoWords() throws IOException {
    assertThat(lemmas(read("Шахедів: шахедова\nШахедов: шахедова"), "шахедова"))
        .containsExactly("шахедів", "шахедов");
  }

  @Test
  void aLemmaWithoutFormsWinsAmongTheGuesses() throws IOException {
    UserWords dictionary = read("Хуршідовський");

    assertThat(analyze(dictionary, "Про Хуршідовського, хуршідовському"))
        .endsWith("хуршідовський DICTIONARY 1.00", "хуршідовський DICTIONARY 1.00");
    assertThat(analyze(UserWords.empty(), "Хуршідовського").getFirst()).contains("GUESSED");
  }

  @Test
  void whereTheDictionaryKnowsTheFormTheUsersLemmaComesFirst() throws IOException {
    assertThat(analyze(read("шафедь: шафами"), "під шафами").getLast())
        .isEqualTo("шафедь DICTIONARY 0.80 шафа 0.20");
    assertThat(analyze(read("шафа: шафами"), "під шафами").getLast())
        .isEqualTo("шафа DICTIONARY 1.00");
  }

  @Test
  void aNameIsNotMeantWhereEditedTextHasACommonWord() throws IOException {
    UserWords dictionary = read("Шафедь: шафами");

    assertThat(analyze(dictionary, "під шафами").getLast()).isEqualTo("шафа DICTIONARY 1.00");
    assertThat(analyze(dictionary, "під Шафами").getLast()).startsWith("шафедь DICTIONARY 0.80");
  }

  @Test
  void neighboursUseTheGrammarOfTheExample() throws IOException {
    String text = "Сини Олександра Зуброна.";

    assertThat(analyze(read("Зуброн: Зуброна"), text).get(1)).startsWith("олександра ");
    assertThat(analyze(read("Зуброн ~ Байден"), text).get(1)).startsWith("олександр ");
    assertThat(analyze(read("Зуброн ~ Байден"), text).get(2)).isEqualTo("зуброн DICTIONARY 1.00");
  }

  @Test
  void aCompoundKeepsItsPartsAndAPartMayBeAdded() throws IOException {
    assertThat(analyze(read("Байрактар-ТБ2: Байрактара-ТБ2"), "Байрактара-ТБ2").getFirst())
        .startsWith("байрактар-тб2 DICTIONARY 1.00")
        .contains("тб2 0.50");
    assertThat(analyze(read("Шахедюк ~ Кравчук"), "Трампа-Шахедюка").getFirst())
        .contains(" трамп 0.50", " шахедюк 0.50");
  }

  @Test
  void everyProblemIsReportedWithItsLine() {
    String file =
        """
        # names
        Сирський
        ~ Байден
        Байрактар ТБ2
        Шахед: ~ дрон
        Шахед:
        Дрон ~
        Дрон ~ нескладність-якої-нема
        Дрон ~ Байдена
        Кафе ~ кафе
        СИРСЬКИЙ ~ !
        123
        Слово: слово/друге
        rbc.ua
        %s
        Добре ~ %s
        """
            .formatted("я".repeat(64), "так ".repeat(1_000));

    assertThat(problems(file))
        .satisfiesExactly(
            problem -> assertThat(problem).startsWith("lexicon.txt:3: there is no lemma"),
            problem -> assertThat(problem).startsWith("lexicon.txt:4: «Байрактар ТБ2» is not one"),
            problem -> assertThat(problem).startsWith("lexicon.txt:5: there are both"),
            problem -> assertThat(problem).startsWith("lexicon.txt:6: no forms follow"),
            problem -> assertThat(problem).startsWith("lexicon.txt:7: no example follows"),
            problem -> assertThat(problem).startsWith("lexicon.txt:8: the dictionary has no"),
            problem -> assertThat(problem).startsWith("lexicon.txt:9: «Дрон» is already in line 8"),
            problem -> assertThat(problem).startsWith("lexicon.txt:10: «кафе» has no other forms"),
            problem ->
                assertThat(problem).startsWith("lexicon.txt:11: «СИРСЬКИЙ» is already in line 2"),
            problem -> assertThat(problem).startsWith("lexicon.txt:12: «123» has no letters"),
            problem -> assertThat(problem).startsWith("lexicon.txt:13: «слово/друге» is not one"),
            problem -> assertThat(problem).startsWith("lexicon.txt:14: «rbc.ua» is not"),
            problem ->
                assertThat(problem).startsWith("lexicon.txt:15: «").contains("longer than 63"),
            problem -> assertThat(problem).startsWith("lexicon.txt:16: the line is longer"));
    assertProblem("Дрон ~ Байдена").contains("is a form of «Байден»; name the lemma");
  }

  @Test
  void manyProblemsAreCounted() {
    String file = String.join("\n", IntStream.range(0, 30).mapToObj(i -> i + "").toList());

    assertThat(problems(file)).hasSize(20 + 1).last().isEqualTo("and 10 more");
  }

  @Test
  void anotherEncodingIsReported() throws IOException {
    Path file = folder.resolve("lexicon.txt");
    Files.write(file, "# імена\nДрон\n".getBytes(Charset.forName("windows-1251")));

    assertThat(
            catchThrowableOfType(
                UserWordsException.class, () -> UserWords.read(file, UkrainianDictionary.shared())))
        .hasMessageStartingWith("lexicon.txt:1: it is not UTF-8");
  }

  @Test
  void aFileIsReadWithItsName() throws IOException {
    Path file = Files.writeString(folder.resolve("імена.txt"), "Дрон-Ленд ~ !\n");

    assertThat(lemmas(UserWords.read(file, UkrainianDictionary.shared()), "дрон-ленд"))
        .containsExactly("дрон-ленд");
    Files.write(file, "а б".getBytes(StandardCharsets.UTF_8));
    assertThat(
            catchThrowableOfType(
                UserWordsException.class, () -> UserWords.read(file, UkrainianDictionary.shared())))
        .hasMessageStartingWith("імена.txt:1:");
  }

  @Test
  void theExampleOfTheGuideIsRight() throws IOException {
    Path root = Path.of(System.getProperty("visnyk.root", ".."));
    String guide = Files.readString(root.resolve("docs/DICTIONARY.md"));
    UserWords dictionary = read(guide.split("```\n")[1]);

    assertThat(lemmas(dictionary, "Байрактарові")).containsExactly("байрактар");
    assertThat(lemmas(dictionary, "донатерці")).containsExactly("донатерка");
    assertThat(lemmas(dictionary, "HIMARS")).containsExactly("хаймарс");
    assertThat(lemmas(dictionary, "азовфест")).containsExactly("азовфест");
  }

  @Test
  void reloadedWordsTakeEffectWithTheNextText() throws IOException {
    UserWords[] current = {UserWords.empty()};
    TextAnalyzer analyzer =
        new TextAnalyzer(Source.TEXT, UkrainianDictionary.shared(), () -> current[0]);

    analyzer.reset(new StringReader("Шахедобудами"));
    assertThat(analyzer.next()).extracting(AnalyzedWord::origin).isEqualTo(WordOrigin.GUESSED);
    current[0] = read("шахедобуд: шахедобудами");
    analyzer.reset(new StringReader("Шахедобудами"));
    assertThat(analyzer.next()).extracting(word -> word.term(0)).isEqualTo("шахедобуд");
  }

  private static UserWords read(String content) throws IOException {
    return UserWords.read(new StringReader(content), "lexicon.txt", UkrainianDictionary.shared());
  }

  private static UserWordsException failure(String content) {
    UserWordsException failure =
        catchThrowableOfType(UserWordsException.class, () -> read(content));
    assertThat(failure).as(content).isNotNull();
    return failure;
  }

  private static List<String> problems(String content) {
    return String.valueOf(failure(content).getMessage()).lines().toList();
  }

  private static AbstractStringAssert<?> assertProblem(String content) {
    return assertThat(problems(content)).singleElement(InstanceOfAssertFactories.STRING);
  }

  private static List<String> lemmas(UserWords dictionary, String form) {
    @Nullable UserForm found = dictionary.find(form.toCharArray(), 0, form.length());
    return found == null ? List.of() : found.lemmas().stream().map(UserForm.Lemma::text).toList();
  }

  /** Each word as {@code lemma ORIGIN weight lemma weight ...}. */
  private static List<String> analyze(UserWords dictionary, String text) throws IOException {
    TextAnalyzer analyzer =
        new TextAnalyzer(Source.TEXT, UkrainianDictionary.shared(), () -> dictionary);
    analyzer.reset(new StringReader(text));
    List<String> words = new ArrayList<>();
    for (@Nullable AnalyzedWord word = analyzer.next(); word != null; word = analyzer.next()) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < word.termCount(); i++) {
        line.append(i == 0 ? "" : " ").append(word.term(i));
        line.append(i == 0 ? " " + word.origin() : "");
        line.append(" %.2f".formatted(word.weight(i)));
      }
      words.add(line.toString());
    }
    return words;
  }
}
