package org.visnyk.language.text;

/** How the letters of a word are written. */
public enum Casing {
  /** The first letter is small, or there is none. */
  LOWER,
  /** The first letter is a capital and no other is. */
  CAPITALISED,
  /** There are several letters, and all are capitals. */
  UPPER,
  /** The first letter is a capital and some others are. */
  OTHER
}
