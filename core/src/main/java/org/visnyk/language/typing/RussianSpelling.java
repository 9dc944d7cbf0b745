package org.visnyk.language.typing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads Russian words as the Ukrainian words that correspond to them: {@code мобилизация} is {@code
 * мобілізація}. Letters and endings change regularly, but one letter may correspond to several, so
 * a word has several readings and a vocabulary has to decide. Words that differ altogether come
 * from a short list. Stateless.
 */
public final class RussianSpelling {
  /** The maximum number of readings of a word. */
  static final int MAX_READINGS = 64;

  private static final int MIN_LETTERS = 3;
  private static final int MAX_LETTERS = 24;
  private static final int LONGEST_RULE = 5;

  /** Letters that are not Ukrainian. */
  private static final String FOREIGN_LETTERS = "ыэъё";

  /** Where a rule applies. */
  private enum Place {
    ANYWHERE,
    START,
    END
  }

  private record Rule(String ukrainian, double cost, Place place) {
    boolean holds(boolean atStart, boolean atEnd) {
      return place == Place.ANYWHERE || (place == Place.START ? atStart : atEnd);
    }
  }

  /** The readings of a prefix of the word, with the cost of each. */
  private record Reading(String written, double cost) {}

  private static final Map<String, List<Rule>> RULES = new HashMap<>();

  static {
    at(Place.ANYWHERE, 0, "ы и", "э е", "ъ '", "и і", "ё йо", "ск ськ", "цк цьк");
    at(Place.ANYWHERE, 0.1, "и и", "ё ьо", "ъе 'ї", "ъе 'є", "ъя 'я", "ъю 'ю");
    at(Place.ANYWHERE, 0.2, "сс с", "рр р", "лл л", "мм м", "пп п", "тт т", "кк к", "бб б", "фф ф");
    at(Place.ANYWHERE, 0.3, "ь ", "ы і", "ё о", "ё е", "э є", "ья 'я", "ье 'є", "ью 'ю");
    at(Place.ANYWHERE, 0.4, "о і", "е і", "е є", "ьи 'ї", "ие іє", "ио йо", "нн н");
    at(
        Place.ANYWHERE,
        0.6,
        "е о",
        "и ї",
        "о а",
        "а о",
        "е и",
        "я '",
        "ё і",
        "жд дж",
        "ф хв",
        "ю у",
        "в у");
    at(Place.START, 0.1, "от від", "рас роз", "раз роз", "под під", "пред перед", "э е");
    at(
        Place.START,
        0.2,
        "об об'",
        "с з",
        "со з",
        "со спів",
        "бес без",
        "из з",
        "воз від",
        "вос від");
    at(Place.START, 0.3, "и и", "е є", "е й", "у в", "в у", "при при", "о об", "ис з", "пре пере");
    at(Place.END, 0, "ция ція", "ции ції", "цию цію", "ций цій", "ый ий", "ий ий", "ий ій", "ая а");
    at(Place.END, 0, "ое е", "ые і", "ую у", "ть ти", "ться тися", "ет є", "ит ить", "ют ють");
    at(Place.END, 0, "ие ія", "ия ія", "ии ії", "ию ію", "ией ією", "ие і", "ой ий", "ой ої");
    at(Place.END, 0, "ние ння", "ния ння", "нию нню", "нием нням", "нии нні", "ов ів", "ев ів");
    at(Place.END, 0, "жье жжя", "лье лля", "нье ння", "тье ття", "жья жжя", "тья ття", "лья лля");
    at(Place.END, 0.1, "ев їв", "ев єв", "ость ість", "ости ості", "остью істю", "ее є", "яя я");
    at(Place.END, 0.1, "ут уть", "ат ать", "ят ять", "ет е", "ет є", "ется ється", "ится иться");
    at(Place.END, 0.1, "ются ються", "утся уться", "ятся яться", "л в", "лся вся", "тель тель");
    at(Place.END, 0.2, "ой ою", "ей ею", "е і", "ы и", "ия я", "ия ея", "ь ь", "ье 'я", "чь гти");
  }

  private RussianSpelling() {}

  /** Whether a word has a letter that Russian has and Ukrainian lacks. */
  public static boolean hasRussianLetter(String word) {
    return word.toLowerCase(Locale.ROOT).chars().anyMatch(c -> FOREIGN_LETTERS.indexOf(c) >= 0);
  }

  /**
   * The possible Ukrainian readings of a Russian word, the most likely first; an initial capital is
   * kept.
   *
   * @return at most {@value #MAX_READINGS}, without the word itself; none if the word has fewer
   *     than 3 or more than 24 letters, or a character that is no Cyrillic letter
   */
  public static List<String> toUkrainian(String word) {
    String russian = word.toLowerCase(Locale.ROOT);
    if (russian.length() < MIN_LETTERS
        || russian.length() > MAX_LETTERS
        || !russian.chars().allMatch(RussianSpelling::isCyrillic)) {
      return List.of();
    }
    Set<String> readings = new LinkedHashSet<>(RussianWords.standard().of(russian));
    readings.addAll(search(russian));
    readings.remove(russian);
    boolean isCapitalised = Character.isUpperCase(word.charAt(0));
    return readings.stream()
        .limit(MAX_READINGS)
        .map(
            reading ->
                isCapitalised
                    ? Character.toUpperCase(reading.charAt(0)) + reading.substring(1)
                    : reading)
        .toList();
  }

  private static boolean isCyrillic(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
  }

  /** The cheapest readings: for each prefix of the word, those worth extending. */
  private static List<String> search(String russian) {
    List<Map<String, Double>> readings = new ArrayList<>();
    for (int i = 0; i <= russian.length(); i++) {
      readings.add(new HashMap<>());
    }
    readings.getFirst().put("", 0.0);
    for (int at = 0; at < russian.length(); at++) {
      for (Reading reading : cheapest(readings.get(at))) {
        extend(reading, russian, at, readings);
      }
    }
    return cheapest(readings.getLast()).stream().map(Reading::written).toList();
  }

  private static List<Reading> cheapest(Map<String, Double> readings) {
    return readings.entrySet().stream()
        .map(entry -> new Reading(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingDouble(Reading::cost).thenComparing(Reading::written))
        .limit(MAX_READINGS)
        .toList();
  }

  private static void extend(
      Reading reading, String russian, int at, List<Map<String, Double>> readings) {
    char letter = russian.charAt(at);
    if (FOREIGN_LETTERS.indexOf(letter) < 0 && letter != 'и') {
      readings.get(at + 1).merge(reading.written + letter, reading.cost, Math::min);
    }
    int longest = Math.min(LONGEST_RULE, russian.length() - at);
    for (int length = 1; length <= longest; length++) {
      int end = at + length;
      for (Rule rule : RULES.getOrDefault(russian.substring(at, end), List.of())) {
        if (rule.holds(at == 0, end == russian.length())) {
          readings
              .get(end)
              .merge(reading.written + rule.ukrainian, reading.cost + rule.cost, Math::min);
        }
      }
    }
  }

  private static void at(Place place, double cost, String... rules) {
    for (String rule : rules) {
      int space = rule.indexOf(' ');
      RULES
          .computeIfAbsent(rule.substring(0, space), russian -> new ArrayList<>())
          .add(new Rule(rule.substring(space + 1), cost, place));
    }
  }
}
