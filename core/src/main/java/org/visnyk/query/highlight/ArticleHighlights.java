package org.visnyk.query.highlight;

import org.visnyk.Highlight;

/**
 * The highlights of an article.
 *
 * @param title the whole title; empty if there is none
 * @param snippet passages of the body; empty if there is none
 */
public record ArticleHighlights(Highlight title, Highlight snippet) {
  /** For an article that there was no time for. */
  public static final ArticleHighlights NOTHING =
      new ArticleHighlights(Highlight.empty(), Highlight.empty());
}
