package org.visnyk.index.document;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;

/**
 * Bodies that were analysed for the signatures of articles which may be indexed here next. The
 * oldest go where there are too many. Safe for any number of threads.
 */
final class KeptBodies {
  /** In all articles; some 20 MB. */
  private static final int MAX_TOKENS = 1 << 19;

  private final Map<Article, AnalysedBody> bodies = new LinkedHashMap<>();
  private int tokens;

  /** Keeps a copy of the body of an article. */
  void keep(Article article, AnalysedBody body) {
    if (body.tokens().count() <= MAX_TOKENS) {
      add(article, body.copy());
    }
  }

  private synchronized void add(Article article, AnalysedBody body) {
    take(article);
    bodies.put(article, body);
    tokens += body.tokens().count();
    Iterator<AnalysedBody> oldest = bodies.values().iterator();
    while (tokens > MAX_TOKENS) {
      tokens -= oldest.next().tokens().count();
      oldest.remove();
    }
  }

  /** The body of an equal article, which is not kept any longer; {@code null} if there is none. */
  synchronized @Nullable AnalysedBody take(Article article) {
    @Nullable AnalysedBody body = bodies.remove(article);
    if (body != null) {
      tokens -= body.tokens().count();
    }
    return body;
  }
}
