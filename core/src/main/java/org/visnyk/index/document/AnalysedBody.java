package org.visnyk.index.document;

/**
 * Lead and text of an article, analysed.
 *
 * @param language code of the language of the article, given or detected
 */
record AnalysedBody(String language, ArticleTokens tokens) {
  /** The same, independent of later articles. */
  AnalysedBody copy() {
    return new AnalysedBody(language, tokens.copy());
  }
}
