package org.visnyk.benchmarks.corpus;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.visnyk.benchmarks.corpus.Lexeme.Adjective;
import org.visnyk.benchmarks.corpus.Lexeme.Concord;
import org.visnyk.benchmarks.corpus.Lexeme.Noun;
import org.visnyk.benchmarks.corpus.Lexeme.Verb;
import org.visnyk.benchmarks.corpus.Paradigm.Cell;

/**
 * Collects the vocabulary from all forms in the dictionary. To limit memory, only a part of the
 * lemmas, chosen by hash, is collected.
 */
final class VocabularyReader {
  private static final int NOUNS = 16_000;
  private static final int ADJECTIVES = 8_000;
  private static final int VERBS = 6_000;
  private static final int SURNAMES = 4_000;
  private static final int PLACES = 4_000;

  /** One lemma in this many is collected. */
  private static final int SAMPLING = 4;

  private static final int USUAL_LENGTH = 7;

  /** The maximum random shift of a lemma in the ranking by length, in letters. */
  private static final double RANKING_NOISE = 7;

  /** More than the number of common words, so that they rank before all others. */
  private static final double COMMON_FIRST = 1000;

  private static final List<String> SURNAME_ENDINGS =
      List.of("енко", "чук", "ук", "юк", "ський", "цький", "ич", "ак", "ин", "ов");

  private final Map<String, List<Cell>> cellsByTag = new HashMap<>();
  private final Map<String, Paradigm> drafts = new HashMap<>();
  private final Set<String> wanted = wantedLemmas();

  private VocabularyReader() {}

  static CorpusVocabulary read() {
    VocabularyReader reader = new VocabularyReader();
    for (WordData entry : new DictionaryLookup(MorfologikDictionary.load())) {
      reader.collect(entry);
    }
    return reader.finish();
  }

  private void collect(WordData entry) {
    String lemma = entry.getStem().toString();
    if (!wanted.contains(lemma) && !CommonWords.contain(lemma) && !isCollected(lemma)) {
      return;
    }
    for (Cell cell : cellsByTag.computeIfAbsent(entry.getTag().toString(), Cell::allOf)) {
      drafts
          .computeIfAbsent(
              lemma + ' ' + cell.wordClass(), key -> new Paradigm(lemma, cell.wordClass()))
          .add(cell, entry.getWord().toString());
    }
  }

  private static boolean isCollected(String lemma) {
    return lemma.length() > 2
        && lemma.length() < 18
        && Math.floorMod(Dice.hash(lemma), SAMPLING) == 0;
  }

  private CorpusVocabulary finish() {
    List<Lexeme> ranked =
        drafts.values().stream()
            .flatMap(draft -> draft.finish().stream())
            .sorted(Comparator.comparingDouble(VocabularyReader::rank).thenComparing(Lexeme::lemma))
            .toList();
    return new CorpusVocabulary(
        best(ranked, Noun.class, NOUNS, noun -> !noun.isName()),
        best(ranked, Adjective.class, ADJECTIVES, adjective -> true),
        best(ranked, Verb.class, VERBS, verb -> true),
        best(ranked, Noun.class, SURNAMES, VocabularyReader::isSurname),
        best(ranked, Noun.class, PLACES, noun -> noun.isName() && !noun.animate()),
        ranked.stream().filter(lexeme -> wanted.contains(lexeme.lemma())).toList());
  }

  /** Common words first, then others by how usual their length is, with much noise. */
  private static double rank(Lexeme lexeme) {
    return CommonWords.position(lexeme)
        .map(position -> position - COMMON_FIRST)
        .orElseGet(() -> rankByLength(lexeme.lemma()));
  }

  private static double rankByLength(String lemma) {
    double noise = Math.floorMod(Dice.mix(Dice.hash(lemma) + 1), 1 << 20) * 0x1.0p-20;
    return Math.abs(lemma.length() - USUAL_LENGTH) + RANKING_NOISE * noise;
  }

  private static <T extends Lexeme> List<T> best(
      List<Lexeme> ranked, Class<T> kind, int count, Predicate<T> accepted) {
    return ranked.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(accepted)
        .limit(count)
        .toList();
  }

  private static boolean isSurname(Noun noun) {
    return noun.isName()
        && noun.animate()
        && noun.gender() == Concord.MASCULINE
        && SURNAME_ENDINGS.stream().anyMatch(noun.lemma()::endsWith);
  }

  private static Set<String> wantedLemmas() {
    return Stream.of(
            FunctionWords.SPEECH_VERBS,
            FunctionWords.DETERMINERS,
            List.of(FunctionWords.RELATIVE),
            FunctionWords.MALE_NAMES,
            FunctionWords.FEMALE_NAMES)
        .flatMap(List::stream)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
