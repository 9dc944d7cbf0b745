package org.visnyk.language.related;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.visnyk.language.dictionary.PartOfSpeech;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.text.NormalForm;

/**
 * Nouns that begin with a shortened adjective: {@code соцмережа} is {@code соціальна мережа}.
 * Stateless.
 */
final class ShortNames {
  /** A shorter rest is too often an ending: {@code медаль}, {@code техніка}. */
  private static final int MIN_LETTERS_OF_NOUN = 4;

  /** Adjectives by the letters that are left of them. */
  private static final Map<String, String> ADJECTIVES =
      Map.ofEntries(
          Map.entry("агро", "аграрний"),
          Map.entry("адмін", "адміністративний"),
          Map.entry("буд", "будівельний"),
          Map.entry("військ", "військовий"),
          Map.entry("ген", "генеральний"),
          Map.entry("держ", "державний"),
          Map.entry("дит", "дитячий"),
          Map.entry("енерго", "енергетичний"),
          Map.entry("інвест", "інвестиційний"),
          Map.entry("інформ", "інформаційний"),
          Map.entry("комун", "комунальний"),
          Map.entry("культ", "культурний"),
          Map.entry("мед", "медичний"),
          Map.entry("міжнар", "міжнародний"),
          Map.entry("міськ", "міський"),
          Map.entry("нац", "національний"),
          Map.entry("обл", "обласний"),
          Map.entry("пед", "педагогічний"),
          Map.entry("політ", "політичний"),
          Map.entry("прод", "продовольчий"),
          Map.entry("пром", "промисловий"),
          Map.entry("проф", "професійний"),
          Map.entry("рай", "районний"),
          Map.entry("сан", "санітарний"),
          Map.entry("сіль", "сільський"),
          Map.entry("соц", "соціальний"),
          Map.entry("спец", "спеціальний"),
          Map.entry("спорт", "спортивний"),
          Map.entry("студ", "студентський"),
          Map.entry("тех", "технічний"),
          Map.entry("торг", "торговельний"),
          Map.entry("фіз", "фізичний"),
          Map.entry("фін", "фінансовий"),
          Map.entry("хім", "хімічний"),
          Map.entry("юр", "юридичний"));

  private static final Map<String, List<String>> SHORT = byAdjective();

  private ShortNames() {}

  private static Map<String, List<String>> byAdjective() {
    Map<String, List<String>> all = new HashMap<>();
    ADJECTIVES.forEach(
        (prefix, adjective) ->
            all.computeIfAbsent(adjective, any -> new ArrayList<>()).add(prefix));
    return all;
  }

  /** The adjective and the noun of a lemma, if it is such a word. */
  static Optional<List<String>> full(String lemma, UkrainianDictionary dictionary) {
    for (int length = lemma.length() - MIN_LETTERS_OF_NOUN; length >= 2; length--) {
      String adjective = ADJECTIVES.get(lemma.substring(0, length));
      String noun = lemma.substring(length);
      if (adjective != null && isNoun(noun, dictionary)) {
        return Optional.of(List.of(adjective, noun));
      }
    }
    return Optional.empty();
  }

  /** The short names of an adjective and a noun. */
  static List<String> of(String adjective, String noun, UkrainianDictionary dictionary) {
    List<String> prefixes = SHORT.getOrDefault(adjective, List.of());
    return prefixes.isEmpty() || noun.length() < MIN_LETTERS_OF_NOUN || !isNoun(noun, dictionary)
        ? List.of()
        : prefixes.stream().map(prefix -> prefix + noun).toList();
  }

  /** Whether a word is the lemma of a common noun. */
  private static boolean isNoun(String word, UkrainianDictionary dictionary) {
    return dictionary.analyses(word).stream()
        .anyMatch(
            analysis ->
                analysis.grammar().is(PartOfSpeech.NOUN)
                    && NormalForm.of(analysis.lemma()).equals(word)
                    && Character.isLowerCase(analysis.lemma().charAt(0)));
  }
}
