package org.visnyk.benchmarks.corpus;

import org.visnyk.benchmarks.corpus.Lexeme.Adjective;
import org.visnyk.benchmarks.corpus.Lexeme.Noun;
import org.visnyk.benchmarks.corpus.Lexeme.Verb;

/**
 * Chooses the words of one article, from its topic or from the whole language. Repeating the words
 * of a topic makes term frequencies bursty, as they are in real texts (Church and Gale, 1995).
 */
final class WordChooser {
  private static final double FROM_TOPIC = 0.3;
  private static final double INVENTED_NOUN = 0.15;

  private final Language language;
  private final NewsTopic topic;
  private final Dice dice;

  WordChooser(Language language, NewsTopic topic, Dice dice) {
    this.language = language;
    this.topic = topic;
    this.dice = dice;
  }

  NewsTopic topic() {
    return topic;
  }

  Language language() {
    return language;
  }

  Noun noun() {
    if (dice.chance(INVENTED_NOUN)) {
      return language.inventedWord(dice);
    }
    if (dice.chance(FROM_TOPIC)) {
      return dice.chance(0.3) ? topic.headlineNoun() : dice.pick(topic.nouns());
    }
    return language.noun(dice);
  }

  Adjective adjective() {
    return dice.chance(FROM_TOPIC) ? dice.pick(topic.adjectives()) : language.adjective(dice);
  }

  Verb verb() {
    return dice.chance(FROM_TOPIC) ? dice.pick(topic.verbs()) : language.verb(dice);
  }

  Person person() {
    return dice.chance(0.7) ? dice.pick(topic.people()) : language.person(dice);
  }

  Noun place() {
    return dice.chance(0.6) ? dice.pick(topic.places()) : language.place(dice);
  }
}
