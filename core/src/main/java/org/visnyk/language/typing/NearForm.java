package org.visnyk.language.typing;

/**
 * A form of the dictionary and how far it is from what was typed.
 *
 * @param form in the normal form, lower case
 * @param cost how unusual the slip is that lies between, as in {@link TypingErrors}; above 0
 */
public record NearForm(String form, double cost) {}
