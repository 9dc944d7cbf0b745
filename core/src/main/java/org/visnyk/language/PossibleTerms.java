package org.visnyk.language;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.TextAnalyzer.Source;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.text.LookAlikes;
import org.visnyk.language.text.NormalForm;
import org.visnyk.language.userwords.UserWords;
import org.visnyk.language.word.AnalyzedWord;

/**
 * Finds every term by which a form may be indexed in any context. Context selects among the lemmas
 * of a form, and its capitals and position in the sentence affect guessed lemmas, so this class
 * tries all of them. For one thread at a time.
 */
public final class PossibleTerms {
  /** Precedes the form so that it does not start a sentence. */
  private static final String WORD_BEFORE = "і ";

  /** Dates and times are indexed without them. */
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");

  /** Part of a compound that may be a Latin letter: {@code T-подібний}. */
  private static final Pattern SINGLE_LETTER = Pattern.compile("(?<!\\p{L})\\p{L}(?=-)");

  private final List<TextAnalyzer> analyzers = new ArrayList<>();

  /** Creates a finder for a dictionary and user words. */
  public PossibleTerms(UkrainianDictionary dictionary, UserWords userWords) {
    for (Source source : Source.values()) {
      analyzers.add(TextAnalyzer.unweighed(source, dictionary, userWords));
      if (!userWords.isEmpty()) {
        // Articles that were indexed before the user added words have the terms of that time.
        analyzers.add(TextAnalyzer.unweighed(source, dictionary, UserWords.empty()));
      }
    }
  }

  /**
   * Finds the terms of a form.
   *
   * @param form one word in upper or lower case; a compound as a whole
   * @return at least one term; the terms of parts only if the form is itself a part
   */
  public Set<String> of(String form) {
    Set<String> terms = new LinkedHashSet<>();
    for (String spelling : spellings(form)) {
      for (TextAnalyzer analyzer : analyzers) {
        addTerms(analyzer, spelling, 0, terms);
        addTerms(analyzer, WORD_BEFORE + spelling, WORD_BEFORE.length(), terms);
      }
    }
    // Some parts of compounds keep their form.
    terms.add(NormalForm.of(form));
    return terms;
  }

  /** The form as given and with the capitals that it may have in a text. */
  private static Set<String> spellings(String form) {
    String small = NormalForm.of(form);
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(form);
    spellings.add(small);
    spellings.add(capitalise(small, part -> part == 0));
    spellings.add(capitalise(small, part -> true));
    spellings.add(capitalise(small, part -> part > 0));
    spellings.add(small.toUpperCase(Locale.ROOT));
    spellings.add(LEADING_ZEROS.matcher(small).replaceFirst(""));
    spellings.add(SINGLE_LETTER.matcher(small).replaceAll(PossibleTerms::inLatin));
    return spellings;
  }

  private static String inLatin(MatchResult letter) {
    char capital = Character.toUpperCase(letter.group().charAt(0));
    return String.valueOf(LookAlikes.toLatin(capital));
  }

  /** Capitalises the selected parts of a word, which are numbered from 0. */
  private static String capitalise(String word, IntPredicate wanted) {
    StringBuilder capitalised = new StringBuilder(word);
    int part = 0;
    boolean inside = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean isLetter = Character.isLetter(c);
      if (isLetter && !inside && wanted.test(part++)) {
        capitalised.setCharAt(i, Character.toUpperCase(c));
      }
      inside = isLetter || NormalForm.isApostrophe(c);
    }
    return capitalised.toString();
  }

  private static void addTerms(TextAnalyzer analyzer, String text, int start, Set<String> terms) {
    analyzer.reset(new StringReader(text));
    try {
      for (@Nullable AnalyzedWord word = analyzer.next(); word != null; word = analyzer.next()) {
        if (word.startOffset() == start) {
          addTerms(word, terms);
          return;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a string cannot fail", e);
    }
  }

  /** Terms with the offsets of the first term stand for the whole word, not for a part. */
  private static void addTerms(AnalyzedWord word, Set<String> terms) {
    for (int term = 0; term < word.termCount(); term++) {
      if (word.termStartOffset(term) == word.termStartOffset(0)
          && word.termEndOffset(term) == word.termEndOffset(0)) {
        terms.add(word.term(term));
      }
    }
  }
}
