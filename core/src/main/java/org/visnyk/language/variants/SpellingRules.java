package org.visnyk.language.variants;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proposes other spellings of a lemma: one application of one rule at a time. A proposal may be no
 * word, or another word with the same part of speech that {@link #EXCEPTIONS} must exclude.
 * Stateless.
 */
final class SpellingRules {
  private static final String CONSONANT = "[бвгджзйклмнпрстфхцчшщ]";
  private static final String VOWEL = "[аеєиіїоуюя]";

  /**
   * Stems after {@code в-} and {@code у-} whose words differ in meaning: {@code вклад} and {@code
   * уклад}, {@code вникати} and {@code уникати}, {@code вправа} and {@code управа}.
   */
  private static final Pattern EXCEPTIONS =
      Pattern.compile(
          "(?:не)?[ву](?:дач|клад|класти|ник|прав|раженн|ступ|сун|сув|совув|тиск|тисн)\\S*");

  private static final Pattern INITIAL_V = Pattern.compile("^(не|)в(?=" + CONSONANT + ")");
  private static final Pattern INITIAL_U = Pattern.compile("^(не|)у(?=" + CONSONANT + ")");

  /** Rules whose proposals need no dictionary, because no other word is spelt alike. */
  private static final List<Rule> CERTAIN = List.of(rule("проєк", "проек"), rule("проек", "проєк"));

  /** Rules of which only the words that the dictionary has are variants. */
  private static final List<Rule> CONFIRMED =
      List.of(
          // Mistakes that the dictionary has as words: агенство, звязок.
          rule("нств", "нтств"),
          rule("нтств", "нств"),
          rule("(?<=" + CONSONANT + ")'(?=[яюєї])", ""),
          rule("(?<=" + CONSONANT + ")(?=[яюєї])", "'"),
          // Euphony.
          rule("^й(?=" + CONSONANT + ")", "і"),
          rule("^і(?=" + CONSONANT + ")", "й"),
          // Foreign words before and after 2019: фойє, конвейєр, секвойя, траекторія.
          rule("йє", "є"),
          rule("(?<=" + VOWEL + ")є", "йє"),
          rule("йя", "я"),
          rule("(?<=" + VOWEL + ")я", "йя"),
          rule("(?<=" + VOWEL + ")є(?=" + CONSONANT + ")", "е"),
          rule("(?<=" + VOWEL + ")е(?=" + CONSONANT + ")", "є"),
          // Doublets that the orthography of 2019 allows: инший, аудиторія, кафедра, міф.
          rule("^и", "і"),
          rule("^і", "и"),
          rule("священн", "священ"),
          rule("священ(?=[иос])", "священн"));

  /** The same for common words only: names such as {@code Лаура} and {@code Лавра} differ. */
  private static final List<Rule> CONFIRMED_COMMON =
      List.of(rule("(?<=а)у(?=" + CONSONANT + ")", "в"), rule("(?<=а)в(?=" + CONSONANT + ")", "у"));

  /** The same for names, where х and г, and double and single consonants, are transliterations. */
  private static final List<Rule> CONFIRMED_NAMES =
      List.of(
          rule("^х(?=" + VOWEL + ")(?!.*(?:ко|ук|юк|ик|ий|ька|ова|ове|ка|ин)$)", "г"),
          rule("^г(?=" + VOWEL + ")(?!.*(?:ко|ук|юк|ик|ий|ька|ова|ове|ка|ин)$)", "х"));

  /** Double consonants in foreign words of at least five letters. */
  private static final Pattern DOUBLE = Pattern.compile("(?<=.{2})([бгклмпрст])\\1(?=.{2}|$)");

  private static final Pattern SINGLE =
      Pattern.compile("(?<=.[аеєиіїоуюя])([бгклмпрст])(?=[аеєиіїоуюяь].|$)");

  private static final int MIN_LETTERS_WITH_DOUBLE = 5;

  private SpellingRules() {}

  private record Rule(Pattern pattern, String replacement) {
    void apply(String lemma, Consumer<String> proposals) {
      Matcher matcher = pattern.matcher(lemma);
      if (matcher.find()) {
        proposals.accept(matcher.replaceAll(replacement));
      }
    }
  }

  private static Rule rule(String pattern, String replacement) {
    return new Rule(Pattern.compile(pattern), replacement);
  }

  /** Proposals that need no confirmation. */
  static void certain(String lemma, Consumer<String> proposals) {
    CERTAIN.forEach(rule -> rule.apply(lemma, proposals));
  }

  /** Proposals for the dictionary to confirm; whether it has them with the same capitals. */
  static List<String> toConfirm(String lemma, boolean isName) {
    List<String> proposals = new ArrayList<>();
    if (!EXCEPTIONS.matcher(lemma).matches()) {
      rule(INITIAL_V, "$1у").apply(lemma, proposals::add);
      rule(INITIAL_U, "$1в").apply(lemma, proposals::add);
    }
    CONFIRMED.forEach(rule -> rule.apply(lemma, proposals::add));
    (isName ? CONFIRMED_NAMES : CONFIRMED_COMMON)
        .forEach(rule -> rule.apply(lemma, proposals::add));
    if (lemma.length() >= MIN_LETTERS_WITH_DOUBLE) {
      proposeEach(DOUBLE, lemma, "$1", proposals);
      proposeEach(SINGLE, lemma, "$1$1", proposals);
    }
    return proposals;
  }

  private static Rule rule(Pattern pattern, String replacement) {
    return new Rule(pattern, replacement);
  }

  /** Replaces one match at a time. */
  private static void proposeEach(
      Pattern pattern, String lemma, String replacement, List<String> proposals) {
    Matcher matcher = pattern.matcher(lemma);
    while (matcher.find()) {
      String letter = replacement.replace("$1", matcher.group(1));
      proposals.add(lemma.substring(0, matcher.start()) + letter + lemma.substring(matcher.end()));
    }
  }
}
