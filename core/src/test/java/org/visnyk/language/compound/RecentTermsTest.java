package org.visnyk.language.compound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.language.TextAnalyzer;
import org.visnyk.language.TextAnalyzer.Source;
import org.visnyk.language.dictionary.SmallDictionary;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.userwords.UserWords;
import org.visnyk.language.word.AnalyzedWord;

class RecentTermsTest {
  private static final String MARK = "\u0301";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ґедзьківського",
        "Мелінського-Бориславської",
        "F-16",
        "«Хуршідченків-2024»",
        "дрона-розвідника",
        "#ШахедиНадМістом",
        "press@obriy-inform.example",
        "https://obriy-inform.example/news?id=5"
      })
  void aWordHasTheSameTermsAtEachOccurrence(String word) throws IOException {
    String text = "Учора %s. %s і %s".formatted(word, word, word);

    List<String> terms = termsOfWord(text, word, 0);

    assertThat(terms).isNotEmpty();
    assertThat(termsOfWord(text, word, text.indexOf(word, 10) + 1)).isEqualTo(terms);
    assertThat(termsOfWord("... " + text, word, 0)).isEqualTo(terms);
  }

  @Test
  void theChoiceByContextIsNotCached() throws IOException {
    for (int time = 0; time < 2; time++) {
      assertThat(analyze("депутата Гурбанцова")).contains("гурбанцов 0.55 9..19");
      assertThat(analyze("депутатка Гурбанцова")).contains("гурбанцова 0.55 10..20");
    }
  }

  @Test
  void theCapitalOfASentenceIsNotThatOfAName() throws IOException {
    for (int time = 0; time < 2; time++) {
      assertThat(analyze("їде Мега-Тролейбусина")).isNotEqualTo(analyze("їде. Мега-Тролейбусина"));
    }
  }

  @Test
  void aMarkInsideMovesThePartsOfAWord() throws IOException {
    String plain = "дрон-розвідувач";
    String marked = "дро" + MARK + "н-розвідувач";

    assertThat(analyze(plain)).isNotEmpty().allMatch(term -> !term.endsWith("16"));
    assertThat(analyze(marked)).isNotEmpty().allMatch(term -> term.endsWith("0..16"));
  }

  @Test
  void userWordsTakeEffectWithTheNextText() throws IOException {
    List<UserWords> words = new ArrayList<>(List.of(UserWords.empty()));
    TextAnalyzer analyzer =
        new TextAnalyzer(Source.TEXT, UkrainianDictionary.shared(), words::getFirst);
    List<String> before = analyze(analyzer, "про Рехтмана-Зальцівського");

    String line = "Рехтман-Зальцівський: Рехтмана-Зальцівського";
    words.set(
        0, UserWords.read(new StringReader(line), "lexicon.txt", UkrainianDictionary.shared()));
    List<String> with = analyze(analyzer, "про Рехтмана-Зальцівського");
    words.set(0, UserWords.empty());

    assertThat(with).isNotEqualTo(before);
    assertThat(analyze(analyzer, "про Рехтмана-Зальцівського")).isEqualTo(before);
  }

  @Test
  void twoSourcesOfOneDictionaryDoNotShareTerms() throws IOException {
    String line = "Рехтман-Зальцівський: Рехтмана-Зальцівського";
    UserWords words =
        UserWords.read(new StringReader(line), "lexicon.txt", UkrainianDictionary.shared());
    String text = "про рехтмана-зальцівського";
    TextAnalyzer texts = new TextAnalyzer(Source.TEXT, UkrainianDictionary.shared(), () -> words);
    TextAnalyzer queries =
        new TextAnalyzer(Source.QUERY, UkrainianDictionary.shared(), () -> words);
    List<String> ofTexts = analyze(texts, text);
    List<String> ofQueries = analyze(queries, text);

    assertThat(ofQueries).isNotEqualTo(ofTexts);
    assertThat(analyze(texts, text)).isEqualTo(ofTexts);
    assertThat(analyze(queries, text)).isEqualTo(ofQueries);
  }

  @Test
  void aDictionaryThatNobodyUsesLeavesTheMemory() throws IOException, InterruptedException {
    WeakReference<UkrainianDictionary> dictionary = usedOnce();

    for (int i = 0; i < 100 && dictionary.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }

    assertThat(dictionary.get()).isNull();
  }

  private static WeakReference<UkrainianDictionary> usedOnce() throws IOException {
    byte[] compiled = SmallDictionary.compile("обрій обрій noun:inanim:m:v_naz");
    UkrainianDictionary dictionary = UkrainianDictionary.read(new ByteArrayInputStream(compiled));
    TextAnalyzer analyzer = new TextAnalyzer(Source.TEXT, dictionary, UserWords::empty);
    assertThat(analyze(analyzer, "обрій, дрон-розвідник, F-16")).isNotEmpty();
    return new WeakReference<>(dictionary);
  }

  @Property(tries = 300)
  void aTextHasTheSameTermsTheSecondTime(@ForAll String text) throws IOException {
    assertThat(analyze(text)).isEqualTo(analyze(text));
  }

  private static List<String> termsOfWord(String text, String word, int from) throws IOException {
    int start = text.indexOf(word, from);
    List<String> terms = new ArrayList<>();
    TextAnalyzer analyzer = new TextAnalyzer(Source.TEXT);
    analyzer.reset(new StringReader(text));
    for (AnalyzedWord found = analyzer.next(); found != null; found = analyzer.next()) {
      if (found.startOffset() >= start && found.endOffset() <= start + word.length()) {
        addTerms(found, start, terms);
      }
    }
    return terms;
  }

  private static List<String> analyze(String text) throws IOException {
    return analyze(new TextAnalyzer(Source.TEXT), text);
  }

  private static List<String> analyze(TextAnalyzer analyzer, String text) throws IOException {
    List<String> terms = new ArrayList<>();
    analyzer.reset(new StringReader(text));
    for (AnalyzedWord word = analyzer.next(); word != null; word = analyzer.next()) {
      addTerms(word, 0, terms);
    }
    return terms;
  }

  private static void addTerms(AnalyzedWord word, int base, List<String> terms) {
    for (int i = 0; i < word.termCount(); i++) {
      terms.add(
          "%s %s %d..%d"
              .formatted(
                  word.term(i),
                  word.weight(i),
                  word.termStartOffset(i) - base,
                  word.termEndOffset(i) - base));
    }
  }
}
