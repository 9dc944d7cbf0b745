package org.visnyk.benchmarks.corpus;

import java.util.List;
import org.visnyk.benchmarks.corpus.Lexeme.Adjective;
import org.visnyk.benchmarks.corpus.Lexeme.Concord;
import org.visnyk.benchmarks.corpus.Lexeme.GrammaticalCase;
import org.visnyk.benchmarks.corpus.Lexeme.Noun;
import org.visnyk.benchmarks.corpus.Lexeme.Verb;

/** Writes phrases with grammatical agreement. */
final class Phrases {
  private final WordChooser words;
  private final Dice dice;
  private final Prose prose;

  Phrases(WordChooser words, Dice dice, Prose prose) {
    this.words = words;
    this.dice = dice;
    this.prose = prose;
  }

  /** Writes one or two nouns with their modifiers; returns what a verb must agree with. */
  Concord nounPhrase(GrammaticalCase grammaticalCase) {
    Concord concord = nounPhrase(grammaticalCase, dice.chance(0.3), 0);
    if (dice.chance(0.2)) {
      prose.word(dice.pick(FunctionWords.JOINING));
      nounPhrase(grammaticalCase, dice.chance(0.3), 1);
      return Concord.PLURAL;
    }
    return concord;
  }

  private Concord nounPhrase(GrammaticalCase grammaticalCase, boolean plural, int depth) {
    Noun noun = words.noun();
    boolean many = plural && noun.hasPlural();
    Concord concord = noun.concord(many);
    if (dice.chance(0.1)) {
      agreeing(words.language().determiner(dice), noun, many, grammaticalCase);
    }
    if (dice.chance(0.35)) {
      agreeing(words.adjective(), noun, many, grammaticalCase);
    }
    prose.word(noun.form(many, grammaticalCase));
    if (depth < 2 && dice.chance(0.3)) {
      nounPhrase(GrammaticalCase.GENITIVE, dice.chance(0.4), depth + 1);
    } else if (depth == 0 && dice.chance(0.05)) {
      relativeClause(concord);
    }
    return concord;
  }

  /** Writes the subject of the headline. */
  Concord headlinePhrase(GrammaticalCase grammaticalCase) {
    Noun noun = words.topic().headlineNoun();
    agreeing(words.topic().headlineAdjective(), noun, false, grammaticalCase);
    prose.word(noun.form(false, grammaticalCase));
    return noun.concord(false);
  }

  private void agreeing(
      Adjective adjective, Noun noun, boolean plural, GrammaticalCase grammaticalCase) {
    prose.word(adjective.form(noun.concord(plural), grammaticalCase, noun.animate()));
  }

  private void relativeClause(Concord concord) {
    prose.comma();
    prose.word(words.language().relativePronoun().form(concord, GrammaticalCase.NOMINATIVE, false));
    verbPhrase(concord);
    prose.comma();
  }

  /** Writes a verb with an object or an adverbial. */
  void verbPhrase(Concord concord) {
    if (dice.chance(0.25)) {
      prose.word(dice.pick(FunctionWords.PARTICLES));
    }
    Verb verb = words.verb();
    prose.word(dice.chance(0.65) ? verb.past(concord) : verb.present(concord));
    if (!verb.reflexive() && dice.chance(0.75)) {
      nounPhrase(GrammaticalCase.ACCUSATIVE, dice.chance(0.3), 1);
    } else {
      prepositionalPhrase();
    }
  }

  void prepositionalPhrase() {
    GrammaticalCase governed = dice.pick(FunctionWords.GOVERNED_CASES);
    prose.word(dice.pick(FunctionWords.PREPOSITIONS.getOrDefault(governed, List.of())));
    if (governed == GrammaticalCase.LOCATIVE && dice.chance(0.4)) {
      prose.word(words.place().form(false, governed));
    } else {
      nounPhrase(governed, dice.chance(0.3), 1);
    }
  }

  /** Writes the name of a person; returns what a verb must agree with. */
  Concord person(GrammaticalCase grammaticalCase) {
    Person person = words.person();
    if (dice.chance(0.5)) {
      prose.word(person.firstName(grammaticalCase));
    }
    prose.word(person.surname(grammaticalCase));
    return person.concord();
  }
}
