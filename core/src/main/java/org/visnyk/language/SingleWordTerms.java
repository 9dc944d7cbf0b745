package org.visnyk.language;

import org.jspecify.annotations.Nullable;
import org.visnyk.language.compound.CompoundTerms;
import org.visnyk.language.context.LemmaWeights;
import org.visnyk.language.text.WordKind;
import org.visnyk.language.userwords.UserForm;
import org.visnyk.language.word.AnalyzedWord;
import org.visnyk.language.word.CandidateWord;
import org.visnyk.language.word.KnownForm;
import org.visnyk.language.word.KnownWords;
import org.visnyk.language.word.WordOrigin;

/**
 * Writes the terms of a word by itself: those of the user, the lemmas of the dictionary, or what
 * can be said without them. For one thread at a time.
 */
final class SingleWordTerms {
  private final LemmaTerms lemmas;
  private final OwnTerms own;
  private final UnlistedTerms unlisted;

  SingleWordTerms(KnownWords known, LemmaWeights context) {
    CompoundTerms compounds = new CompoundTerms(known);
    lemmas = new LemmaTerms(known.dictionary(), context);
    own = new OwnTerms(known, lemmas, compounds);
    unlisted = new UnlistedTerms(known, context, compounds);
  }

  /**
   * Writes the terms.
   *
   * @param after the next word of the same sentence
   */
  void write(CandidateWord word, @Nullable CandidateWord after, AnalyzedWord target) {
    @Nullable UserForm form = word.own;
    if (form != null && own.areMeant(form, word)) {
      own.write(form, word, after, target);
    } else if (word.inDictionary) {
      target.begin(word.startOffset, word.endOffset, WordOrigin.DICTIONARY);
      lemmas.add(word, after, target);
      if (word.kind == WordKind.COMPOUND && KnownForm.has(word.form, KnownForm.HAS_PARTS)) {
        unlisted.addParts(word, target);
      }
    } else {
      unlisted.write(word, after, target);
    }
  }
}
