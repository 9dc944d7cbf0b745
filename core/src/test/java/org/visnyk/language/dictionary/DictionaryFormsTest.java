package org.visnyk.language.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.visnyk.language.dictionary.UkrainianDictionary.FormAnalysis;

/** Walking from a lemma to its forms. */
class DictionaryFormsTest {
  private static final UkrainianDictionary DICTIONARY = UkrainianDictionary.shared();

  @Test
  void visitsEveryFormOfALemmaAndNoOther() {
    FormAnalyses analyses = new FormAnalyses();
    DICTIONARY.lookup("стілець".toCharArray(), 0, 7, analyses);
    int lemma = analyses.lemma(0);
    List<String> forms = new ArrayList<>();

    DICTIONARY.visitForms(
        wanted -> wanted == lemma,
        (found, form, grammar) -> {
          assertThat(found).isEqualTo(lemma);
          assertThat(grammar.is(PartOfSpeech.NOUN)).isTrue();
          assertThat(DICTIONARY.analyses(form)).extracting(FormAnalysis::lemma).contains("стілець");
          forms.add(form);
        });

    assertThat(DICTIONARY.spelling(lemma)).isEqualTo("стілець");
    assertThat(forms)
        .doesNotHaveDuplicates()
        .contains("стілець", "стільця", "стільцем", "стільці", "стільцями", "стільцях");
  }
}
