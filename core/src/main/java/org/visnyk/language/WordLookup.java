package org.visnyk.language;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.dictionary.FormAnalyses;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.grammar.FormGrammars;
import org.visnyk.language.grammar.Homograph;
import org.visnyk.language.places.Places;
import org.visnyk.language.text.Casing;
import org.visnyk.language.text.PackedWord;
import org.visnyk.language.text.WordKind;
import org.visnyk.language.userwords.UserForm;
import org.visnyk.language.word.CandidateWord;
import org.visnyk.language.word.KnownForm;
import org.visnyk.language.word.KnownWords;

/** Finds what is known of words. For one thread at a time. */
final class WordLookup {
  private final KnownWords known;
  private final UkrainianDictionary dictionary;
  private final KnownForms tables;
  private final FormCache forms;
  private final FormGrammars grammars;
  private final boolean hasUserWords;
  private final FormAnalyses analyses = new FormAnalyses();

  // Words whose homographs are to be found.
  private final CandidateWord[] ambiguous;
  private int ambiguousCount;

  /**
   * Creates a lookup.
   *
   * @param batch the maximum number of words between two calls of {@link #findHomographs}
   */
  WordLookup(KnownWords known, int batch) {
    this.known = known;
    this.ambiguous = new CandidateWord[2 * batch];
    this.dictionary = known.dictionary();
    this.tables = KnownForms.of(dictionary);
    this.forms = tables.forms();
    this.grammars = tables.grammars();
    this.hasUserWords = !known.userWords().isEmpty();
  }

  /**
   * Starts the lookup by fetching the memory that it will read; {@link #find} comes next, best
   * after other words were prefetched too.
   */
  void prefetch(CandidateWord word) {
    if (word.isPacked) {
      word.place = FormCache.place(word.first, word.second);
      word.touched = forms.touch(word.place);
    }
  }

  /** Continues the lookup; {@link #findHomographs} completes it. */
  void find(CandidateWord word) {
    set(word, word.isPacked ? packed(word) : unpacked(word));
    word.own = hasUserWords ? known.userForm(word.text, 0, word.length) : null;
    word.isTown = false;
    if (KnownForm.has(word.form, KnownForm.TOWN_FORM) && word.own == null && mayBeTown(word)) {
      word.own = Places.standard().form(word.text, 0, word.length);
      word.isTown = true;
    }
    if (!word.inDictionary) {
      findUnlisted(word);
    }
  }

  private void set(CandidateWord word, long form) {
    FormGrammars.@Nullable OfForm grammar = grammars.get(KnownForm.grammar(form));
    long found = form;
    if (grammar == null) {
      found = tables.make(dictionary, word.first, word.text, word.length, analyses);
      grammar = Objects.requireNonNull(grammars.get(KnownForm.grammar(found)));
    }
    word.form = found;
    word.inDictionary = KnownForm.isListed(found);
    word.homograph = null;
    ambiguous[ambiguousCount] = word;
    ambiguousCount += KnownForm.isHomograph(found) ? 1 : 0;
    boolean isLower = word.casing == Casing.LOWER;
    word.grammar = isLower ? grammar.inLowerCase() : grammar.withCapital();
    word.likely = isLower ? grammar.likelyInLowerCase() : grammar.likelyWithCapital();
  }

  /** Finds the homographs among the words found since the last call, in one go as well. */
  void findHomographs() {
    for (int i = 0; i < ambiguousCount; i++) {
      CandidateWord word = ambiguous[i];
      word.homograph = homograph(word);
    }
    ambiguousCount = 0;
  }

  private Homograph homograph(CandidateWord word) {
    @Nullable Homograph found = tables.homograph(KnownForm.number(word.form));
    if (found == null) {
      dictionary.lookup(word.text, 0, word.length, analyses);
      found = tables.homograph(dictionary, analyses);
    }
    return found;
  }

  private long packed(CandidateWord word) {
    long found = forms.get(word.place, word.first, word.second);
    if (found == FormCache.ABSENT) {
      found = tables.make(dictionary, word.first, word.text, word.length, analyses);
      forms.put(word.place, word.first, word.second, found);
    }
    return found;
  }

  private long unpacked(CandidateWord word) {
    if ((word.kind != WordKind.CYRILLIC && word.kind != WordKind.COMPOUND)
        || word.length > UkrainianDictionary.MAX_LETTERS) {
      return KnownForm.NONE;
    }
    if (word.length > PackedWord.MAX_LETTERS) {
      return tables.make(dictionary, PackedWord.NOT_PACKED, word.text, word.length, analyses);
    }
    int end = Math.min(word.length, PackedWord.BLOCK_LETTERS);
    word.first = PackedWord.pack(word.text, 0, end);
    word.second = PackedWord.pack(word.text, end, word.length);
    if (word.first == PackedWord.NOT_PACKED || word.second == PackedWord.NOT_PACKED) {
      return KnownForm.NONE;
    }
    word.place = FormCache.place(word.first, word.second);
    return packed(word);
  }

  private boolean mayBeTown(CandidateWord word) {
    return (word.casing != Casing.LOWER || known.areOfQuery())
        && (word.isPacked || word.kind == WordKind.COMPOUND);
  }

  /** Finds a word that the dictionary lacks with its apostrophe, or by what it declines like. */
  private void findUnlisted(CandidateWord word) {
    @Nullable UserForm own = word.own;
    int lost = KnownForm.lostApostrophe(word.form);
    if (own == null && lost > 0) {
      word.insertApostrophe(lost);
      set(word, unpacked(word));
    } else if (own != null && own.model() != null) {
      describeLike(own.model(), word);
    }
  }

  /** Sets the grammar of the dictionary word that a user's word declines like, for its context. */
  private void describeLike(UserForm.Model model, CandidateWord word) {
    char[] form = model.form().toCharArray();
    if (dictionary.lookup(form, 0, form.length, analyses)) {
      analyses.retain(lemma -> dictionary.spelling(lemma).equals(model.lemma()));
    }
    FormGrammars.OfForm grammar =
        Objects.requireNonNull(
            grammars.get(
                analyses.count() == 0
                    ? FormGrammars.UNLISTED
                    : tables.grammar(dictionary, analyses)));
    boolean isLower = word.casing == Casing.LOWER;
    word.grammar = isLower ? grammar.inLowerCase() : grammar.withCapital();
    word.likely = isLower ? grammar.likelyInLowerCase() : grammar.likelyWithCapital();
  }
}
