package org.visnyk.language.variants;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.visnyk.language.dictionary.UkrainianDictionary;

/**
 * The degrees of an adjective or adverb, which the dictionary lists as words of their own: {@code
 * дорогий}, {@code дорожчий}, {@code найдорожчий}; {@code швидко}, {@code швидше}. Rules propose
 * them, and the dictionary confirms the degree of each. Degrees of other roots ({@code добрий},
 * {@code кращий}) stay apart. Stateless.
 */
final class Degrees {
  private static final String BASE = ":compb";
  private static final String COMPARATIVE = ":compc";
  private static final String SUPERLATIVE = ":comps";
  private static final String SUPERLATIVE_PREFIX = "най";

  /** Adverbs that are rarely meant as comparatives. */
  private static final Set<String> WORDS_OF_THEIR_OWN = Set.of("раніше", "найраніше");

  /** How stems of comparatives end, each with the endings of stems that it comes from. */
  private static final Map<String, List<String>> STEMS =
      Map.of(
          "іш", List.of(""),
          "ш", List.of("", "к", "ок", "ек", "ьк"),
          "жч", List.of("г", "з", "к", "зьк", "жк", "ж"),
          "щ", List.of("с", "сок", "ст"),
          "нш", List.of("нк", "льн", "нь"));

  private static final List<String> ADJECTIVE = List.of("ий", "ій");
  private static final List<String> ADVERB = List.of("о", "е");

  private Degrees() {}

  /** The other degrees of a lemma, as far as the dictionary has them, in alphabetical order. */
  static Set<String> othersThan(String lemma, UkrainianDictionary dictionary) {
    Set<String> degrees = new TreeSet<>();
    String positive = has(lemma, BASE, dictionary) ? lemma : positiveOf(lemma, dictionary);
    if (!positive.isEmpty()) {
      degrees.add(positive);
      addComparatives(positive, dictionary, degrees);
    }
    degrees.remove(lemma);
    degrees.removeAll(WORDS_OF_THEIR_OWN);
    return degrees;
  }

  /** The positive degree of a comparative or superlative; empty if it is none. */
  private static String positiveOf(String lemma, UkrainianDictionary dictionary) {
    if (WORDS_OF_THEIR_OWN.contains(lemma)) {
      return "";
    }
    String comparative =
        has(lemma, SUPERLATIVE, dictionary)
            ? lemma.substring(lemma.indexOf(SUPERLATIVE_PREFIX) + SUPERLATIVE_PREFIX.length())
            : lemma;
    if (!has(comparative, COMPARATIVE, dictionary)) {
      return "";
    }
    boolean isAdverb = comparative.endsWith("е");
    String stem = comparative.substring(0, comparative.length() - (isAdverb ? 1 : 2));
    for (Map.Entry<String, List<String>> rule : STEMS.entrySet()) {
      if (stem.endsWith(rule.getKey())) {
        String root = stem.substring(0, stem.length() - rule.getKey().length());
        for (String end : rule.getValue()) {
          for (String ending : isAdverb ? ADVERB : ADJECTIVE) {
            if (has(root + end + ending, BASE, dictionary)) {
              return root + end + ending;
            }
          }
        }
      }
    }
    return "";
  }

  private static void addComparatives(
      String positive, UkrainianDictionary dictionary, Set<String> degrees) {
    boolean isAdverb = positive.endsWith("о") || positive.endsWith("е");
    String stem = positive.substring(0, positive.length() - (isAdverb ? 1 : 2));
    String ending = isAdverb ? "е" : "ий";
    for (Map.Entry<String, List<String>> rule : STEMS.entrySet()) {
      for (String end : rule.getValue()) {
        if (stem.endsWith(end)) {
          String root = stem.substring(0, stem.length() - end.length());
          String comparative = root + rule.getKey() + ending;
          if (has(comparative, COMPARATIVE, dictionary)) {
            degrees.add(comparative);
          }
          if (has(SUPERLATIVE_PREFIX + comparative, SUPERLATIVE, dictionary)) {
            degrees.add(SUPERLATIVE_PREFIX + comparative);
          }
        }
      }
    }
  }

  /** Whether the dictionary has a lemma with this mark. */
  private static boolean has(String lemma, String mark, UkrainianDictionary dictionary) {
    return dictionary.analyses(lemma).stream()
        .anyMatch(
            analysis -> analysis.lemma().equals(lemma) && analysis.grammar().tag().contains(mark));
  }
}
