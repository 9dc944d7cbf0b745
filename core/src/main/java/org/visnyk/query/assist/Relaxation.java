package org.visnyk.query.assist;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.query.syntax.QueryNode;

/**
 * Says which words to require no longer if no article has all of them: first those that no article
 * has at all, then the most frequent ones, since the rarest say best what is meant. Safe for any
 * number of threads.
 */
public final class Relaxation {
  /** So many searches at most; the last step requires none of the words. */
  private static final int MAX_STEPS = 8;

  private final NewsAnalyzer analyzer;

  public Relaxation(NewsAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** The words that are optional, step by step. */
  public List<Set<String>> steps(QueryNode.Clauses root, IndexReader reader) throws IOException {
    Map<String, Integer> articles = new LinkedHashMap<>();
    for (String word : QueryWords.wishes(root)) {
      articles.put(word, TypedWord.read(word, analyzer).articles(reader));
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
