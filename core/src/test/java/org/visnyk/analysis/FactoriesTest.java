package org.visnyk.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharFilterFactory;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.language.StopWords;
import org.visnyk.language.dictionary.SmallDictionary;
import org.visnyk.language.userwords.UserWordsException;

/** What is promised under names in configurations. */
class FactoriesTest {
  @TempDir Path folder;

  @Test
  void areFoundByTheirNames() {
    assertThat(TokenizerFactory.availableTokenizers()).contains("visnykUkrainian");
    assertThat(TokenFilterFactory.availableTokenFilters())
        .contains("visnykUkrainianLemma", "visnykUkrainianStop");
    assertThat(CharFilterFactory.availableCharFilters()).contains("visnykUkrainianNormalize");
  }

  @Test
  void refuseWhatTheyDoNotKnow() {
    Map<String, String> unknown = Map.of("colour", "blue");

    assertThatThrownBy(() -> TokenizerFactory.forName("visnykUkrainian", copy(unknown)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("colour");
    for (String name : List.of("visnykUkrainianLemma", "visnykUkrainianStop")) {
      assertThatThrownBy(() -> TokenFilterFactory.forName(name, copy(unknown)))
          .as(name)
          .hasMessageContaining("colour");
    }
    assertThatThrownBy(() -> CharFilterFactory.forName("visnykUkrainianNormalize", copy(unknown)))
        .hasMessageContaining("colour");
    assertThatThrownBy(
            () -> TokenizerFactory.forName("visnykUkrainian", copy(Map.of("source", "telegram"))))
        .hasMessageContaining("source");
  }

  @Test
  void makeTheSameTokensAsTheReadyAnalyzers() throws IOException {
    String text = "Зустріч у Києві з Бєлоусовим, F-16 та п’ять «шахедів»";
    try (Analyzer texts = custom("text");
        Analyzer queries = custom("query");
        Analyzer readyForTexts = new UkrainianNewsAnalyzer();
        Analyzer readyForQueries = new UkrainianNewsQueryAnalyzer()) {
      assertThat(terms(texts, text)).isEqualTo(terms(readyForTexts, text));
      assertThat(terms(queries, text)).isEqualTo(terms(readyForQueries, text));
    }
  }

  @Test
  void everyStopWordIsRemovedWithAllThatItMayMean() throws IOException {
    try (Analyzer analyzer =
        CustomAnalyzer.builder()
            .withTokenizer("visnykUkrainian")
            .addTokenFilter("visnykUkrainianStop")
            .build()) {
      for (String word : StopWords.standard().words()) {
        assertThat(terms(analyzer, "літак " + word + " літак")).containsExactly("літак", "літак");
      }
    }
  }

  @Test
  void stopWordsCanBeReplacedByAFile() throws IOException {
    Files.writeString(folder.resolve("words.txt"), "# наші\nКиїв  Об’єкт # двоє\n");
    try (Analyzer analyzer =
        CustomAnalyzer.builder(folder)
            .withTokenizer("standard")
            .addTokenFilter("visnykUkrainianLemma")
            .addTokenFilter("visnykUkrainianStop", "words", "words.txt")
            .build()) {
      assertThat(terms(analyzer, "До Києва, до об'єкта літаком"))
          .containsExactly("до", "до", "літак");
    }
  }

  @Test
  void wordsAreAddedByAFileAndAWrongFileIsRefused() throws IOException {
    Files.writeString(folder.resolve("lexicon.txt"), "Хаймарс: хаймарса HIMARS\n");
    try (Analyzer tokenizer =
            CustomAnalyzer.builder(folder)
                .withTokenizer("visnykUkrainian", "userWords", "lexicon.txt")
                .build();
        Analyzer filter =
            CustomAnalyzer.builder(folder)
                .withTokenizer("standard")
                .addTokenFilter("visnykUkrainianLemma", "userWords", "lexicon.txt")
                .build()) {
      assertThat(terms(tokenizer, "HIMARS, хаймарса")).containsExactly("хаймарс", "хаймарс");
      assertThat(terms(filter, "HIMARS, хаймарса")).containsExactly("хаймарс", "хаймарс");
    }

    Files.writeString(folder.resolve("wrong.txt"), "Добре\nЗле:\n");
    assertThatThrownBy(
            () ->
                CustomAnalyzer.builder(folder)
                    .withTokenizer("visnykUkrainian", "userWords", "wrong.txt"))
        .isInstanceOf(UserWordsException.class)
        .hasMessageStartingWith("wrong.txt:2: no forms stand behind");
  }

  @Test
  void anotherDictionaryIsTakenFromAFile() throws IOException {
    SmallDictionary.write(
        folder.resolve("small.dictionary"),
        "бруки бурук noun:inanim:p:v_naz",
        "бурук бурук noun:inanim:m:v_naz");
    try (Analyzer tokenizer =
            CustomAnalyzer.builder(folder)
                .withTokenizer("visnykUkrainian", "dictionary", "small.dictionary")
                .build();
        Analyzer filter =
            CustomAnalyzer.builder(folder)
                .withTokenizer("standard")
                .addTokenFilter("visnykUkrainianLemma", "dictionary", "small.dictionary")
                .build()) {
      assertThat(terms(tokenizer, "бурук, бруки")).containsExactly("бурук", "бурук");
      assertThat(terms(filter, "бурук, бруки")).containsExactly("бурук", "бурук");
    }

    Files.writeString(folder.resolve("wrong.dictionary"), "no lexicon at all");
    assertThatThrownBy(
            () ->
                CustomAnalyzer.builder(folder)
                    .withTokenizer("visnykUkrainian", "dictionary", "wrong.dictionary"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("wrong.dictionary")
        .hasMessageContaining("no compiled dictionary");
  }

  @Test
  void piecesOfWildcardQueriesAreBroughtToTheNormalForm() throws IOException {
    try (Analyzer ready = new UkrainianNewsAnalyzer();
        Analyzer query = new UkrainianNewsQueryAnalyzer();
        Analyzer chain =
            CustomAnalyzer.builder()
                .withTokenizer("standard")
                .addTokenFilter("visnykUkrainianLemma")
                .build()) {
      for (Analyzer analyzer : List.of(ready, query, chain)) {
        assertThat(analyzer.normalize("text", "Об’є\u0301ктaМ").utf8ToString())
            .isEqualTo("об'єктам");
        assertThat(analyzer.normalize("text", "ҐАНК").utf8ToString()).isEqualTo("ганк");
        assertThat(analyzer.normalize("text", "Kyi").utf8ToString()).isEqualTo("kyi");
      }
    }
  }

  private static Map<String, String> copy(Map<String, String> arguments) {
    return new HashMap<>(arguments);
  }

  private static Analyzer custom(String source) throws IOException {
    return CustomAnalyzer.builder().withTokenizer("visnykUkrainian", "source", source).build();
  }

  static List<String> terms(Analyzer analyzer, String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }
}
