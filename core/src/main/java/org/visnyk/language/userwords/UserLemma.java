package org.visnyk.language.userwords;

/**
 * A lemma that a user added. Immutable.
 *
 * @param text the lemma in normal form, as it is indexed
 * @param isName whether it was written with a capital
 * @param isGuessed whether its other forms are whatever the guesser leads to it
 */
public record UserLemma(String text, boolean isName, boolean isGuessed) {}
