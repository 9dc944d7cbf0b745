package org.visnyk.language.text;

/** The kinds of words, by their characters. */
public enum WordKind {
  /** Cyrillic letters, perhaps with apostrophes. */
  CYRILLIC,
  /** Letters of other scripts, mostly Latin. */
  FOREIGN,
  /** Letters of several scripts, as a wrong keyboard layout produces them. */
  MIXED_SCRIPT,
  /** Digits, perhaps with decimal separators, colons, spaces between groups, or a percent sign. */
  NUMBER,
  /** A capital with a full stop that stands for a given name: {@code Т.} in {@code Т. Шевченко}. */
  INITIAL,
  /** A telephone number, in any grouping. */
  PHONE,
  /** Letters and digits together, such as {@code Т72}. */
  CODE,
  /** Two or more words or numbers joined by hyphens, such as {@code F-16}. */
  COMPOUND,
  /** The sign of a currency: {@code $}, {@code €}, {@code ₴} or {@code £}. */
  SIGN,
  /** A word after {@code #}. */
  HASHTAG,
  /** A name after {@code @}. */
  MENTION,
  /** The address of a page or a host. */
  URL,
  /** An e-mail address. */
  EMAIL
}
