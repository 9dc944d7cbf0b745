package org.visnyk;

/** An article cannot be accepted as it is. */
public final class InvalidArticleException extends VisnykException {
  private final String field;

  /**
   * Says which value of an article is unusable and why.
   *
   * @param field name of the article's component, as in {@link Article}
   * @param reason a sentence for a person
   */
  public InvalidArticleException(String field, String reason) {
    super(reason, null);
    this.field = field;
  }

  /** The component of {@link Article} that is unusable. */
  public String field() {
    return field;
  }
}
