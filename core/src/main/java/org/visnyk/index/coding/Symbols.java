package org.visnyk.index.coding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The symbols of the code, each a letter or a frequent sequence of letters, and their canonical
 * prefix codes. The table is part of the format of an index. Immutable; about 400 KB.
 *
 * <p>In the file, each line is the number of bits of a symbol and its letters, in the order of
 * codes.
 */
final class Symbols {
  /** The longest code. */
  static final int MAX_BITS = 14;

  /** The longest symbol. */
  static final int MAX_LETTERS = 12;

  /** Letters that are written at once, whether a symbol has so many or not. */
  private static final int CHUNK = Long.BYTES / Character.BYTES;

  private static final int FIELD_BITS = 4;
  private static final int FIELD = (1 << FIELD_BITS) - 1;
  private static final int NONE = -1;
  private static final String FILE = "symbols.txt";

  /** The symbols of Ukrainian news. */
  static final Symbols UKRAINIAN = read();

  private final String[] texts;

  /** The code of each symbol, the number of its letters, and that of the bits of the code. */
  private final int[] codes;

  private final int[] singles = new int[Letters.COUNT];
  private final SymbolTrie trie;

  /**
   * For each beginning of {@value #MAX_BITS} bits, the symbol whose code it begins with, the number
   * of its letters, and that of its bits.
   */
  private final int[] byCode = new int[1 << MAX_BITS];

  /** The first letters of each symbol, the first one in the lowest bits. */
  private final long[] chunks;

  /**
   * Takes symbols in the order of their codes.
   *
   * @param lines as they are in the file
   * @throws IllegalArgumentException if a letter is missing, or the code is not complete
   */
  Symbols(List<String> lines) {
    texts = new String[lines.size()];
    codes = new int[lines.size()];
    chunks = new long[lines.size()];
    Arrays.fill(singles, NONE);
    int code = 0;
    for (int symbol = 0; symbol < texts.length; symbol++) {
      String line = lines.get(symbol);
      int space = line.indexOf(' ');
      int bits = Integer.parseInt(line.substring(0, space));
      texts[symbol] = line.substring(space + 1).translateEscapes();
      int end = code + (1 << (MAX_BITS - bits));
      Arrays.fill(byCode, code, end, entry(symbol, texts[symbol].length(), bits));
      codes[symbol] = entry(code >>> (MAX_BITS - bits), texts[symbol].length(), bits);
      code = end;
      add(symbol);
    }
    boolean isComplete =
        code == (1 << MAX_BITS) && Arrays.stream(singles).noneMatch(s -> s == NONE);
    if (!isComplete) {
      throw new IllegalArgumentException("the table of symbols is not complete");
    }
    trie = new SymbolTrie(List.of(texts));
  }

  private static Symbols read() {
    try (InputStream file = Symbols.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("there is no " + FILE);
      }
      String content = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new Symbols(content.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int entry(int value, int letters, int bits) {
    return (((value << FIELD_BITS) | letters) << FIELD_BITS) | bits;
  }

  private void add(int symbol) {
    String text = texts[symbol];
    for (int i = Math.min(CHUNK, text.length()) - 1; i >= 0; i--) {
      chunks[symbol] = (chunks[symbol] << Character.SIZE) | text.charAt(i);
    }
    if (text.length() == 1) {
      singles[Letters.of(text.charAt(0))] = symbol;
    }
  }

  /** Writes the longest symbol at an index of letters, and says where the next one begins. */
  int write(byte[] letters, int from, BitOutput output) {
    int code = codes[trie.longest(letters, from)];
    output.write(code >>> (2 * FIELD_BITS), code & FIELD);
    return from + ((code >>> FIELD_BITS) & FIELD);
  }

  /** Writes the symbol of a letter alone. */
  void write(int letter, BitOutput output) {
    int code = codes[singles[letter]];
    output.write(code >>> (2 * FIELD_BITS), code & FIELD);
  }

  /**
   * Reads symbols until a text has some length.
   *
   * @param text with room for {@value #MAX_LETTERS} letters after the end
   */
  void read(BitInput input, char[] text, int length) {
    int at = 0;
    int other = singles[Letters.OTHER];
    while (at < length) {
      int entry = readEntry(input);
      int symbol = entry >>> (2 * FIELD_BITS);
      if (symbol == other) {
        text[at++] = (char) ((readLetter(input) << Byte.SIZE) | readLetter(input));
      } else {
        long chunk = chunks[symbol];
        text[at] = (char) chunk;
        text[at + 1] = (char) (chunk >>> Character.SIZE);
        text[at + 2] = (char) (chunk >>> (2 * Character.SIZE));
        text[at + 3] = (char) (chunk >>> (3 * Character.SIZE));
        int letters = (entry >>> FIELD_BITS) & FIELD;
        if (letters > CHUNK) {
          texts[symbol].getChars(CHUNK, letters, text, at + CHUNK);
        }
        at += letters;
      }
    }
  }

  private int readEntry(BitInput input) {
    int entry = byCode[input.peek(MAX_BITS)];
    input.skip(entry & FIELD);
    return entry;
  }

  /** Reads a symbol of one letter. */
  private int readLetter(BitInput input) {
    char character = texts[readEntry(input) >>> (2 * FIELD_BITS)].charAt(0);
    return character == Letters.OTHER ? Letters.OTHER : Letters.of(character);
  }
}
