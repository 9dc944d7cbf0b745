package org.visnyk.language.grammar;

import java.util.HashMap;
import java.util.Map;
import org.visnyk.language.dictionary.Grammar;
import org.visnyk.language.dictionary.GrammarBits;
import org.visnyk.language.dictionary.UkrainianDictionary;

/**
 * Which cases Ukrainian prepositions and words of quantity govern. Source: the rules of government
 * as school grammars of Ukrainian give them. Immutable.
 */
public final class Government {
  /** Marks what is a habit of the word and no rule, beside the slots. */
  public static final int LOOSE = 1 << 31;

  /** Marks {@code не}, which governs no case. */
  public static final int NEGATION = 1 << 30;

  /** As in {@link Grammar#slots}, and the marks, by the lemma. */
  private final LemmaMap governed = new LemmaMap();

  /** Finds the words in a dictionary. */
  public Government(UkrainianDictionary dictionary) {
    Preferences.Lemmas lemmas = new Preferences.Lemmas(dictionary);
    words()
        .forEach(
            (word, asked) -> {
              int lemma = lemmas.find(word);
              if (lemma >= 0) {
                governed.put(lemma, asked);
              }
            });
  }

  /** What an analysis asks of the next word: slots and marks; 0 if it is no such word. */
  public int of(int lemma, long grammar) {
    boolean mayGovern =
        GrammarBits.slots(grammar) == 0 || GrammarBits.has(grammar, Grammar.NUMERAL);
    return mayGovern ? governed.get(lemma) : 0;
  }

  private static Map<String, Integer> words() {
    Map<String, Integer> words = new HashMap<>();
    govern(words, "v_zna v_mis v_rod", "у", "в", "уві", "ув");
    govern(words, "v_zna v_mis", "на", "о", "об");
    govern(words, "v_rod v_oru v_zna", "з", "із", "зі", "зо", "за");
    govern(words, "v_zna v_oru", "під", "над", "перед", "понад", "поза", "піді", "наді", "переді");
    govern(words, "v_oru v_rod", "між", "межи", "поміж");
    govern(words, "v_zna", "про", "через", "крізь", "попри", "повз");
    govern(words, "v_mis v_zna v_dav", "по");
    govern(words, "v_mis", "при");
    govern(words, "v_dav", "завдяки", "всупереч", "назустріч", "наперекір", "к", "вслід");
    govern(
        words,
        "v_rod",
        "до",
        "від",
        "од",
        "для",
        "без",
        "після",
        "біля",
        "коло",
        "проти",
        "серед",
        "посеред",
        "навколо",
        "довкола",
        "замість",
        "крім",
        "окрім",
        "щодо",
        "стосовно",
        "внаслідок",
        "унаслідок",
        "поблизу",
        "вздовж",
        "уздовж",
        "протягом",
        "упродовж",
        "впродовж",
        "задля",
        "заради",
        "з-під",
        "із-за",
        "з-за",
        "з-поза",
        "з-понад",
        "з-поміж",
        "навпроти",
        "навпаки",
        "всередині",
        "усередині",
        "поруч",
        "понад",
        "шляхом",
        "відносно",
        "попереду",
        "позаду",
        "наприкінці",
        "напередодні",
        "близько",
        "станом");
    // Words of quantity and absence stand with the genitive, but not always.
    govern(
        words,
        LOOSE,
        "v_rod",
        "багато",
        "небагато",
        "чимало",
        "кілька",
        "декілька",
        "скільки",
        "стільки",
        "немає",
        "нема");
    words.put("не", NEGATION);
    return words;
  }

  private static void govern(Map<String, Integer> target, String cases, String... words) {
    govern(target, 0, cases, words);
  }

  private static void govern(Map<String, Integer> target, int mark, String cases, String... words) {
    int slots = mark;
    for (String name : cases.split(" ")) {
      slots |= Grammar.slotsOfCase(name);
    }
    for (String word : words) {
      target.merge(word, slots, (a, b) -> a | b);
    }
  }
}
