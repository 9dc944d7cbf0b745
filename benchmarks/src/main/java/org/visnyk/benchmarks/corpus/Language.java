package org.visnyk.benchmarks.corpus;

import java.util.List;
import java.util.stream.Stream;
import org.visnyk.benchmarks.corpus.Lexeme.Adjective;
import org.visnyk.benchmarks.corpus.Lexeme.Noun;
import org.visnyk.benchmarks.corpus.Lexeme.Verb;

/** A vocabulary with word frequencies by Zipf's law, from which words are drawn. */
final class Language {
  private static final double EXPONENT = 1.0;
  private static final double SHIFT = 2.0;

  private final CorpusVocabulary vocabulary;
  private final Zipf nouns;
  private final Zipf adjectives;
  private final Zipf verbs;
  private final Zipf surnames;
  private final Zipf places;
  private final Zipf invented = new Zipf(InventedWords.COUNT, EXPONENT, SHIFT);
  private final List<Noun> firstNames;
  private final List<Adjective> determiners;
  private final List<Verb> speechVerbs;

  Language(CorpusVocabulary vocabulary) {
    this.vocabulary = vocabulary;
    nouns = new Zipf(vocabulary.nouns().size(), EXPONENT, SHIFT);
    adjectives = new Zipf(vocabulary.adjectives().size(), EXPONENT, SHIFT);
    verbs = new Zipf(vocabulary.verbs().size(), EXPONENT, SHIFT);
    surnames = new Zipf(vocabulary.surnames().size(), EXPONENT, SHIFT);
    places = new Zipf(vocabulary.places().size(), EXPONENT, SHIFT);
    firstNames =
        Stream.concat(FunctionWords.MALE_NAMES.stream(), FunctionWords.FEMALE_NAMES.stream())
            .map(vocabulary::noun)
            .toList();
    determiners = FunctionWords.DETERMINERS.stream().map(vocabulary::adjective).toList();
    speechVerbs = FunctionWords.SPEECH_VERBS.stream().map(vocabulary::verb).toList();
  }

  Noun noun(Dice dice) {
    return vocabulary.nouns().get(nouns.draw(dice));
  }

  Adjective adjective(Dice dice) {
    return vocabulary.adjectives().get(adjectives.draw(dice));
  }

  Verb verb(Dice dice) {
    return vocabulary.verbs().get(verbs.draw(dice));
  }

  Noun place(Dice dice) {
    return vocabulary.places().get(places.draw(dice));
  }

  Noun inventedWord(Dice dice) {
    return InventedWords.word(invented.draw(dice));
  }

  Adjective determiner(Dice dice) {
    return dice.pick(determiners);
  }

  Adjective relativePronoun() {
    return vocabulary.adjective(FunctionWords.RELATIVE);
  }

  Verb speechVerb(Dice dice) {
    return dice.pick(speechVerbs);
  }

  Person person(Dice dice) {
    Noun firstName = dice.pick(firstNames);
    Noun surname = vocabulary.surnames().get(surnames.draw(dice));
    while (!Person.canBear(firstName, surname)) {
      surname = vocabulary.surnames().get(surnames.draw(dice));
    }
    return new Person(firstName, surname);
  }

  NewsTopic topic(Dice dice) {
    return new NewsTopic(
        adjective(dice),
        noun(dice),
        Stream.generate(() -> noun(dice)).limit(4).toList(),
        Stream.generate(() -> adjective(dice)).limit(2).toList(),
        Stream.generate(() -> verb(dice)).limit(3).toList(),
        Stream.generate(() -> person(dice)).limit(2).toList(),
        Stream.generate(() -> place(dice)).limit(2).toList());
  }
}
