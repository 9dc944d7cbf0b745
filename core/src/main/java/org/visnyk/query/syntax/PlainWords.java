package org.visnyk.query.syntax;

import java.util.ArrayList;
import java.util.List;

/** Parses plain words, without operators. Stateless. */
final class PlainWords {
  private PlainWords() {}

  static QueryNode.Clauses read(String text, Problems problems) {
    List<QueryNode> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int start = at;
      while (at < text.length() && !endsWord(text.charAt(at))) {
        at++;
      }
      if (at > start) {
        if (words.size() == QueryLexer.MAX_TERMS) {
          problems.report(
              start, "", "", "only the first %d words are used".formatted(QueryLexer.MAX_TERMS));
          break;
        }
        NumberWords.add(words, new QueryNode.Word(text.substring(start, at)));
      }
      at++;
    }
    return new QueryNode.Clauses(words);
  }

  private static boolean endsWord(char c) {
    return OperatorCharacters.isSpace(c) || OperatorCharacters.isQuote(c);
  }
}
