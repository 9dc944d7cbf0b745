package org.visnyk.language.context;

import org.jspecify.annotations.Nullable;
import org.visnyk.language.dictionary.Grammar;
import org.visnyk.language.grammar.FormGrammar;
import org.visnyk.language.text.Casing;
import org.visnyk.language.word.CandidateWord;

/** The grammar of the next word, over its plausible senses. Reused; for one thread at a time. */
final class WordAhead {
  int nounSlots;
  int attributeSlots;
  int nameSlots;

  /** Genders and numbers of the subject, if the word can only be a verb. */
  int subjects;

  boolean infinitive;

  WordAhead() {}

  void look(@Nullable CandidateWord word) {
    FormGrammar grammar = word == null ? FormGrammar.NONE : word.likely;
    nounSlots = grammar.nouns;
    attributeSlots = grammar.attributes;
    nameSlots = word == null || word.casing == Casing.LOWER ? 0 : grammar.names;
    subjects = (grammar.traits & Grammar.NOMINAL) == 0 ? grammar.subjects : 0;
    infinitive = (grammar.traits & Grammar.INFINITIVE) != 0;
  }
}
