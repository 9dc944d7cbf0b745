package org.visnyk.language.grammar;

import java.util.HashMap;
import java.util.Map;
import org.visnyk.language.dictionary.Grammar;
import org.visnyk.language.dictionary.GrammarBits;
import org.visnyk.language.dictionary.UkrainianDictionary;

/**
 * The cases that Ukrainian prepositions and words of quantity govern, after school grammars of
 * Ukrainian. Immutable.
 */
public final class Government {
  /** Flag next to the slots: the case is usual, not required. */
  public static final int LOOSE = 1 << 31;

  /** Flag of {@code не}, which governs no case. */
  public static final int NEGATION = 1 << 30;

  /** Slots as in {@link Grammar#slots} and flags, by lemma. */
  private final LemmaMap governed = new LemmaMap();

  /** Looks the governing words up in a dictionary. */
  public Government(UkrainianDictionary dictionary) {
    Preferences.Lemmas lemmas = new Preferences.Lemmas(dictionary);
    words()
        .forEach(
            (word, slots) -> {
              int lemma = lemmas.find(word);
              if (lemma >= 0) {
                governed.put(lemma, slots);
              }
            });
  }

  /** The slots that a sense governs, with flags; 0 if it governs none. */
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
    // Words of quantity and absence usually govern the genitive.
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
