package org.visnyk.query.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.visnyk.query.syntax.QueryToken.Kind;

/**
 * Removes brackets and operators that have no operand, so that the remaining tokens always form a
 * tree.
 */
final class QueryBrackets {
  private final int maxDepth;
  private final Problems problems;

  /** Removes brackets that are nested deeper than a number of levels. */
  QueryBrackets(int maxDepth, Problems problems) {
    this.maxDepth = maxDepth;
    this.problems = problems;
  }

  /** Levels of brackets, whether they are closed or not. */
  static int depth(List<QueryToken> tokens) {
    int deepest = 0;
    int depth = 0;
    for (QueryToken token : tokens) {
      depth += token.kind() == Kind.OPEN ? 1 : token.kind() == Kind.CLOSE ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  /** Removes what is idle. The brackets that need another round are less than half each time. */
  List<QueryToken> clean(List<QueryToken> tokens) {
    List<QueryToken> all = tokens;
    List<QueryToken> left = withoutIdleOperators(withoutIdlePrefixes(withoutIdleBrackets(all)));
    while (left.size() < all.size()) {
      all = left;
      left = withoutIdleOperators(withoutIdlePrefixes(withoutIdleBrackets(all)));
    }
    return left;
  }

  private List<QueryToken> withoutIdleBrackets(List<QueryToken> tokens) {
    boolean[] idle = new boolean[tokens.size()];
    Deque<Open> open = new ArrayDeque<>();
    int inside = 0;
    for (int i = 0; i < tokens.size(); i++) {
      QueryToken token = tokens.get(i);
      if (token.kind() == Kind.OPEN) {
        open.push(new Open(i, inside));
        if (open.size() > maxDepth) {
          reportDepth(token);
        }
      } else if (token.kind() != Kind.CLOSE) {
        inside++;
      } else if (open.isEmpty()) {
        idle[i] = true;
        reportUnmatched(token, "an opening bracket before it");
      } else {
        boolean tooDeep = open.size() > maxDepth;
        Open opening = open.pop();
        boolean empty = opening.before() == inside;
        idle[i] = tooDeep || empty;
        idle[opening.index()] = idle[i];
        if (empty) {
          reportEmpty(tokens.get(opening.index()));
        }
      }
    }
    while (!open.isEmpty()) {
      Open unclosed = open.removeLast();
      idle[unclosed.index()] = true;
      reportUnmatched(tokens.get(unclosed.index()), "a matching closing bracket");
    }
    return without(idle, tokens);
  }

  private void reportDepth(QueryToken token) {
    problems.report(
        token.start(),
        token.text(),
        "brackets nested at most %d levels deep".formatted(maxDepth),
        "ignored brackets nested deeper than %d levels".formatted(maxDepth));
  }

  private void reportUnmatched(QueryToken token, String expected) {
    problems.report(token.start(), token.text(), expected, "ignored an unmatched bracket");
  }

  private void reportEmpty(QueryToken token) {
    problems.report(
        token.start(), token.text(), "a word inside the brackets", "ignored empty brackets");
  }

  private List<QueryToken> withoutIdlePrefixes(List<QueryToken> tokens) {
    boolean[] idle = new boolean[tokens.size()];
    int next = tokens.size();
    for (int i = tokens.size() - 1; i >= 0; i--) {
      QueryToken token = tokens.get(i);
      idle[i] = token.kind().isPrefix() && !isFollowed(token, tokens, next);
      if (idle[i]) {
        problems.report(
            token.start(),
            token.text(),
            "a word directly after it",
            "ignored operators with no word attached");
      } else {
        next = i;
      }
    }
    return without(idle, tokens);
  }

  private static boolean isFollowed(QueryToken prefix, List<QueryToken> tokens, int next) {
    return next < tokens.size()
        && tokens.get(next).startsOperand()
        && tokens.get(next).start() == prefix.end();
  }

  private List<QueryToken> withoutIdleOperators(List<QueryToken> tokens) {
    List<QueryToken> left = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      QueryToken token = tokens.get(i);
      boolean acts =
          !left.isEmpty()
              && left.getLast().endsOperand()
              && i + 1 < tokens.size()
              && tokens.get(i + 1).startsOperand();
      if (!token.kind().isInfix() || acts) {
        left.add(token);
        continue;
      }
      boolean isWord = OperatorCharacters.hasLetterOrDigit(token.text());
      problems.report(
          token.start(),
          token.text(),
          "a word on both sides of it",
          isWord
              ? "treated an operator without a word on both sides as a word"
              : "ignored an operator without a word on both sides");
      if (isWord) {
        QueryNode word = new QueryNode.Word(token.text().toLowerCase(Locale.ROOT));
        left.add(QueryToken.operand(word, token.text(), token.start(), token.end()));
      }
    }
    return left;
  }

  private static List<QueryToken> without(boolean[] idle, List<QueryToken> tokens) {
    List<QueryToken> left = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      if (!idle[i]) {
        left.add(tokens.get(i));
      }
    }
    return left;
  }

  /** An open bracket, and the number of tokens before it other than brackets. */
  private record Open(int index, int before) {}
}
