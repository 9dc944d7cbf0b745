package org.visnyk.ingest.json;

import org.visnyk.ingest.mapping.RecordValues;
import org.visnyk.ingest.record.ArticleField;

/** How much an object looks like an article, in ascending order. */
enum Likeness {
  /** It has neither a title nor a text. */
  NONE,
  /** A title, as menus and sections have, or a short text, as answers of programs have. */
  NAMED,
  /** A title with a lead or authors. */
  DESCRIBED,
  /** A title with a date, or a text. */
  DATED,
  /** A text with a title, a date or an address. */
  FULL;

  static Likeness of(RecordValues values) {
    boolean hasTitle = values.has(ArticleField.TITLE);
    int length = values.lengthOfText();
    if (length > 0) {
      boolean isFull =
          hasTitle || values.has(ArticleField.PUBLISHED) || values.has(ArticleField.URL);
      return isFull ? FULL : length >= MIN_TEXT ? DATED : NAMED;
    }
    if (!hasTitle) {
      return NONE;
    }
    if (values.has(ArticleField.PUBLISHED)) {
      return DATED;
    }
    boolean isDescribed = values.has(ArticleField.LEAD) || values.has(ArticleField.AUTHORS);
    return isDescribed ? DESCRIBED : NAMED;
  }

  /** Shorter texts without a title are messages of programs rather than news. */
  private static final int MIN_TEXT = 40;

  /** Whether every group of such objects is one of articles, rather than only the first. */
  boolean isSure() {
    return this == FULL || this == DATED;
  }
}
