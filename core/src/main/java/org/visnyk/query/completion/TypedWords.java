package org.visnyk.query.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.visnyk.CompletionRequest;
import org.visnyk.index.WrittenForm;
import org.visnyk.query.assist.TypedWord;

/**
 * What stands in the field of a search while somebody types.
 *
 * @param whole the words that are typed to their end
 * @param last the word that may be a beginning; without terms if the text ends with a space
 * @param beginning the same in the normal form; empty if the text ends with a space
 * @param lastBeginning the last word in the normal form, whether a space follows or not
 */
record TypedWords(List<TypedWord> whole, TypedWord last, String beginning, String lastBeginning) {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}\"«»„“”()]+");

  static TypedWords read(String typed, Analyzer analyzer) {
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
    return new TypedWords(
        whole, TypedWord.read(last, analyzer), WrittenForm.of(last), WrittenForm.of(lastWord));
  }

  boolean isEmpty() {
    return whole.isEmpty() && beginning.isEmpty();
  }

  /** The whole words but for the last one, if that is what a name is completed from. */
  List<TypedWord> before() {
    return beginning.isEmpty() ? whole.subList(0, whole.size() - 1) : whole;
  }
}
