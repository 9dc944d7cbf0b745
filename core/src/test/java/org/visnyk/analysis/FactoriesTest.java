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
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.language.dictionary.SmallDictionary;

/** The tokenizer as configurations name it, compared with the ready analyzers. */
class FactoriesTest {
  @TempDir Path folder;

  @Test
  void theTokenizerIsFoundByItsName() {
    assertThat(TokenizerFactory.availableTokenizers()).contains("visnykUkrainian");
  }

  @Test
  void unknownArgumentsAreRefused() {
    assertThatThrownBy(
            () -> TokenizerFactory.forName("visnykUkrainian", arguments("colour", "blue")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("colour");
    assertThatThrownBy(
            () -> TokenizerFactory.forName("visnykUkrainian", arguments("source", "telegram")))
        .hasMessageContaining("source");
  }

  @Test
  void theTokenizerMakesTheSameTokensAsTheReadyAnalyzers() throws IOException {
    String text = "Зустріч у Києві з Бєлоусовим, F-16 та п’ять «шахедів»";
    try (Analyzer texts = custom("text");
        Analyzer queries = custom("query");
        Analyzer readyForTexts = new UkrainianNewsAnalyzer();
        Analyzer readyForQueries = new UkrainianNewsQueryAnalyzer()) {
      assertThat(terms(texts, text)).isEqualTo(terms(readyForTexts, text));
      assertThat(terms(queries, text)).isEqualTo(terms(readyForQueries, text));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"userWords", "userLexicon"})
  void wordsAreAddedByAFileAndAWrongFileIsRefused(String argument) throws IOException {
    Files.writeString(folder.resolve("lexicon.txt"), "Хаймарс: хаймарса HIMARS\n");
    try (Analyzer tokenizer =
        CustomAnalyzer.builder(folder)
            .withTokenizer("visnykUkrainian", argument, "lexicon.txt")
            .build()) {
      assertThat(terms(tokenizer, "HIMARS, хаймарса")).containsExactly("хаймарс", "хаймарс");
    }

    Files.writeString(folder.resolve("wrong.txt"), "Добре\nЗле:\n");
    assertThatThrownBy(
            () ->
                CustomAnalyzer.builder(folder)
                    .withTokenizer("visnykUkrainian", argument, "wrong.txt"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("wrong.txt:2: no forms follow");
  }

  @Test
  void aDictionaryIsReadFromAFile() throws IOException {
    SmallDictionary.write(
        folder.resolve("small.dictionary"),
        "бруки бурук noun:inanim:p:v_naz",
        "бурук бурук noun:inanim:m:v_naz");
    try (Analyzer tokenizer =
        CustomAnalyzer.builder(folder)
            .withTokenizer("visnykUkrainian", "dictionary", "small.dictionary")
            .build()) {
      assertThat(terms(tokenizer, "бурук, бруки")).containsExactly("бурук", "бурук");
    }

    Files.writeString(folder.resolve("wrong.dictionary"), "no dictionary at all");
    assertThatThrownBy(
            () ->
                CustomAnalyzer.builder(folder)
                    .withTokenizer("visnykUkrainian", "dictionary", "wrong.dictionary"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("wrong.dictionary")
        .hasMessageContaining("not a compiled dictionary");
  }

  @Test
  void theReadyAnalyzersTakeFilesToo() throws IOException {
    SmallDictionary.write(
        folder.resolve("small.dictionary"),
        "бруки бурук noun:inanim:p:v_naz",
        "бурук бурук noun:inanim:m:v_naz");
    Files.writeString(folder.resolve("words.txt"), "Хаймарс: хаймарса HIMARS\n");
    AnalysisVocabulary vocabulary =
        AnalysisVocabulary.builder()
            .dictionary(folder.resolve("small.dictionary"))
            .userWords(folder.resolve("words.txt"))
            .build();
    try (Analyzer texts = new UkrainianNewsAnalyzer(vocabulary);
        Analyzer queries = new UkrainianNewsQueryAnalyzer(vocabulary)) {
      assertThat(terms(texts, "бруки, HIMARS")).containsExactly("бурук", "хаймарс");
      assertThat(terms(queries, "бруки, хаймарса")).contains("бурук", "хаймарс");
    }
  }

  @Test
  void reloadedWordsTakeEffectWithTheNextText() throws IOException {
    Path file = Files.writeString(folder.resolve("words.txt"), "Хаймарс: HIMARS\n");
    AtomicReference<AnalysisVocabulary> vocabulary =
        new AtomicReference<>(AnalysisVocabulary.builder().build());
    try (Analyzer texts = new UkrainianNewsAnalyzer(vocabulary::get)) {
      assertThat(terms(texts, "HIMARS")).containsExactly("himars", "himar"); // and its stem

      vocabulary.set(AnalysisVocabulary.builder().userWords(file).build());

      assertThat(terms(texts, "HIMARS")).containsExactly("хаймарс");
    }
  }

  @Test
  void partsOfWildcardQueriesAreNormalisedAndNotLemmatised() throws IOException {
    try (Analyzer ready = new UkrainianNewsAnalyzer();
        Analyzer query = new UkrainianNewsQueryAnalyzer()) {
      for (Analyzer analyzer : List.of(ready, query)) {
        assertThat(analyzer.normalize("text", "Об’є\u0301ктaМ").utf8ToString())
            .isEqualTo("об'єктам");
        assertThat(analyzer.normalize("text", "ҐАНК").utf8ToString()).isEqualTo("ганк");
        assertThat(analyzer.normalize("text", "Kyi").utf8ToString()).isEqualTo("kyi");
      }
    }
  }

  private static Map<String, String> arguments(String name, String value) {
    return new HashMap<>(Map.of(name, value));
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
