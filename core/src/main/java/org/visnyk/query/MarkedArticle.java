package org.visnyk.query;

/**
 * What is shown of an article with the matches in it marked, as HTML.
 *
 * @param title the whole title; empty if there is none
 * @param snippet passages of the body; empty if there is none
 */
record MarkedArticle(String title, String snippet) {
  static final MarkedArticle NOTHING = new MarkedArticle("", "");
}
