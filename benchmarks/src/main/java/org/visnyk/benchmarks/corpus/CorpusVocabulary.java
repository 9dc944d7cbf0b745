package org.visnyk.benchmarks.corpus;

import java.util.List;
import org.visnyk.benchmarks.corpus.Lexeme.Adjective;
import org.visnyk.benchmarks.corpus.Lexeme.Noun;
import org.visnyk.benchmarks.corpus.Lexeme.Verb;

/**
 * The words of generated articles, each list most frequent first. The ranking is independent of the
 * seed: two seeds are two samples of one language. Immutable.
 *
 * @param nouns common nouns
 * @param adjectives adjectives and participles
 * @param verbs verbs, reflexive ones among them
 * @param surnames surnames of men
 * @param places names of places and other inanimate things
 * @param named words that sentences need by their lemma
 */
record CorpusVocabulary(
    List<Noun> nouns,
    List<Adjective> adjectives,
    List<Verb> verbs,
    List<Noun> surnames,
    List<Noun> places,
    List<Lexeme> named) {

  CorpusVocabulary {
    nouns = List.copyOf(nouns);
    adjectives = List.copyOf(adjectives);
    verbs = List.copyOf(verbs);
    surnames = List.copyOf(surnames);
    places = List.copyOf(places);
    named = List.copyOf(named);
  }

  /** The vocabulary of the dictionary, read once per JVM in about two seconds. */
  static CorpusVocabulary shared() {
    return Holder.SHARED;
  }

  Noun noun(String lemma) {
    return named(lemma, Noun.class);
  }

  Adjective adjective(String lemma) {
    return named(lemma, Adjective.class);
  }

  Verb verb(String lemma) {
    return named(lemma, Verb.class);
  }

  private <T extends Lexeme> T named(String lemma, Class<T> kind) {
    return named.stream()
        .filter(lexeme -> lexeme.lemma().equals(lemma) && kind.isInstance(lexeme))
        .map(kind::cast)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("the dictionary has no complete paradigm of " + lemma));
  }

  private static final class Holder {
    static final CorpusVocabulary SHARED = VocabularyReader.read();
  }
}
