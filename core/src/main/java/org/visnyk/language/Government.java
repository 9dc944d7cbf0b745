package org.visnyk.language;

import java.util.HashMap;
import java.util.Map;
import org.visnyk.language.lexicon.Grammar;

/**
 * Which cases Ukrainian prepositions govern. Source: the rules of government as school grammars of
 * Ukrainian give them.
 */
final class Government {
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
  }

  /** The slots that each preposition governs, as in {@link Grammar#slots}. */
  static Map<String, Integer> ofPrepositions() {
    return new Government().governed;
  }

  private void govern(String cases, String... prepositions) {
    int slots = 0;
    for (String name : cases.split(" ")) {
      slots |= Grammar.slotsOfCase(name);
    }
    for (String preposition : prepositions) {
      governed.merge(preposition, slots, (a, b) -> a | b);
    }
  }
}
