package org.visnyk.language.typing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Cyrillic spellings of Latin letters. At cost 0 the table of the Cabinet of Ministers,
 * resolution 55 of 27 January 2010; at higher cost the spellings of private use, old passports and
 * foreign media. Stateless.
 */
final class RomanisationRules {
  /** The maximum length of the Latin side of a rule. */
  static final int LONGEST = 5;

  /** Where a rule applies. */
  private enum Place {
    ANYWHERE,
    START,
    LATER,
    END
  }

  /** A Cyrillic spelling and its cost. */
  record Rule(String cyrillic, double cost, Place place) {
    boolean holds(boolean atStart, boolean atEnd) {
      return switch (place) {
        case ANYWHERE -> true;
        case START -> atStart;
        case LATER -> !atStart;
        case END -> atEnd;
      };
    }
  }

  private static final Map<String, List<Rule>> RULES = new HashMap<>();

  static {
    // The official table; signAfter restores the dropped ь and apostrophe.
    all(0, "a а", "b б", "v в", "h г", "g г", "d д", "e е", "zh ж", "z з", "i і", "k к", "l л");
    all(0, "m м", "n н", "o о", "p п", "r р", "s с", "t т", "u у", "f ф", "kh х", "ts ц");
    all(0, "ch ч", "sh ш", "shch щ", "zgh зг");
    at(Place.START, 0, "ye є", "yi ї", "yu ю", "ya я", "yo йо");
    at(Place.LATER, 0, "y и", "ie є", "iu ю", "ia я", "io йо", "ii ій");
    at(Place.END, 0, "yi ий", "yy ий", "sky ський", "skyi ський", "skyy ський", "ets ець");
    at(Place.LATER, -0.05, "sk ськ");
    // Variants.
    at(Place.START, 0.5, "y й", "y и", "e є", "i ї");
    at(Place.START, 0.3, "ie є", "iu ю", "ia я", "ju ю", "ja я", "je є", "ji ї");
    at(Place.LATER, 0.3, "ye є", "yu ю", "ya я", "yo йо", "ju ю", "ja я", "je є", "ii ії");
    at(Place.LATER, 0.3, "i ї", "i й", "y й", "ia ія", "yo ьо", "io ьо", "yi ї", "ji ї");
    at(Place.LATER, 0.6, "ia іа", "io іо", "ie іє", "iu іу", "y і", "i и", "yi ий");
    at(Place.END, 0.1, "iy ій", "ij ій", "iy ий", "yj ий", "skiy ський", "skii ський");
    at(Place.END, 0.2, "ski ський", "skij ський", "skyj ський", "y ий", "ey ій", "ei ій");
    all(0.2, "w в", "x кс", "ck к", "q к", "tz ц", "sch щ", "ph ф", "th т");
    all(0.4, "c к", "c ц", "j й", "j дж", "cz ч", "sz ш", "g ґ");
    all(0.6, "h х", "x х", "j ж", "oo у", "ee і", "ou у", "kh г", "ch х", "yo о");
  }

  private RomanisationRules() {}

  static List<Rule> of(String latin) {
    return RULES.getOrDefault(latin, List.of());
  }

  /** The ь or apostrophe that romanisation may have dropped here, with its cost. */
  static @Nullable Rule signAfter(String written, String latin, int at) {
    char last = written.isEmpty() ? ' ' : written.charAt(written.length() - 1);
    boolean atEnd = at == latin.length();
    char next = atEnd ? ' ' : latin.charAt(at);
    String vowels = next == 'i' ? "aueo" : next == 'y' ? "aueoi" : "";
    boolean iotated = at + 1 < latin.length() && vowels.indexOf(latin.charAt(at + 1)) >= 0;
    if (iotated) {
      double cost = "бпвмф".indexOf(last) >= 0 ? 0.1 : "рнкгдз".indexOf(last) >= 0 ? 0.7 : 9;
      return cost < 1 ? new Rule("'", cost, Place.ANYWHERE) : null;
    }
    if (!atEnd && "aeiouy'".indexOf(next) >= 0) {
      return null;
    }
    boolean beforeK = next == 'k' || latin.startsWith("sk", at);
    double cost =
        switch (last) {
          case 'л' -> beforeK || atEnd ? 0.2 : 0.4;
          case 'ц' -> beforeK ? 0.05 : atEnd ? 0.1 : 9;
          case 'н', 'с', 'з' -> beforeK ? 0.2 : 0.8;
          case 'д', 'т' -> beforeK ? 0.6 : 0.8;
          default -> 9;
        };
    return cost < 1 ? new Rule("ь", cost, Place.ANYWHERE) : null;
  }

  private static void all(double cost, String... rules) {
    at(Place.ANYWHERE, cost, rules);
  }

  private static void at(Place place, double cost, String... rules) {
    for (String rule : rules) {
      int space = rule.indexOf(' ');
      RULES
          .computeIfAbsent(rule.substring(0, space), latin -> new ArrayList<>())
          .add(new Rule(rule.substring(space + 1), cost, place));
    }
  }
}
