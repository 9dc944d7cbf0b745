package org.visnyk.benchmarks.corpus;

import java.util.List;
import org.visnyk.benchmarks.corpus.Lexeme.Adjective;
import org.visnyk.benchmarks.corpus.Lexeme.Noun;
import org.visnyk.benchmarks.corpus.Lexeme.Verb;

/**
 * What one article is about: the words that it comes back to.
 *
 * @param headlineAdjective says of which kind the headline's noun is
 * @param headlineNoun what the headline is about; its phrase with the adjective is in the title and
 *     in the first sentence
 * @param nouns other nouns
 * @param adjectives other adjectives
 * @param verbs what happens
 * @param people who speaks or acts
 * @param places where
 */
record NewsTopic(
    Adjective headlineAdjective,
    Noun headlineNoun,
    List<Noun> nouns,
    List<Adjective> adjectives,
    List<Verb> verbs,
    List<Person> people,
    List<Noun> places) {

  NewsTopic {
    nouns = List.copyOf(nouns);
    adjectives = List.copyOf(adjectives);
    verbs = List.copyOf(verbs);
    people = List.copyOf(people);
    places = List.copyOf(places);
  }
}
