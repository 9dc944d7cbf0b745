package org.visnyk.language.typing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.typing.RomanisationRules.Rule;

/**
 * Reads Ukrainian words in Latin letters: {@code Zelenskyy} is {@code Зеленський}. Romanisation
 * loses signs and merges letters, so a word has several spellings; a vocabulary has to decide.
 * Stateless.
 */
public final class Romanisation {
  /** No Ukrainian word is longer; a longer one has no spelling. */
  static final int MAX_LETTERS = 40;

  /** How many spellings of a word are given. */
  static final int MAX_SPELLINGS = 32;

  /** Bounds the work for one word, which is some hundred microseconds then. */
  private static final int MAX_STEPS = 4_000;

  /** Places known abroad by names that are no romanisation of the Ukrainian ones. */
  private static final Map<String, String> FOREIGN_NAMES =
      Map.ofEntries(
          Map.entry("kiev", "Київ"),
          Map.entry("kharkov", "Харків"),
          Map.entry("lvov", "Львів"),
          Map.entry("odessa", "Одеса"),
          Map.entry("nikolaev", "Миколаїв"),
          Map.entry("chernigov", "Чернігів"),
          Map.entry("chernobyl", "Чорнобиль"),
          Map.entry("dnieper", "Дніпро"),
          Map.entry("dnepr", "Дніпро"),
          Map.entry("crimea", "Крим"),
          Map.entry("ukraine", "Україна"),
          Map.entry("russia", "Росія"),
          Map.entry("moscow", "Москва"));

  private Romanisation() {}

  /**
   * The words that a word in Latin letters may be, the likeliest first; a capital at its start is
   * kept.
   *
   * @return at most {@value #MAX_SPELLINGS}; none if there is a character that is neither a letter
   *     from A to Z nor an apostrophe or a hyphen between them
   */
  public static List<String> toCyrillic(String word) {
    String latin = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    if (latin.isEmpty() || latin.length() > MAX_LETTERS || !isLatin(latin)) {
      return List.of();
    }
    Set<String> spellings = new LinkedHashSet<>();
    @Nullable String name = FOREIGN_NAMES.get(latin);
    if (name != null) {
      spellings.add(name);
    }
    boolean capitalised = Character.isUpperCase(word.charAt(0));
    for (String spelling : search(latin)) {
      spellings.add(
          capitalised
              ? Character.toUpperCase(spelling.charAt(0)) + spelling.substring(1)
              : spelling);
    }
    return List.copyOf(spellings);
  }

  private static boolean isLatin(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean sign = (c == '\'' || c == '-') && i > 0 && i + 1 < word.length();
      if ((c < 'a' || c > 'z') && !sign) {
        return false;
      }
    }
    return true;
  }

  /** The cheapest ways through the word, by search in the order of cost. */
  private static List<String> search(String latin) {
    PriorityQueue<Path> open =
        new PriorityQueue<>(
            Comparator.comparingDouble(Path::cost)
                .thenComparing(Path::at, Comparator.reverseOrder())
                .thenComparing(Path::written));
    Set<String> found = new LinkedHashSet<>();
    open.add(new Path(0, "", 0));
    for (int steps = 0; steps < MAX_STEPS && !open.isEmpty(); steps++) {
      Path path = open.remove();
      if (path.at == latin.length() && !path.written.isEmpty()) {
        found.add(path.written);
        if (found.size() == MAX_SPELLINGS) {
          break;
        }
      }
      open.addAll(path.next(latin));
    }
    return List.copyOf(found);
  }

  /** A beginning of the word and what was made of it. */
  private record Path(int at, String written, double cost) {
    List<Path> next(String latin) {
      List<Path> next = new ArrayList<>();
      @Nullable Rule sign = endsWithSign() ? null : RomanisationRules.signAfter(written, latin, at);
      if (sign != null) {
        next.add(new Path(at, written + sign.cyrillic(), cost + sign.cost()));
      }
      if (at < latin.length() && !Character.isLetter(latin.charAt(at))) {
        next.add(new Path(at + 1, written + latin.charAt(at), cost));
        return next;
      }
      int longest = Math.min(RomanisationRules.LONGEST, latin.length() - at);
      boolean atStart = at == 0 || latin.charAt(at - 1) == '-';
      for (int length = 1; length <= longest; length++) {
        int end = at + length;
        for (Rule rule : RomanisationRules.of(latin.substring(at, end))) {
          if (rule.holds(atStart, end == latin.length() || latin.charAt(end) == '-')) {
            double price = cost + rule.cost() + split(latin) + hiatus(rule.cyrillic());
            next.add(new Path(end, written + rule.cyrillic(), price));
          }
        }
      }
      boolean doubled = at > 0 && at < latin.length() && latin.charAt(at) == latin.charAt(at - 1);
      if (doubled) {
        next.add(new Path(at + 1, written, cost + 0.6));
      }
      return next;
    }

    /** What the neighbour says: і is rare behind a vowel, ї and й only start a word otherwise. */
    private double hiatus(String next) {
      char last = written.isEmpty() ? '-' : written.charAt(written.length() - 1);
      boolean afterVowel = "аеиіоуєїюя".indexOf(last) >= 0;
      return switch (next) {
        case "і", "іа" -> afterVowel ? 0.6 : 0;
        case "ї" -> afterVowel || last == '-' ? -0.1 : 1;
        case "й" -> afterVowel || last == '-' ? 0 : 1;
        case "а", "е", "у" -> last == 'й' ? 0.6 : 0;
        default -> 0;
      };
    }

    /** What it costs to have cut a pair that mostly belongs together. */
    private double split(String latin) {
      if (at == 0 || at >= latin.length()) {
        return 0;
      }
      return switch (latin.substring(at - 1, at + 1)) {
        case "sh", "zh", "kh", "ch" -> 1;
        case "ts", "ia", "iu" -> 0.6;
        default -> 0;
      };
    }

    private boolean endsWithSign() {
      return written.endsWith("ь") || written.endsWith("'");
    }
  }
}
