package org.visnyk.language.word;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.visnyk.language.guess.Guesses;
import org.visnyk.language.userwords.UserForm;
import org.visnyk.language.userwords.UserWords;

/** Writes the lemmas that a user added to the dictionary. Stateless. */
public final class UserTerms {
  /** The total weight of the user's lemmas if the dictionary has lemmas, too. */
  private static final float PREFERENCE = 0.8f;

  private UserTerms() {}

  /** Puts the user's lemmas before the lemmas that the target has, if any. */
  public static void prefer(UserForm own, AnalyzedWord target) {
    List<UserForm.Lemma> lemmas = own.lemmas();
    if (target.termCount() == 0) {
      for (int i = 0; i < lemmas.size(); i++) {
        add(lemmas.get(i).text(), 1f / lemmas.size(), target);
      }
      return;
    }
    Map<String, Float> weights = new LinkedHashMap<>();
    for (UserForm.Lemma lemma : lemmas) {
      weights.merge(lemma.text(), PREFERENCE / lemmas.size(), Float::sum);
    }
    for (int i = 0; i < target.termCount(); i++) {
      weights.merge(target.term(i), (1 - PREFERENCE) * target.weight(i), Float::sum);
    }
    target.begin(target.startOffset(), target.endOffset(), WordOrigin.DICTIONARY);
    weights.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(lemma -> add(lemma.getKey(), lemma.getValue(), target));
  }

  /** Writes the guessed lemma that is one of the user's, and returns whether there is one. */
  public static boolean choose(Guesses guesses, UserWords userWords, AnalyzedWord target) {
    if (userWords.isEmpty()) {
      return false;
    }
    for (int i = 0; i < guesses.count(); i++) {
      int room = target.room(Guesses.MAX_LETTERS);
      int length = guesses.copyLemma(i, target.characters(), room);
      if (userWords.hasGuessedLemma(target.characters(), room, length)) {
        target.setOrigin(WordOrigin.DICTIONARY);
        target.add(length, target.startOffset(), target.endOffset(), false, 1f);
        return true;
      }
    }
    return false;
  }

  /** Writes the first of the user's lemmas; it is no longer than a lemma can be. */
  public static int copyFirst(UserForm own, char[] target, int offset) {
    String lemma = own.lemmas().getFirst().text();
    lemma.getChars(0, lemma.length(), target, offset);
    return lemma.length();
  }

  private static void add(String lemma, float weight, AnalyzedWord target) {
    int room = target.room(lemma.length());
    lemma.getChars(0, lemma.length(), target.characters(), room);
    target.add(lemma.length(), target.startOffset(), target.endOffset(), false, weight);
  }
}
