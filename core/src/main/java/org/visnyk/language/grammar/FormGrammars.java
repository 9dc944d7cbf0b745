package org.visnyk.language.grammar;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.dictionary.Grammar;
import org.visnyk.language.dictionary.GrammarBits;

/**
 * The grammars of forms, numbered: some thousand, shared by all forms with the same grammar. Safe
 * for any number of threads.
 */
public final class FormGrammars {
  /** The number of the grammar of forms that the dictionary lacks. */
  public static final int UNLISTED = 0;

  private final Map<OfForm, Integer> numbers = new ConcurrentHashMap<>();

  /** By number; replaced when it is full. */
  private volatile OfForm[] all = new OfForm[64];

  /** Creates the grammar of forms that the dictionary lacks. */
  public FormGrammars() {
    number(new OfForm(FormGrammar.NONE, FormGrammar.NONE, FormGrammar.NONE, FormGrammar.NONE));
  }

  /**
   * The grammar of a form, which depends on its capitals.
   *
   * @param likelyInLowerCase the grammar without analyses that are implausible given the others
   * @param likelyWithCapital the same of a word that begins with a capital
   */
  public record OfForm(
      FormGrammar inLowerCase,
      FormGrammar withCapital,
      FormGrammar likelyInLowerCase,
      FormGrammar likelyWithCapital) {}

  /** The grammar with a number; {@code null} if this thread does not see it yet. */
  public @Nullable OfForm get(int number) {
    OfForm[] known = all;
    return number < known.length ? known[number] : null;
  }

  /** The number of the grammar of a form with several analyses. */
  public int number(Homograph form) {
    return number(new OfForm(form.all, form.all, form.likely, form.likely));
  }

  /**
   * The number of the grammar of a form with one analysis. In lower case names are treated like
   * other nouns.
   *
   * @param grammar packed as in {@link GrammarBits}
   * @param isCapitalised whether its lemma has a capital
   * @param government as from {@link Government#of}
   */
  public int number(long grammar, boolean isCapitalised, int government) {
    FormGrammar small = new FormGrammar();
    small.add(grammar, false, government);
    FormGrammar capital = new FormGrammar();
    boolean isName = isCapitalised && GrammarBits.has(grammar, Grammar.ANIMATE);
    capital.add(grammar, isName, government);
    return number(new OfForm(small, capital, small, capital));
  }

  private int number(OfForm grammar) {
    @Nullable Integer known = numbers.get(grammar);
    return known == null ? add(grammar) : known;
  }

  private synchronized int add(OfForm grammar) {
    @Nullable Integer known = numbers.get(grammar);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    OfForm[] more = number == all.length ? Arrays.copyOf(all, 2 * number) : all;
    more[number] = grammar;
    numbers.put(grammar, number);
    all = more;
    return number;
  }
}
