package org.visnyk.query.assist;

import org.visnyk.Advice;

/**
 * Another reading of a word that was typed.
 *
 * @param kind why it may be meant
 * @param typed the word as it stands in the query
 * @param meant what it is read as
 */
public record WordCorrection(Advice.Kind kind, String typed, String meant) {
  /** Whether the word can hardly be meant as it stands if nothing is found by it. */
  public boolean isSure() {
    return kind != Advice.Kind.SPELLING;
  }

  public String text() {
    return switch (kind) {
      case LAYOUT -> "%s is %s in the other keyboard layout".formatted(typed, meant);
      case ROMANISATION -> "%s is %s in Cyrillic".formatted(typed, meant);
      default -> "%s may be %s".formatted(typed, meant);
    };
  }
}
