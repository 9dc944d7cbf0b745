package org.visnyk;

/**
 * A value of an article is unusable, so that the article cannot be built.
 *
 * @since 0.1
 */
public final class InvalidArticleException extends VisnykException {
  private final String field;

  /**
   * An unusable value.
   *
   * @param field name of the value, as in {@link Article}
   * @param reason a sentence for a person
   */
  public InvalidArticleException(String field, String reason) {
    super(reason, null);
    this.field = field;
  }

  /** The name of the unusable value, as in {@link Article}. */
  public String field() {
    return field;
  }
}
