package org.visnyk.language.text;

/** The case of the letters of a word. */
public enum Casing {
  /** The first letter is in lower case, or there is no letter. */
  LOWER,
  /** Only the first letter is a capital. */
  CAPITALISED,
  /** There are several letters, all of them capitals. */
  UPPER,
  /** The first letter and some, but not all, of the others are capitals. */
  OTHER
}
