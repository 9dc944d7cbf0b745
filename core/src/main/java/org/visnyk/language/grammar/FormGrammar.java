package org.visnyk.language.grammar;

import org.visnyk.language.dictionary.Grammar;
import org.visnyk.language.dictionary.GrammarBits;

/**
 * What the senses of a form, or some of them, say together to the words beside it. Filled by one
 * thread; once nobody adds to it any more it may be shared.
 */
public final class FormGrammar {
  /** Of a form that has no sense. */
  public static final FormGrammar NONE = new FormGrammar();

  /** Traits as in {@link Grammar}. */
  public int traits;

  /** Genders and numbers of the subject of a verb. */
  public int subjects;

  /** Slots of what is declined like an adjective. */
  public int attributes;

  /** Slots of what is declined like a noun. */
  public int nouns;

  /** Slots of nouns that are names of persons, if they are written like names. */
  public int names;

  /** Slots of other nouns for persons, such as titles. */
  public int titles;

  /** What a preposition and the like ask of the next word, as {@link Government#of} gives it. */
  public int asked;

  public void clear() {
    traits = 0;
    subjects = 0;
    attributes = 0;
    nouns = 0;
    names = 0;
    titles = 0;
    asked = 0;
  }

  /**
   * Adds a sense.
   *
   * @param grammar as {@link GrammarBits} takes it apart
   * @param capitalised whether its lemma is written with a capital
   * @param government as {@link Government#of} gives it
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
    asked |= government;
    if (capitalised) {
      names |= persons;
    } else {
      titles |= persons;
    }
  }
}
