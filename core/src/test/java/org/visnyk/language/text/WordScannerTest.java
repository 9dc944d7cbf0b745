package org.visnyk.language.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.visnyk.language.text.WordKind.CODE;
import static org.visnyk.language.text.WordKind.COMPOUND;
import static org.visnyk.language.text.WordKind.CYRILLIC;
import static org.visnyk.language.text.WordKind.EMAIL;
import static org.visnyk.language.text.WordKind.FOREIGN;
import static org.visnyk.language.text.WordKind.HASHTAG;
import static org.visnyk.language.text.WordKind.MENTION;
import static org.visnyk.language.text.WordKind.MIXED_SCRIPT;
import static org.visnyk.language.text.WordKind.NUMBER;
import static org.visnyk.language.text.WordKind.URL;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordScannerTest {
  private static final int BUFFER = 16 * 1024;

  @Test
  void wordsAreRunsOfLettersWithApostrophes() throws IOException {
    assertThat(scan("П’ять слів — «об'єкт», дім'"))
        .containsExactly(
            word("П’ять", 0, CYRILLIC),
            word("слів", 6, CYRILLIC),
            word("об'єкт", 14, CYRILLIC),
            word("дім", 23, CYRILLIC));
    assertThat(scan("Kyiv café Ελλάδα")).extracting(Word::kind).containsOnly(FOREIGN);
  }

  @Test
  void aWordOfTwoScriptsIsMarked() throws IOException {
    assertThat(scan("Kиїв мiсто"))
        .extracting(Word::kind)
        .containsExactly(MIXED_SCRIPT, MIXED_SCRIPT);
  }

  @Test
  void ukrainianLettersArePackedAndNothingElseIs() throws IOException {
    WordScanner scanner = new WordScanner();
    scanner.reset(new StringReader("Ґанок єдиноприродність півостровний"));
    assertThat(scanner.next()).isTrue();
    assertThat(scanner.isPacked()).isTrue();
    assertThat(scanner.firstLetters()).isEqualTo(packed("ганок"));
    assertThat(scanner.secondLetters()).isZero();
    assertThat(scanner.next()).isTrue();
    assertThat(scanner.isPacked()).isTrue();
    assertThat(scanner.firstLetters()).isEqualTo(packed("єдиноприро"));
    assertThat(scanner.secondLetters()).isEqualTo(packed("дність"));
    assertThat(scanner.next()).isTrue();
    for (String other :
        List.of("об'єкт", "ёлка", "Kиїв", "за́мок", "Су-35", "#тег", "а".repeat(21), "Зі1")) {
      scanner.reset(new StringReader(other));
      assertThat(scanner.next()).isTrue();
      assertThat(scanner.isPacked()).as(other).isFalse();
    }
  }

  private static long packed(String letters) {
    long block = 0;
    for (int i = 0; i < letters.length(); i++) {
      block = PackedWord.append(block, Alphabet.code(letters.charAt(i)));
    }
    return block;
  }

  @Test
  void hyphensAndUnderscoresJoin() throws IOException {
    assertThat(scan("Івано-Франківськ F-16 2016-го один_два"))
        .extracting(Word::text, Word::kind)
        .containsExactly(
            tuple("Івано-Франківськ", COMPOUND),
            tuple("F-16", COMPOUND),
            tuple("2016-го", COMPOUND),
            tuple("один_два", CYRILLIC));
    assertThat(texts("він - вона -- -воно- а-")).containsExactly("він", "вона", "воно", "а");
  }

  @Test
  void numbersIncludeDecimalSeparatorsAndPercentSigns() throws IOException {
    assertThat(scan("1,5% 3.14 10:30 1 000, 5%"))
        .containsExactly(
            word("1,5%", 0, NUMBER),
            word("3.14", 5, NUMBER),
            word("10:30", 10, NUMBER),
            word("1 000", 16, NUMBER),
            word("5%", 23, NUMBER));
    assertThat(texts("20 % 7,5\u00A0% 3 %% 25.06.2024 2:1."))
        .containsExactly("20 %", "7,5\u00A0%", "3 %", "25.06.2024", "2:1");
    assertThat(texts("том:10 F-16:30")).containsExactly("том", "10", "F-16", "30");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10 000",
        "1 250 000",
        "999\u00A0999\u202F999",
        "100\u2009000",
        "1 500,75",
        "12 000%",
        "12 000 %",
        "10 000-15 000",
        "10-15 000"
      })
  void groupsOfThreeDigitsAreOneNumber(String number) throws IOException {
    assertThat(texts("було " + number + " осіб, " + number))
        .containsExactly("було", number, "осіб", number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024 100",
        "10 00",
        "10 0000",
        "10  000",
        "10\t000",
        "10\n000",
        "067 123",
        "5 155мм",
        "5 155-мм",
        "3,5 100",
        "25.06 100",
        "10:30 100",
        "Су-34 120",
        "Т72 100",
        "2023-2024 100",
        "1000 000"
      })
  void adjacentNumbersStaySeparate(String numbers) throws IOException {
    assertThat(texts("у " + numbers + " тисяч"))
        .containsExactly(
            Stream.of(Stream.of("у"), Arrays.stream(numbers.split("\\s+")), Stream.of("тисяч"))
                .flatMap(part -> part)
                .toArray(String[]::new));
  }

  @Test
  void lettersAndDigitsAreACode() throws IOException {
    assertThat(scan("Т72 C300")).extracting(Word::kind).containsExactly(CODE, CODE);
  }

  @Test
  void hashtagsAndMentionsKeepTheirFirstCharacter() throws IOException {
    assertThat(scan("#СлаваУкраїні @zelenskiy # @"))
        .containsExactly(word("#СлаваУкраїні", 0, HASHTAG), word("@zelenskiy", 14, MENTION));
  }

  @Test
  void addressesEndBeforeThePunctuationOfTheSentence() throws IOException {
    assertThat(scan("(https://www.pravda.com.ua/news/?id=1&b=2). rbc.ua, info@example.com."))
        .extracting(Word::text, Word::kind)
        .containsExactly(
            tuple("https://www.pravda.com.ua/news/?id=1&b=2", URL),
            tuple("rbc.ua", URL),
            tuple("info@example.com", EMAIL));
  }

  @Test
  void aMissingSpaceAfterASentenceDoesNotJoinCyrillicWords() throws IOException {
    assertThat(texts("кінець.Початок")).containsExactly("кінець", "Початок");
  }

  @Test
  void sentencesBeginAfterTerminatorsAndAtTheStart() throws IOException {
    assertThat(scan("Він. Вона й воно! Ні… «Так»\nОт"))
        .filteredOn(Word::startsSentence)
        .extracting(Word::text)
        .containsExactly("Він", "Вона", "Ні", "Так", "От");
  }

  @Test
  void marksAndInvisibleCharactersStayInside() throws IOException {
    assertThat(texts("за\u0301мок Киї\u00ADв сло\u200Bво")).hasSize(3);
    assertThat(texts("\u0301 \u00AD\u200B")).isEmpty();
  }

  @Test
  void lettersBeyondTheBasicPlaneAreLettersAndLoneSurrogatesAreNot() throws IOException {
    assertThat(texts("𝒦𝓎𝒾𝓋 😀 \uD800 \uDC00а \uD83D")).containsExactly("𝒦𝓎𝒾𝓋", "а");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "\uD800", "\n\n"})
  void aTextWithoutWordsIsReadToItsEnd(String text) throws IOException {
    WordScanner scanner = new WordScanner();
    scanner.reset(new StringReader(text));

    assertThat(scanner.next()).isFalse();
    assertThat(scanner.next()).isFalse();
    assertThat(scanner.position()).isEqualTo(text.length());
  }

  @Test
  void aWordWithoutEndIsCut() throws IOException {
    List<Word> words = scan("я".repeat(3 * BUFFER));

    assertThat(words).hasSize(3 * BUFFER / WordScanner.MAX_CHARACTERS);
    assertThat(words).allMatch(word -> word.text().length() == WordScanner.MAX_CHARACTERS);
  }

  @Property(tries = 300)
  void wordsDoNotDependOnTheChunksOfTheReader(
      @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 40) int chunk)
      throws IOException {
    assertThat(scan(new Chunks(text, chunk), text)).isEqualTo(scan(text));
  }

  @Property(tries = 300)
  void wordsDoNotDependOnWhereTheBufferEnds(
      @ForAll("texts") String text, @ForAll @IntRange(max = 1_100) int before) throws IOException {
    int shift = BUFFER - before;
    List<Word> shifted = scan(" ".repeat(shift) + text);

    assertThat(shifted.stream().map(word -> word.earlier(shift)).toList()).isEqualTo(scan(text));
  }

  @Property(tries = 100)
  void wordsDoNotDependOnHowMuchTextIsBefore(@ForAll("texts") String text) throws IOException {
    String line = text + " кінець. ";
    int count = 3 * BUFFER / line.length() + 1;
    List<Word> expected = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int shift = -i * line.length();
      scan(line).forEach(word -> expected.add(word.earlier(shift)));
    }

    assertThat(scan(line.repeat(count))).isEqualTo(expected);
  }

  @Property
  void offsetsMapBackAndNeverOverlap(@ForAll("texts") String text) throws IOException {
    int last = 0;
    for (Word word : scan(text)) {
      assertThat(word.start()).isGreaterThanOrEqualTo(last);
      last = word.start() + word.text().length();
      assertThat(text.substring(word.start(), last)).isEqualTo(word.text());
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "Київ",
            "п’я",
            "є\u0301",
            "\u00AD",
            "F-16",
            "#ЗСУ",
            "1,5%",
            "@",
            "a@b.ua",
            "-",
            "'",
            " ",
            ". ",
            "https://rbc.ua/ua/news.",
            "😀",
            "𝒦",
            "\uD800",
            "\uDC00",
            "_",
            "C",
            "и\u0306",
            "\n",
            "2016-го",
            "10",
            "250",
            "1 000",
            "\u00A0000",
            "\u202F",
            ":",
            "%");
    Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(8);
    return Arbitraries.frequencyOf(Tuple.of(4, pieces), Tuple.of(1, anything))
        .list()
        .ofMaxSize(30)
        .map(list -> String.join("", list));
  }

  private static List<String> texts(String text) throws IOException {
    return scan(text).stream().map(Word::text).toList();
  }

  private static List<Word> scan(String text) throws IOException {
    return scan(new StringReader(text), text);
  }

  private static List<Word> scan(Reader reader, String text) throws IOException {
    WordScanner scanner = new WordScanner();
    scanner.reset(reader);
    List<Word> words = new ArrayList<>();
    while (scanner.next()) {
      String found = new String(scanner.buffer(), scanner.from(), scanner.length());
      assertThat(scanner.endOffset() - scanner.startOffset()).isEqualTo(found.length());
      words.add(
          new Word(found, scanner.startOffset(), scanner.kind(), scanner.isAfterTerminator()));
    }
    assertThat(scanner.position()).isEqualTo(text.length());
    return words;
  }

  private static Word word(String text, int start, WordKind kind) {
    return new Word(text, start, kind, start == 0);
  }

  private record Word(String text, int start, WordKind kind, boolean startsSentence) {
    Word earlier(int shift) {
      return new Word(text, start - shift, kind, startsSentence);
    }
  }

  /** Gives a few characters at a time. */
  private static final class Chunks extends Reader {
    private final String text;
    private final int most;
    private int at;

    Chunks(String text, int most) {
      this.text = text;
      this.most = most;
    }

    @Override
    public int read(char[] target, int offset, int length) {
      int count = Math.min(Math.min(most, length), text.length() - at);
      text.getChars(at, at + count, target, offset);
      at += count;
      return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public void close() {}
  }
}
