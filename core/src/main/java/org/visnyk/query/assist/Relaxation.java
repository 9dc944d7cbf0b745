package org.visnyk.query.assist;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.visnyk.query.compile.QueryTerms;
import org.visnyk.query.request.CollectionTerms;
import org.visnyk.query.syntax.QueryNode;
import org.visnyk.query.syntax.QueryWords;

/**
 * Decides which required words become optional when no article contains all of them: first those
 * that occur nowhere, then the most frequent ones, because the rarest say most about what is meant.
 * Stateless.
 */
public final class Relaxation {
  /** Each step is a search; the last one leaves all words optional. */
  private static final int MAX_STEPS = 8;

  private Relaxation() {}

  /** The words that are optional in each step. */
  public static List<Set<String>> steps(
      QueryNode.Clauses root, CollectionTerms collection, QueryTerms terms) throws IOException {
    Map<String, Integer> articles = new LinkedHashMap<>();
    collection.prepare(
        QueryWords.optionalWords(root).stream()
            .flatMap(word -> TypedWord.read(word, terms).terms().stream())
            .toList());
    for (String word : QueryWords.optionalWords(root)) {
      articles.put(word, TypedWord.read(word, terms).articles(collection));
    }
    Set<String> optional = new LinkedHashSet<>(articles.keySet());
    optional.removeIf(word -> articles.getOrDefault(word, 0) > 0);
    List<String> others = new ArrayList<>(articles.keySet());
    others.removeAll(optional);
    others.sort(Comparator.comparing((String word) -> articles.getOrDefault(word, 0)).reversed());
    List<Set<String>> steps = new ArrayList<>();
    if (!optional.isEmpty()) {
      steps.add(new LinkedHashSet<>(optional));
    }
    for (String word : others) {
      optional.add(word);
      boolean isLast = optional.size() == articles.size();
      if (isLast || steps.size() < MAX_STEPS - 1) {
        steps.add(new LinkedHashSet<>(optional));
      }
    }
    return steps;
  }
}
