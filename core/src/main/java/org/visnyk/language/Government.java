package org.visnyk.language;

import java.util.HashMap;
import java.util.Map;
import org.visnyk.language.lexicon.Grammar;
import org.visnyk.language.lexicon.Lexicon;

/**
 * Which cases Ukrainian prepositions and words of quantity govern. Source: the rules of government
 * as school grammars of Ukrainian give them.
 */
final class Government {
  /** Marks what is a habit of the word and no rule, beside the slots. */
  static final int LOOSE = 1 << 31;

  private final Map<String, Integer> governed = new HashMap<>();

  private Government() {
    govern("v_zna v_mis v_rod", "у", "в", "уві", "ув");
    govern("v_zna v_mis", "на", "о", "об");
    govern("v_rod v_oru v_zna", "з", "із", "зі", "зо", "за");
    govern("v_zna v_oru", "під", "над", "перед", "понад", "поза", "піді", "наді", "переді");
    govern("v_oru v_rod", "між", "межи", "поміж");
    govern("v_zna", "про", "через", "крізь", "попри", "повз");
    govern("v_mis v_zna v_dav", "по");
    govern("v_mis", "при");
    govern("v_dav", "завдяки", "всупереч", "назустріч", "наперекір", "к", "вслід");
    govern(
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
  }

  /** The slots that the words of a lexicon govern, as in {@link Grammar#slots}, by their lemma. */
  static LemmaMap in(Lexicon lexicon) {
    LemmaMap slots = new LemmaMap();
    Preferences.Lemmas lemmas = new Preferences.Lemmas(lexicon);
    for (Map.Entry<String, Integer> word : new Government().governed.entrySet()) {
      int lemma = lemmas.find(word.getKey());
      if (lemma >= 0) {
        slots.put(lemma, word.getValue());
      }
    }
    return slots;
  }

  private void govern(String cases, String... words) {
    govern(0, cases, words);
  }

  private void govern(int mark, String cases, String... words) {
    int slots = mark;
    for (String name : cases.split(" ")) {
      slots |= Grammar.slotsOfCase(name);
    }
    for (String word : words) {
      governed.merge(word, slots, (a, b) -> a | b);
    }
  }
}
