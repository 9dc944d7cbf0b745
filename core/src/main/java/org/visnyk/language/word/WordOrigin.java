package org.visnyk.language.word;

/** Where the lemmas of a word come from. */
public enum WordOrigin {
  /** The dictionary knows the form. */
  DICTIONARY,
  /** The dictionary does not know the form; its lemma was predicted from its ending. */
  GUESSED,
  /** A Ukrainian word of which nothing is known; its lemma is the form itself. */
  UNKNOWN,
  /** Nothing to lemmatise: a number, a code, a word in Latin letters. */
  VERBATIM
}
