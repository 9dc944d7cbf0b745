package org.visnyk.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.visnyk.SearchRequest.Syntax;
import org.visnyk.language.text.NumberGroups;

/**
 * Reads the query language: words, {@code "a phrase"}, {@code -without}. No input fails: a quote
 * that is not closed and a sign without a word are passed over, and what is too long is cut, with a
 * remark. Stateless; time and memory are linear in what is read.
 */
public final class QueryParser {
  /** What is read of a query, in UTF-16 units: some three pages of text. */
  static final int MOST_CHARACTERS = 10_000;

  /** How many words and phrases of a query are used. */
  static final int MOST_PARTS = 128;

  private QueryParser() {}

  /** Reads a query. */
  public static ParsedQuery parse(String query, Syntax syntax) {
    String read = cut(query);
    List<QueryNode> parts = new Scan(read, syntax == Syntax.QUERY_LANGUAGE).parts();
    boolean tooMany = parts.size() > MOST_PARTS;
    Optional<String> remark =
        tooMany
            ? Optional.of("only the first %d words are used".formatted(MOST_PARTS))
            : read.length() < query.length()
                ? Optional.of("only the first %d characters are used".formatted(MOST_CHARACTERS))
                : Optional.empty();
    return new ParsedQuery(
        new QueryNode.Together(tooMany ? parts.subList(0, MOST_PARTS) : parts), remark);
  }

  private static String cut(String query) {
    if (query.length() <= MOST_CHARACTERS) {
      return query;
    }
    boolean splitsPair = Character.isHighSurrogate(query.charAt(MOST_CHARACTERS - 1));
    return query.substring(0, splitsPair ? MOST_CHARACTERS - 1 : MOST_CHARACTERS);
  }

  /** One pass over a query from left to right. */
  private static final class Scan {
    private final String query;
    private final boolean hasOperators;
    private final List<QueryNode> parts = new ArrayList<>();
    private int at;

    Scan(String query, boolean hasOperators) {
      this.query = query;
      this.hasOperators = hasOperators;
    }

    List<QueryNode> parts() {
      while (skipSpace()) {
        boolean excluded = hasOperators && skipMinusBeforeWord();
        QueryNode node = nextPhraseOrWord();
        if (!node.print().isEmpty()) {
          add(excluded ? new QueryNode.Exclusion(node) : node);
        }
      }
      return parts;
    }

    /** A number whose groups of digits are set apart by spaces is one word. */
    private void add(QueryNode node) {
      if (node instanceof QueryNode.Word group
          && !parts.isEmpty()
          && parts.getLast() instanceof QueryNode.Word number) {
        char[] both = (number.text() + ' ' + group.text()).toCharArray();
        if (NumberGroups.continuesAt(both, 0, number.text().length(), both.length)) {
          parts.set(parts.size() - 1, new QueryNode.Word(new String(both)));
          return;
        }
      }
      parts.add(node);
    }

    private QueryNode nextPhraseOrWord() {
      if (hasOperators && isQuote(query.charAt(at))) {
        int open = at++;
        int close = closingQuote();
        String inside = close < 0 ? "" : query.substring(open + 1, close).strip();
        if (close >= 0) {
          at = close + 1;
        }
        return inside.isEmpty() ? new QueryNode.Word("") : new QueryNode.Phrase(inside);
      }
      int start = at;
      while (at < query.length() && !isSpace(query.charAt(at)) && !isQuote(query.charAt(at))) {
        at++;
      }
      String word = query.substring(start, at);
      if (at < query.length() && isQuote(query.charAt(at)) && !hasOperators) {
        at++;
      }
      return new QueryNode.Word(word);
    }

    private int closingQuote() {
      for (int i = at; i < query.length(); i++) {
        if (isQuote(query.charAt(i))) {
          return i;
        }
      }
      return -1;
    }

    private boolean skipSpace() {
      while (at < query.length() && isSpace(query.charAt(at))) {
        at++;
      }
      return at < query.length();
    }

    private boolean skipMinusBeforeWord() {
      boolean excludes =
          query.charAt(at) == '-'
              && at + 1 < query.length()
              && !isSpace(query.charAt(at + 1))
              && query.charAt(at + 1) != '-';
      if (excludes) {
        at++;
      }
      return excludes;
    }

    private static boolean isQuote(char c) {
      return c == '"' || c == '\u201C' || c == '\u201D' || c == '\u201E';
    }

    private static boolean isSpace(char c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }
  }
}
