package org.visnyk.query.highlight;

/**
 * What is shown of an article with the matches in it marked, as HTML.
 *
 * @param title the whole title; empty if there is none
 * @param snippet passages of the body; empty if there is none
 */
public record MarkedArticle(String title, String snippet) {
  /** Of an article that there was no time for. */
  public static final MarkedArticle NOTHING = new MarkedArticle("", "");
}
