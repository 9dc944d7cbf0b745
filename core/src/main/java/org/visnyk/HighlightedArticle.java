package org.visnyk;

/**
 * A whole article with what matches a query. Immutable.
 *
 * @param article the article
 * @param title its title with the matches
 * @param lead its lead with the matches
 * @param text its text with the matches
 * @since 0.1
 */
public record HighlightedArticle(Article article, Highlight title, Highlight lead, Highlight text) {

  /** An article in which nothing matches. */
  public static HighlightedArticle of(Article article) {
    return new HighlightedArticle(
        article,
        Highlight.of(article.title()),
        Highlight.of(article.lead()),
        Highlight.of(article.text()));
  }
}
