package org.visnyk.language;

/** The languages that are distinguished in a Ukrainian collection. */
public enum TextLanguage {
  /** Ukrainian. */
  UKRAINIAN("uk"),
  /** Russian. */
  RUSSIAN("ru"),
  /** English. */
  ENGLISH("en"),
  /** Any other language, or undetermined. */
  OTHER("other");

  private final String code;

  TextLanguage(String code) {
    this.code = code;
  }

  /** The ISO 639-1 code, or {@code other}. */
  public String code() {
    return code;
  }
}
