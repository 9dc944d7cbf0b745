package org.visnyk.benchmarks.corpus;

import java.util.List;
import org.visnyk.benchmarks.corpus.Lexeme.Concord;
import org.visnyk.benchmarks.corpus.Lexeme.GrammaticalCase;
import org.visnyk.language.time.MonthNames;

/** Writes sentences in a dozen patterns that news is full of. */
final class SentenceGenerator {
  private final WordChooser words;
  private final Dice dice;
  private final Prose prose;
  private final Phrases phrases;

  SentenceGenerator(WordChooser words, Dice dice, Prose prose) {
    this.words = words;
    this.dice = dice;
    this.prose = prose;
    this.phrases = new Phrases(words, dice, prose);
  }

  /** Writes a headline, without a full stop. */
  void headline() {
    if (dice.chance(0.3)) {
      Concord concord = phrases.person(GrammaticalCase.NOMINATIVE);
      prose.word(words.language().speechVerb(dice).past(concord)).word("про");
      phrases.headlinePhrase(GrammaticalCase.ACCUSATIVE);
    } else {
      Concord concord = phrases.headlinePhrase(GrammaticalCase.NOMINATIVE);
      phrases.verbPhrase(concord);
    }
    if (dice.chance(0.7)) {
      phrases.prepositionalPhrase();
    }
  }

  /** Writes a first sentence that repeats the subject of the headline. */
  void opening() {
    date();
    prose.word("у").word(words.place().form(false, GrammaticalCase.LOCATIVE));
    phrases.verbPhrase(phrases.headlinePhrase(GrammaticalCase.NOMINATIVE));
    prose.endSentence();
  }

  /** Writes a sentence of a random kind. */
  void sentence() {
    double choice = dice.unit();
    if (choice < 0.05) {
      attributed();
    } else if (choice < 0.17) {
      reported();
    } else if (choice < 0.26) {
      counted();
    } else if (choice < 0.34) {
      quoted();
    } else if (choice < 0.50) {
      compound();
    } else {
      plain(choice);
    }
    prose.endSentence();
  }

  private void plain(double choice) {
    if (choice < 0.60) {
      prose.word(dice.pick(FunctionWords.OPENERS));
    } else if (choice < 0.66) {
      date();
    } else if (choice < 0.76) {
      phrases.prepositionalPhrase();
    }
    clause();
    if (choice > 0.9) {
      phrases.prepositionalPhrase();
    }
  }

  private void attributed() {
    prose.word("за словами");
    phrases.person(GrammaticalCase.GENITIVE);
    prose.comma();
    clause();
  }

  private void reported() {
    speaker();
    prose.comma().word(dice.chance(0.8) ? "що" : dice.pick(FunctionWords.SUBORDINATING));
    clause();
  }

  private void quoted() {
    prose.openQuotation();
    clause();
    prose.closeQuotation();
    speaker();
  }

  private void speaker() {
    Concord concord = phrases.person(GrammaticalCase.NOMINATIVE);
    prose.word(words.language().speechVerb(dice).past(concord));
  }

  private void compound() {
    clause();
    boolean subordinate = dice.chance(0.5);
    prose
        .comma()
        .word(dice.pick(subordinate ? FunctionWords.SUBORDINATING : FunctionWords.COORDINATING));
    clause();
  }

  private void counted() {
    prose.word("у").word(words.place().form(false, GrammaticalCase.LOCATIVE));
    prose.word(words.verb().past(Concord.NEUTER));
    prose.word(dice.pick(List.of("понад", "майже", "близько"))).word(number());
    prose.word(dice.pick(FunctionWords.UNITS));
    phrases.nounPhrase(GrammaticalCase.GENITIVE);
  }

  private String number() {
    return switch (dice.below(4)) {
      case 0 -> dice.between(5, 95) + "," + dice.between(1, 9);
      case 1 -> Integer.toString(dice.between(1990, 2024));
      case 2 -> Integer.toString(dice.between(5, 99));
      default -> Integer.toString(dice.between(1, 99) * 100);
    };
  }

  private void date() {
    prose.word(Integer.toString(dice.between(1, 28))).word(dice.pick(MonthNames.GENITIVE));
  }

  private void clause() {
    double choice = dice.unit();
    Concord concord;
    if (choice < 0.12) {
      concord = dice.pick(List.of(Concord.values()));
      prose.word(FunctionWords.PRONOUNS.getOrDefault(concord, ""));
    } else if (choice < 0.24) {
      concord = phrases.person(GrammaticalCase.NOMINATIVE);
    } else {
      concord = phrases.nounPhrase(GrammaticalCase.NOMINATIVE);
    }
    phrases.verbPhrase(concord);
    if (dice.chance(0.4)) {
      phrases.prepositionalPhrase();
    }
  }
}
