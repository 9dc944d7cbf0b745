package org.visnyk.language.compound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.language.TextAnalyzer;
import org.visnyk.language.TextAnalyzer.Source;
import org.visnyk.language.word.AnalyzedWord;

/** The terms of words with a hyphen. */
class CompoundTermsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "дрон-камікадзе дрона-камікадзе дронами-камікадзе",
        "хаймарс-установка хаймарс-установки хаймарс-установками",
        "Ростов-на-Дону Ростова-на-Дону Ростові-на-Дону",
        "Нью-Йорк Нью-Йорка Нью-Йорком",
        "шахед-136 шахеда-136 шахеди-136 шахедів-136",
        "Євробачення-2023 Євробаченню-2023 Євробаченні-2023",
        "екс-Байрактар екс-Байрактара екс-Байрактаром",
        "Берендюк-Стожарський Берендюка-Стожарського Берендюком-Стожарським",
        "ракетно-дроновий ракетно-дронового ракетно-дронову ракетно-дронової",
        "20-річний 20-річного 20-річному 20-річна",
        "35-річчя 35-річчям",
        "Телеграм-канал телеграм-каналу Tелеграм-каналом",
        "Волинсько-Стрийська волинсько-стрийського Волинсько-Стрийську",
        "С-300 C-300 с300 C300",
        "MH17 мн17 mh17",
        "СУПЕРFEST CУПEРFЕST суперfest"
      })
  void allFormsOfACompoundShareTheTermOfTheWhole(String forms) throws IOException {
    Set<String> shared = new TreeSet<>();
    for (String form : forms.split(" ")) {
      Set<String> terms = new TreeSet<>(wholes(form));
      if (!shared.isEmpty()) {
        terms.retainAll(shared);
      }
      assertThat(terms).as(form).isNotEmpty();
      shared = terms;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Су-34, су34 VERBATIM, су +34",
    "МіГ-29, міг29 VERBATIM, міг +29",
    "F-16, f16 VERBATIM, f +16",
    "Ту-95мс, ту95мс VERBATIM, ту95 ту +95мс 95",
    "топ-10, топ10 DICTIONARY, топ +10",
    "Київ-Херсон, київ-херсон DICTIONARY, київ +херсон",
    "березні-травні, березень-травень DICTIONARY, березень +травень",
    "українсько-польської, українсько-польський DICTIONARY, українсько +польський",
    "двох-трьох, два-три DICTIONARY, два +три",
    "Південно-Китайського, південно-китайський DICTIONARY, південно +китайський",
    "IT-фахівцям, it-фахівець DICTIONARY, it +фахівець",
    "блок\u2011постами, блок-пост DICTIONARY, блок +пост"
  })
  void thePartsAreFoundToo(String word, String whole, String parts) throws IOException {
    AnalyzedWord analyzed = analyze(word);
    List<String> found = new ArrayList<>();
    for (int i = 1; i < analyzed.termCount(); i++) {
      found.add((analyzed.advances(i) ? "+" : "") + analyzed.term(i));
    }

    assertThat(analyzed.term(0) + " " + analyzed.origin()).isEqualTo(whole);
    assertThat(String.join(" ", found)).isEqualTo(parts);
  }

  /** The terms at the position of the word that stand for the whole. */
  private static List<String> wholes(String text) throws IOException {
    AnalyzedWord word = analyze(text);
    List<String> wholes = new ArrayList<>();
    for (int i = 0; i < word.termCount(); i++) {
      if (word.termEndOffset(i) == word.endOffset() && word.termStartOffset(i) == 2) {
        wholes.add(word.term(i));
      }
    }
    return wholes;
  }

  private static AnalyzedWord analyze(String text) throws IOException {
    TextAnalyzer analyzer = new TextAnalyzer(Source.TEXT);
    analyzer.reset(new StringReader("а " + text));
    analyzer.next();
    return Objects.requireNonNull(analyzer.next());
  }
}
