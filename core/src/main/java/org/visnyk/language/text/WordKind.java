package org.visnyk.language.text;

/** What a word is made of. */
public enum WordKind {
  /** Cyrillic letters, perhaps with apostrophes. */
  CYRILLIC,
  /** Letters of other scripts, mostly Latin. */
  FOREIGN,
  /** Letters of several scripts, as left by a wrong keyboard layout. */
  MIXED_SCRIPT,
  /** Digits, perhaps with decimal signs, colons, spaces between groups, or a percent sign. */
  NUMBER,
  /** Letters and digits together, such as {@code Т72}. */
  CODE,
  /** Two or more words or numbers joined by hyphens, such as {@code F-16}. */
  COMPOUND,
  /** A word behind {@code #}. */
  HASHTAG,
  /** A name behind {@code @}. */
  MENTION,
  /** An address of a page or of a host. */
  URL,
  /** An address of a mailbox. */
  EMAIL
}
