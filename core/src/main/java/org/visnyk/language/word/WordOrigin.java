package org.visnyk.language.word;

/** Where the lemmas of a word come from, the most reliable origin first. */
public enum WordOrigin {
  /** The dictionary, or the words that a user added to it. */
  DICTIONARY,
  /** Predicted from the ending of a form that the dictionary lacks. */
  GUESSED,
  /** The form itself: a Ukrainian word of which nothing is known. */
  UNKNOWN,
  /** The form itself: a number, a code or a word in Latin letters, which has no lemma. */
  VERBATIM
}
