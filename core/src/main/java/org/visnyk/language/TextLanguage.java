package org.visnyk.language;

/** A language in which an article of a Ukrainian collection may be written. */
public enum TextLanguage {
  /** Ukrainian. */
  UKRAINIAN("uk"),
  /** Russian. */
  RUSSIAN("ru"),
  /** English. */
  ENGLISH("en"),
  /** Any other, or no telling. */
  OTHER("other");

  private final String code;

  TextLanguage(String code) {
    this.code = code;
  }

  /** Its two letters of ISO 639-1, or {@code other}. */
  public String code() {
    return code;
  }
}
