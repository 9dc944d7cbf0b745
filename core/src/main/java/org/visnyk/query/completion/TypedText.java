package org.visnyk.query.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.visnyk.CompletionRequest;
import org.visnyk.index.schema.WrittenForm;
import org.visnyk.query.assist.TypedWord;

/**
 * What was typed so far.
 *
 * @param whole the words that are complete
 * @param last the word that may be incomplete; without terms if the text ends with a space
 * @param prefix the last word in normal form; empty if the text ends with a space
 * @param lastPrefix the last word in normal form, even if a space follows it
 */
record TypedText(List<TypedWord> whole, TypedWord last, String prefix, String lastPrefix) {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}\"«»„“”()]+");

  static TypedText read(String typed, Analyzer analyzer) {
    int length = Math.min(typed.length(), CompletionRequest.MAX_CHARACTERS);
    String text = typed.substring(0, length);
    List<String> words = new ArrayList<>();
    for (String word : BETWEEN_WORDS.split(text, -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    String lastWord = words.isEmpty() ? "" : words.getLast();
    String last = !lastWord.isEmpty() && text.endsWith(lastWord) ? words.removeLast() : "";
    List<TypedWord> whole =
        words.stream()
            .map(word -> TypedWord.read(word, analyzer))
            .filter(word -> !word.terms().isEmpty())
            .toList();
    return new TypedText(
        whole, TypedWord.read(last, analyzer), WrittenForm.of(last), WrittenForm.of(lastWord));
  }

  boolean isEmpty() {
    return whole.isEmpty() && prefix.isEmpty();
  }

  /** The complete words before the one that a name is completed from. */
  List<TypedWord> before() {
    return prefix.isEmpty() ? whole.subList(0, whole.size() - 1) : whole;
  }
}
