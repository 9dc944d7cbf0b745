package org.visnyk.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.visnyk.language.dictionary.PartOfSpeech;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.text.NormalForm;
import org.visnyk.language.word.AnalyzedWord;

/** What is kept of a form gives the terms that the dictionary gives. */
class KnownFormsTest {
  private final UkrainianDictionary dictionary = UkrainianDictionary.shared();
  private final TextAnalyzer analyzer = TextAnalyzer.unweighed(TextAnalyzer.Source.TEXT);

  @Test
  void theTermsOfAFormAreItsLemmas() throws IOException {
    Set<String> forms = new TreeSet<>();
    dictionary.visitForms(
        lemma -> lemma % 32 == 1,
        (lemma, form, grammar) -> {
          if (form.chars().allMatch(Character::isLetter) && !isConverb(form)) {
            forms.add(form);
          }
        });
    assertThat(forms).hasSizeGreaterThan(50_000);

    for (String form : forms) {
      // Twice, since the second time the form is known, and in capitals, whose letters are
      // unpacked.
      Set<String> lemmas = lemmas(form);
      assertThat(terms(form)).as(form).isEqualTo(lemmas);
      assertThat(terms(form)).as(form).isEqualTo(lemmas);
      assertThat(terms(form.toUpperCase(Locale.ROOT))).as(form).containsAll(lemmas);
    }
  }

  @Test
  void longWordsAndThoseWithUnlikeLemmasAreNoException() throws IOException {
    for (String form :
        List.of("йде", "людей", "найкращий", "щонайсправедливішого", "пів'яблука", "ґанку")) {
      assertThat(terms(form)).as(form).isEqualTo(lemmas(form)).isNotEmpty();
    }
  }

  /** Converbs are indexed as their verbs. */
  private boolean isConverb(String form) {
    return dictionary.analyses(form).stream()
        .anyMatch(analysis -> analysis.grammar().is(PartOfSpeech.CONVERB));
  }

  private Set<String> lemmas(String form) {
    return dictionary.analyses(form).stream()
        .map(analysis -> NormalForm.of(analysis.lemma()))
        .collect(Collectors.toSet());
  }

  private Set<String> terms(String form) throws IOException {
    analyzer.reset(new StringReader("і " + form));
    analyzer.next();
    AnalyzedWord word = Objects.requireNonNull(analyzer.next());
    Set<String> terms = new TreeSet<>();
    for (int i = 0; i < word.termCount(); i++) {
      if (word.termStartOffset(i) == 2 && word.termEndOffset(i) == 2 + form.length()) {
        terms.add(word.term(i));
      }
    }
    return terms;
  }
}
