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
 * Converts romanised Ukrainian words to Cyrillic: {@code Zelenskyy} to {@code Зеленський}.
 * Romanisation drops soft signs and merges letters, so a word has several Cyrillic spellings; a
 * vocabulary has to decide. Stateless.
 */
public final class Romanisation {
  /** A longer word has no Cyrillic spelling. */
  static final int MAX_LETTERS = 40;

  /** The maximum number of spellings of a word. */
  static final int MAX_SPELLINGS = 32;

  /** Bounds the work for a word to some hundred microseconds. */
  private static final int MAX_STEPS = 4_000;

  /** Places whose English names do not derive from the Ukrainian ones. */
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
   * The possible Cyrillic spellings of a word in Latin letters, the most likely first; an initial
   * capital is kept.
   *
   * @return at most {@value #MAX_SPELLINGS}; none if the word has a character other than letters
   *     from A to Z and apostrophes or hyphens between them
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

  /** The cheapest paths through the word, by best-first search. */
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

  /** A prefix of the word and its Cyrillic spelling. */
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

    /**
     * The cost of a vowel after the previous letter: і is rare after a vowel, ї and й occur only
     * there and at the start.
     */
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

    /** The cost of splitting a pair of letters that mostly stands for one sound. */
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
