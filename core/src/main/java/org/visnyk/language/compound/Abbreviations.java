package org.visnyk.language.compound;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.dictionary.WordLists;
import org.visnyk.language.text.Alphabet;
import org.visnyk.language.text.Casing;
import org.visnyk.language.text.PackedWord;
import org.visnyk.language.text.WordKind;
import org.visnyk.language.word.CandidateWord;

/**
 * Abbreviations and the words that they stand for. Immutable; finding one allocates nothing.
 *
 * <p>The list is the resource {@value #RESOURCE}: a line in brackets opens the section of a {@link
 * Place}; the next lines are {@code abbreviation = lemma}; {@code #} starts a comment.
 */
public final class Abbreviations {
  static final String RESOURCE = "abbreviations.txt";

  private static final int YEAR_DIGITS = 4;
  private static final Abbreviations STANDARD =
      WordLists.read(Abbreviations.class, RESOURCE, Abbreviations::read);

  /** Where an abbreviation has its reading. */
  private enum Place {
    ALWAYS,
    AFTER_A_NUMBER,
    AFTER_A_YEAR,
    BEFORE_A_FULL_STOP
  }

  /** Words whose abbreviation precedes a name, so that a capital after it begins no sentence. */
  private static final Set<String> BEFORE_NAMES =
      Set.of(
          "вулиця",
          "проспект",
          "провулок",
          "бульвар",
          "площа",
          "набережна",
          "шосе",
          "озеро",
          "професор",
          "академік",
          "доцент",
          "ім'я",
          "святий");

  private static final Set<String> MAGNITUDES = Set.of("тисяча", "мільйон", "мільярд", "трильйон");

  /** Words after which an abbreviation is a unit. */
  private static final Set<String> BEFORE_UNITS =
      Set.of("тисяча", "мільйон", "мільярд", "трильйон", "квадратний", "кубічний");

  private static final int MIN_LETTERS_OF_MAGNITUDE = 5;

  /** Packed letters, sorted, and the readings at the same indexes. */
  private final long[] keys;

  private final List<Map<Place, String>> readings;

  /** For each first letter, a bit for each length. */
  private final int[] lengths = new int[Alphabet.SIZE];

  private Abbreviations(SortedMap<Long, Map<Place, String>> words) {
    keys = words.keySet().stream().mapToLong(Long::longValue).toArray();
    readings = List.copyOf(words.values());
    for (long key : keys) {
      int letters = 0;
      long first = key;
      for (long rest = key; rest != 0; rest >>>= PackedWord.LETTER_BITS) {
        letters++;
        first = rest;
      }
      lengths[(int) first] |= 1 << letters;
    }
  }

  /** The list of the library. */
  public static Abbreviations standard() {
    return STANDARD;
  }

  /**
   * Reads a list.
   *
   * @throws IllegalArgumentException if a line is malformed; the message names it
   */
  static Abbreviations read(BufferedReader lines) throws IOException {
    SortedMap<Long, Map<Place, String>> words = new TreeMap<>();
    @Nullable Place place = null;
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String content = WordLists.content(line);
      if (content.startsWith("[")) {
        place = place(content, number);
      } else if (!content.isEmpty()) {
        add(content, place, number, words);
      }
    }
    return new Abbreviations(words);
  }

  private static Place place(String section, int line) {
    String name = section.replaceAll("[\\[\\]]", "").replace(' ', '_').toUpperCase(Locale.ROOT);
    for (Place place : Place.values()) {
      if (place.name().equals(name)) {
        return place;
      }
    }
    throw wrong(line, "no such section: " + section);
  }

  private static void add(
      String line, @Nullable Place place, int number, SortedMap<Long, Map<Place, String>> words) {
    String[] sides = line.split("=", -1);
    if (place == null || sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
      throw wrong(number, "expected abbreviation = word, in a section");
    }
    char[] letters = sides[0].strip().toCharArray();
    long packed = pack(letters, letters.length);
    if (packed == PackedWord.NOT_PACKED) {
      throw wrong(number, "the abbreviation is too long or has letters that are not Ukrainian");
    }
    words.computeIfAbsent(packed, any -> new EnumMap<>(Place.class)).put(place, sides[1].strip());
  }

  private static long pack(char[] letters, int length) {
    return length > PackedWord.BLOCK_LETTERS
        ? PackedWord.NOT_PACKED
        : PackedWord.pack(letters, 0, length);
  }

  private static IllegalArgumentException wrong(int line, String what) {
    return new IllegalArgumentException("%s, line %d: %s".formatted(RESOURCE, line, what));
  }

  /** The abbreviations. */
  public Stream<String> all() {
    return LongStream.of(keys).mapToObj(Abbreviations::unpack);
  }

  private static String unpack(long key) {
    StringBuilder reversed = new StringBuilder();
    for (long rest = key; rest != 0; rest >>>= PackedWord.LETTER_BITS) {
      reversed.append(PackedWord.lastLetter(rest));
    }
    return reversed.reverse().toString();
  }

  /**
   * The lemma of the word that an abbreviation stands for.
   *
   * @param before the previous word of the same sentence
   * @return {@code null} if the word is no abbreviation, or has several readings here
   */
  public @Nullable String wordOf(CandidateWord word, @Nullable CandidateWord before) {
    @Nullable Map<Place, String> all = find(word);
    if (all == null || word.casing == Casing.UPPER) {
      return null;
    }
    String reading = all.get(Place.ALWAYS);
    if (reading == null && before != null && isQuantity(before)) {
      reading = all.get(isYear(before) ? Place.AFTER_A_YEAR : Place.AFTER_A_NUMBER);
      reading = reading == null ? all.get(Place.AFTER_A_NUMBER) : reading;
    }
    return reading == null && word.precedesFullStop ? all.get(Place.BEFORE_A_FULL_STOP) : reading;
  }

  /** Whether an abbreviation has its reading everywhere, so that it is no other word. */
  public boolean isUnique(CandidateWord word) {
    @Nullable Map<Place, String> all = find(word);
    return all != null && all.containsKey(Place.ALWAYS);
  }

  /** Whether the full stop between two words belongs to the first and ends no sentence. */
  public boolean joins(CandidateWord word, CandidateWord next) {
    @Nullable Map<Place, String> all = word.precedesFullStop ? find(word) : null;
    return all != null
        && (next.casing == Casing.LOWER || !Collections.disjoint(all.values(), BEFORE_NAMES));
  }

  private @Nullable Map<Place, String> find(CandidateWord word) {
    boolean mayBe =
        word.length <= PackedWord.BLOCK_LETTERS
            && (word.kind == WordKind.CYRILLIC || word.kind == WordKind.COMPOUND)
            && (lengths[Alphabet.code(word.text[0])] & 1 << word.length) != 0;
    if (!mayBe) {
      return null;
    }
    int at = Arrays.binarySearch(keys, pack(word.text, word.length));
    return at < 0 ? null : readings.get(at);
  }

  /** Whether a unit may follow: a number, or an abbreviation such as {@code тис.} or {@code кв.} */
  private boolean isQuantity(CandidateWord word) {
    if (word.kind == WordKind.NUMBER) {
      return true;
    }
    @Nullable Map<Place, String> all = find(word);
    return all != null && !Collections.disjoint(all.values(), BEFORE_UNITS);
  }

  /** Whether a word multiplies the number before it: {@code млн}, {@code тисяч}. */
  public boolean isMagnitude(CandidateWord word) {
    @Nullable Map<Place, String> all = find(word);
    return all == null
        ? word.length >= MIN_LETTERS_OF_MAGNITUDE && isSpeltMagnitude(word)
        : !Collections.disjoint(all.values(), MAGNITUDES);
  }

  private static boolean isSpeltMagnitude(CandidateWord word) {
    String form = new String(word.text, 0, word.length);
    return MAGNITUDES.stream()
        .anyMatch(magnitude -> form.startsWith(magnitude.substring(0, MIN_LETTERS_OF_MAGNITUDE)));
  }

  private static boolean isYear(CandidateWord word) {
    return word.kind == WordKind.NUMBER && word.length == YEAR_DIGITS;
  }
}
