package org.visnyk.language.grammar;

import org.jspecify.annotations.Nullable;
import org.visnyk.language.dictionary.Grammar;
import org.visnyk.language.dictionary.GrammarBits;

/**
 * The combined grammar of the senses of a form, or of some of them, as its neighbours see it.
 * Filled by one thread; may be shared once it is complete.
 */
public final class FormGrammar {
  /** The grammar of a form without analyses. */
  public static final FormGrammar NONE = new FormGrammar();

  /** Traits as in {@link Grammar}. */
  public int traits;

  /** Genders and numbers of the subject of a verb. */
  public int subjects;

  /** Slots of senses that are declined like adjectives. */
  public int attributes;

  /** Slots of senses that are declined like nouns. */
  public int nouns;

  /** Slots of capitalised personal names. */
  public int names;

  /** Slots of other nouns for persons, such as titles. */
  public int titles;

  /** The slots that a preposition governs, as from {@link Government#of}. */
  public int governed;

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FormGrammar grammar
        && traits == grammar.traits
        && subjects == grammar.subjects
        && attributes == grammar.attributes
        && nouns == grammar.nouns
        && names == grammar.names
        && titles == grammar.titles
        && governed == grammar.governed;
  }

  @Override
  public int hashCode() {
    int hash = traits;
    hash = 31 * hash + subjects;
    hash = 31 * hash + attributes;
    hash = 31 * hash + nouns;
    hash = 31 * hash + names;
    hash = 31 * hash + titles;
    return 31 * hash + governed;
  }

  public void clear() {
    traits = 0;
    subjects = 0;
    attributes = 0;
    nouns = 0;
    names = 0;
    titles = 0;
    governed = 0;
  }

  /**
   * Adds a sense.
   *
   * @param grammar packed as in {@link GrammarBits}
   * @param capitalised whether its lemma is written with a capital
   * @param government as from {@link Government#of}
   */
  public void add(long grammar, boolean capitalised, int government) {
    int slots = GrammarBits.slots(grammar);
    int own = GrammarBits.traits(grammar);
    traits |= own;
    subjects |= GrammarBits.subjects(grammar);
    attributes |= slots & GrammarBits.mask(own, Grammar.ATTRIBUTE);
    int nounSlots = slots & GrammarBits.mask(own, Grammar.NOMINAL);
    nouns |= nounSlots;
    int persons = nounSlots & GrammarBits.mask(own, Grammar.ANIMATE);
    governed |= government;
    if (capitalised) {
      names |= persons;
    } else {
      titles |= persons;
    }
  }
}
