package org.visnyk.language.variants;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.visnyk.language.dictionary.Grammar;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.text.LookAlikes;
import org.visnyk.language.text.NormalForm;

/**
 * Finds the other spellings of a lemma. A query includes all of them as if they were one lemma, so
 * that {@code впав} finds {@code упав} while an index, an exact form and the analysis of a text
 * keep each lemma as it is. Immutable but for a bounded cache; safe for any number of threads.
 */
public final class LemmaVariants {
  /** A rule may follow another: {@code хелловін}, {@code гелловін}, {@code геловін}. */
  private static final int MAX_STEPS = 2;

  private static final int MAX_LETTERS = 40;
  private static final int MAX_LETTERS_OF_LOOK_ALIKE = 6;
  private static final int MAX_CACHED = 4_096;

  /** Weak keys: the variants are dropped with their dictionary. */
  private static final Map<UkrainianDictionary, LemmaVariants> LOADED = new WeakHashMap<>();

  private final VariantList list = VariantList.standard();
  private final Map<String, Set<String>> cache = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> degrees = new ConcurrentHashMap<>();

  private LemmaVariants() {}

  /** The variants that a dictionary confirms. */
  public static LemmaVariants of(UkrainianDictionary dictionary) {
    synchronized (LOADED) {
      return LOADED.computeIfAbsent(dictionary, any -> new LemmaVariants());
    }
  }

  /**
   * The other spellings of a lemma, always in the same order.
   *
   * @param lemma in normal form
   * @param dictionary the dictionary that these variants are of
   */
  public Set<String> othersThan(String lemma, UkrainianDictionary dictionary) {
    return cached(lemma, cache, () -> find(lemma, dictionary));
  }

  /**
   * The other degrees of an adjective or adverb, always in the same order: {@code дорожчий} of
   * {@code дорогий}.
   *
   * @param lemma in normal form
   * @param dictionary the dictionary that these variants are of
   */
  public Set<String> degreesOf(String lemma, UkrainianDictionary dictionary) {
    return cached(lemma, degrees, () -> Degrees.othersThan(lemma, dictionary));
  }

  private static Set<String> cached(
      String lemma, Map<String, Set<String>> cache, Supplier<Set<String>> finder) {
    if (lemma.length() > MAX_LETTERS) {
      return Set.of();
    }
    Set<String> known = cache.get(lemma);
    if (known != null) {
      return known;
    }
    Set<String> found = Collections.unmodifiableSet(finder.get());
    if (cache.size() < MAX_CACHED) {
      cache.put(lemma, found);
    }
    return found;
  }

  private Set<String> find(String lemma, UkrainianDictionary dictionary) {
    Set<String> all = new LinkedHashSet<>();
    all.add(lemma);
    Set<String> last = Set.of(lemma);
    for (int step = 0; step < MAX_STEPS && !last.isEmpty(); step++) {
      Set<String> next = new LinkedHashSet<>();
      for (String spelling : last) {
        propose(spelling, dictionary, next);
      }
      next.removeAll(all);
      all.addAll(next);
      last = next;
    }
    all.remove(lemma);
    return all;
  }

  private void propose(String lemma, UkrainianDictionary dictionary, Collection<String> variants) {
    variants.addAll(list.othersThan(lemma));
    proposeLookAlike(lemma, dictionary, variants);
    SpellingRules.certain(lemma, variants::add);
    if (dictionary.analyses(lemma).isEmpty()) {
      Transcription.toLatin(lemma).ifPresent(variants::add);
    }
    Collection<UkrainianDictionary.FormAnalysis> all = ownAnalyses(lemma, dictionary);
    boolean isName = all.stream().allMatch(LemmaVariants::isName);
    // A lemma that is a common word, too, follows the rules of common words.
    List<UkrainianDictionary.FormAnalysis> own =
        all.stream().filter(analysis -> isName(analysis) == isName).toList();
    for (String proposal :
        own.isEmpty() ? List.<String>of() : SpellingRules.toConfirm(lemma, isName)) {
      if (ownAnalyses(proposal, dictionary).stream()
          .filter(other -> isName(other) == isName)
          .anyMatch(other -> own.stream().anyMatch(analysis -> areAlike(analysis, other)))) {
        variants.add(proposal);
      }
    }
  }

  /**
   * Abbreviations and numerals of letters that look the same in both alphabets: {@code IT}, {@code
   * CEO}. A common word in either alphabet is no abbreviation.
   */
  private static void proposeLookAlike(
      String lemma, UkrainianDictionary dictionary, Collection<String> variants) {
    if (lemma.length() > MAX_LETTERS_OF_LOOK_ALIKE) {
      return;
    }
    StringBuilder other = new StringBuilder();
    for (char letter : lemma.toUpperCase(Locale.ROOT).toCharArray()) {
      char twin = LookAlikes.toLatin(letter);
      other.append(twin == letter ? LookAlikes.toCyrillic(letter) : twin);
      if (other.charAt(other.length() - 1) == letter) {
        return;
      }
    }
    String twin = NormalForm.of(other);
    if (Stream.of(lemma, twin)
        .flatMap(word -> dictionary.analyses(word).stream())
        .allMatch(LemmaVariants::isName)) {
      variants.add(twin);
    }
  }

  /** The analyses of a form as the lemma that it is. */
  private static Collection<UkrainianDictionary.FormAnalysis> ownAnalyses(
      String lemma, UkrainianDictionary dictionary) {
    return dictionary.analyses(lemma).stream()
        .filter(analysis -> lemma.equals(NormalForm.of(analysis.lemma())))
        .toList();
  }

  private static boolean isName(UkrainianDictionary.FormAnalysis analysis) {
    return Character.isUpperCase(analysis.lemma().charAt(0));
  }

  /** Whether two lemmas may be the same word: one part of speech, and nouns of one gender. */
  private static boolean areAlike(
      UkrainianDictionary.FormAnalysis one, UkrainianDictionary.FormAnalysis other) {
    Grammar a = one.grammar();
    Grammar b = other.grammar();
    return a.parts() == b.parts() && (a.slots() == b.slots() || (a.slots() & b.slots()) != 0);
  }
}
