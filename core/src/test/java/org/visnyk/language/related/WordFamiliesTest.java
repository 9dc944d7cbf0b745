package org.visnyk.language.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.language.TextAnalyzer;
import org.visnyk.language.TextAnalyzer.Source;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.userwords.UserWords;
import org.visnyk.language.word.AnalyzedWord;

class WordFamiliesTest {
  private static final WordFamilies STANDARD = WordFamilies.standard();

  @Test
  void aPlaceItsAdjectiveAndItsPeopleAreOneFamily() {
    assertThat(STANDARD.othersThan("росія"))
        .containsExactlyInAnyOrder("російський", "росіянин", "росіянка");
    assertThat(STANDARD.othersThan("київський")).contains("київ", "киянин");
  }

  @Test
  void aWordThatIsNotListedHasNoFamily() {
    assertThat(STANDARD.othersThan("харків")).isEmpty();
    assertThat(STANDARD.othersThan("")).isEmpty();
  }

  /** A word that is not a lemma would never match. */
  @Test
  void eachWordOfTheListIsALemma() throws IOException {
    for (String word : STANDARD.words()) {
      String name = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
      assertThat(lemmas(word + ". А " + name)).contains(word);
    }
  }

  @Test
  void wordsAreReadInAnyCase() throws IOException {
    assertThat(read("Ґданськ, ґданський # місто").othersThan("гданськ"))
        .containsExactly("гданський");
  }

  @ParameterizedTest
  @CsvSource({
    "'суд, судовий\nмер', 'line 2: a word is missing'",
    "'суд, , судовий', 'line 1: a word is missing'",
    "'# зауваження\n\nсуд, судовий\nСуд, суддя', 'line 4: «суд» is listed twice'"
  })
  void aMalformedLineIsNamed(String list, String message) {
    assertThatThrownBy(() -> read(list))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("word-families.txt, " + message);
  }

  private static WordFamilies read(String list) throws IOException {
    return WordFamilies.read(new BufferedReader(new StringReader(list)));
  }

  private static List<String> lemmas(String text) throws IOException {
    TextAnalyzer analyzer =
        new TextAnalyzer(Source.QUERY, UkrainianDictionary.shared(), UserWords::empty);
    analyzer.reset(new StringReader(text));
    List<String> lemmas = new ArrayList<>();
    for (@Nullable AnalyzedWord next = analyzer.next(); next != null; next = analyzer.next()) {
      for (int term = 0; term < next.termCount(); term++) {
        lemmas.add(next.term(term));
      }
    }
    return lemmas;
  }
}
