package org.visnyk.benchmarks.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A word of a sentence that was tagged by people.
 *
 * @param form the word as written in the text
 * @param lemma its lemma, as the annotators write it
 * @param partOfSpeech a tag of Universal Dependencies, such as {@code NOUN}
 */
record TaggedWord(String form, String lemma, String partOfSpeech) {
  /** Function words rarely decide what a search finds. */
  static final List<String> CONTENT_WORDS = List.of("NOUN", "PROPN", "ADJ", "VERB", "ADV");

  boolean isContentWord() {
    return CONTENT_WORDS.contains(partOfSpeech);
  }

  /**
   * Reads sentences: one word per line as form, lemma and part of speech separated by tabs, further
   * columns ignored; a blank line ends a sentence, and {@code "# "} starts a comment.
   *
   * @throws IllegalArgumentException if a line has too few columns; the message names file and line
   */
  static List<List<TaggedWord>> readSentences(Path file) throws IOException {
    List<List<TaggedWord>> sentences = new ArrayList<>();
    List<TaggedWord> sentence = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank()) {
        sentences.add(List.copyOf(sentence));
        sentence.clear();
      } else if (!line.startsWith("# ")) {
        String[] columns = line.split("\t");
        if (columns.length < 3) {
          throw new IllegalArgumentException(
              "%s, line %d: expected form, lemma and part of speech, separated by tabs"
                  .formatted(file, i + 1));
        }
        sentence.add(new TaggedWord(columns[0], columns[1], columns[2]));
      }
    }
    sentences.add(List.copyOf(sentence));
    return sentences;
  }
}
