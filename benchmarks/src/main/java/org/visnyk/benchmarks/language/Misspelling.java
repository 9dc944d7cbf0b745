package org.visnyk.benchmarks.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.visnyk.language.text.NormalForm;

/**
 * A misspelt word and its correct spelling.
 *
 * @param wrong the word as typed
 * @param right the word that was meant
 */
record Misspelling(String wrong, String right) {

  /**
   * Reads a tab-separated file with a header line: the second column is the misspelt word, the
   * third its correct spelling.
   *
   * @throws IOException if the file cannot be read, or a line has too few columns
   */
  static List<Misspelling> read(Path file) throws IOException {
    List<Misspelling> pairs = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 1; i < lines.size(); i++) {
      String[] columns = lines.get(i).split("\t", -1);
      if (columns.length < 3) {
        throw new IOException(
            "%s, line %d: expected a split, a misspelt and a correct word, separated by tabs"
                .formatted(file, i + 1));
      }
      pairs.add(new Misspelling(columns[1], columns[2]));
    }
    return pairs;
  }

  /** Whether a correction is the right word, ignoring case and kinds of apostrophe. */
  boolean isCorrectedBy(String correction) {
    return NormalForm.of(correction).equals(NormalForm.of(right));
  }
}
