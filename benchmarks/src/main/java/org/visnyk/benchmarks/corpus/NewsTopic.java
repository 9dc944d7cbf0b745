package org.visnyk.benchmarks.corpus;

import java.util.List;
import org.visnyk.benchmarks.corpus.Lexeme.Adjective;
import org.visnyk.benchmarks.corpus.Lexeme.Noun;
import org.visnyk.benchmarks.corpus.Lexeme.Verb;

/**
 * The topic of an article: the words that it repeats.
 *
 * @param headlineAdjective the adjective of the headline's noun
 * @param headlineNoun the subject of the headline; its phrase with the adjective is in the title
 *     and in the first sentence
 * @param nouns other nouns
 * @param adjectives other adjectives
 * @param verbs its verbs
 * @param people the people who speak or act
 * @param places its places
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
