package org.visnyk.language.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.visnyk.language.text.Alphabet;

/** The arrays of a compiled dictionary; see {@link DictionaryFormat}. */
final class CompiledDictionary {
  private static final int HEADER_BYTES = 3 * Integer.BYTES;
  private static final int LENGTHS_BYTES = Long.BYTES + 7 * Integer.BYTES;
  private static final int CHUNK_BYTES = 1 << 16;

  final long seed;
  final char[] pilots;
  final int[] slots;
  final int[] lists;
  final byte[] inflectionCuts;
  final char[] inflectionEndings;
  final char[] inflectionTags;
  final byte[] endings;
  final byte[] lemmas;
  final String[] tags;

  /** CRC-32 of the whole dictionary. */
  final int checksum;

  private CompiledDictionary(Source source) throws IOException {
    ByteBuffer lengths = source.next(LENGTHS_BYTES);
    seed = lengths.getLong();
    pilots = new char[length(lengths)];
    slots = new int[length(lengths)];
    lists = new int[length(lengths)];
    int inflections = length(lengths);
    endings = new byte[length(lengths)];
    lemmas = new byte[length(lengths)];
    int tagBytes = length(lengths);
    source.fill(pilots);
    source.fill(slots);
    source.fill(lists);
    inflectionCuts = source.bytes(new byte[inflections]);
    inflectionEndings = new char[inflections];
    source.fill(inflectionEndings);
    inflectionTags = new char[inflections];
    source.fill(inflectionTags);
    source.bytes(endings);
    source.bytes(lemmas);
    tags = new String(source.bytes(new byte[tagBytes]), StandardCharsets.UTF_8).split("\n");
    source.requireEnd();
    checksum = (int) source.checksum.getValue();
  }

  static CompiledDictionary read(InputStream in) throws IOException {
    byte[] start = in.readNBytes(HEADER_BYTES);
    if (start.length < HEADER_BYTES) {
      throw new IOException("it is empty or cut off");
    }
    ByteBuffer header = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
    if (header.getInt() != DictionaryFormat.MAGIC) {
      throw new IOException("it is not a compiled dictionary");
    }
    int version = header.getInt();
    if (version != DictionaryFormat.VERSION) {
      throw new IOException(
          "it has format version %d, and this library reads version %d"
              .formatted(version, DictionaryFormat.VERSION));
    }
    Source source = new Source(in);
    CompiledDictionary dictionary = new CompiledDictionary(source);
    if (dictionary.checksum != header.getInt()) {
      throw new IOException("it is damaged: its checksum is wrong");
    }
    return dictionary;
  }

  private static int length(ByteBuffer lengths) throws IOException {
    int length = lengths.getInt();
    if (length < 0 || length > 1 << 28) {
      throw new IOException("it is damaged: a section of %d entries".formatted(length));
    }
    return length;
  }

  /** Whether a text equals the form of a lemma by an inflection. */
  boolean isForm(int lemma, int inflection, char[] text, int start, int length) {
    int place = lemma * DictionaryFormat.ALIGNMENT;
    int kept = (lemmas[place] & DictionaryFormat.LENGTH_MASK) - inflectionCuts[inflection];
    int ending = inflectionEndings[inflection] * DictionaryFormat.ALIGNMENT;
    int endingLength = endings[ending];
    if (kept < 0 || kept + endingLength != length) {
      return false;
    }
    for (int i = 0; i < kept; i++) {
      if (lemmas[place + 1 + i] != Alphabet.code(text[start + i])) {
        return false;
      }
    }
    for (int i = 0; i < endingLength; i++) {
      if (endings[ending + 1 + i] != Alphabet.code(text[start + kept + i])) {
        return false;
      }
    }
    return true;
  }

  /** The form of a lemma by an inflection, in lower case. */
  String form(int lemma, int inflection) {
    int place = lemma * DictionaryFormat.ALIGNMENT;
    int kept = (lemmas[place] & DictionaryFormat.LENGTH_MASK) - inflectionCuts[inflection];
    int ending = inflectionEndings[inflection] * DictionaryFormat.ALIGNMENT;
    StringBuilder form = new StringBuilder(kept + endings[ending]);
    for (int i = 0; i < kept; i++) {
      form.append(Alphabet.letter(lemmas[place + 1 + i]));
    }
    for (int i = 0; i < endings[ending]; i++) {
      form.append(Alphabet.letter(endings[ending + 1 + i]));
    }
    return form.toString();
  }

  /** The case of a lemma. A lemma with {@code ґ} is always stored as mixed case. */
  int caseOf(int lemma) {
    int stored =
        (lemmas[lemma * DictionaryFormat.ALIGNMENT] & 0xFF) >>> DictionaryFormat.CASE_SHIFT;
    if (stored != DictionaryFormat.CASE_MIXED) {
      return stored;
    }
    int length = lemmas[lemma * DictionaryFormat.ALIGNMENT] & DictionaryFormat.LENGTH_MASK;
    long capitals = letterBits(lemma, 0) & ~DictionaryFormat.GHES_FOLLOW;
    if (capitals <= 1) {
      return capitals == 0 ? DictionaryFormat.CASE_LOWER : DictionaryFormat.CASE_CAPITALISED;
    }
    return Long.bitCount(capitals) == length ? DictionaryFormat.CASE_UPPER : stored;
  }

  /** The bits of the capitals of a lemma of mixed case, or of the {@code ґ} after them. */
  private long letterBits(int lemma, int offset) {
    int place = lemma * DictionaryFormat.ALIGNMENT;
    int length = lemmas[place] & DictionaryFormat.LENGTH_MASK;
    return ByteBuffer.wrap(lemmas, place + 1 + length + offset, Long.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .getLong();
  }

  boolean sameLetters(int lemma, int other) {
    int a = lemma * DictionaryFormat.ALIGNMENT;
    int b = other * DictionaryFormat.ALIGNMENT;
    int length = lemmas[a] & DictionaryFormat.LENGTH_MASK;
    if (length != (lemmas[b] & DictionaryFormat.LENGTH_MASK)) {
      return false;
    }
    for (int i = 1; i <= length; i++) {
      if (lemmas[a + i] != lemmas[b + i]) {
        return false;
      }
    }
    return true;
  }

  /** A lemma with its capitals and {@code ґ}. */
  String spelling(int lemma) {
    int place = lemma * DictionaryFormat.ALIGNMENT;
    int length = lemmas[place] & DictionaryFormat.LENGTH_MASK;
    int stored = (lemmas[place] & 0xFF) >>> DictionaryFormat.CASE_SHIFT;
    long capitals =
        switch (stored) {
          case DictionaryFormat.CASE_LOWER -> 0L;
          case DictionaryFormat.CASE_CAPITALISED -> 1L;
          case DictionaryFormat.CASE_UPPER -> -1L;
          default -> letterBits(lemma, 0);
        };
    boolean hasGhes =
        stored == DictionaryFormat.CASE_MIXED && (capitals & DictionaryFormat.GHES_FOLLOW) != 0;
    long ghes = hasGhes ? letterBits(lemma, Long.BYTES) : 0;
    StringBuilder spelling = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      char letter = (ghes >>> i & 1) == 0 ? Alphabet.letter(lemmas[place + 1 + i]) : 'ґ';
      spelling.append((capitals >>> i & 1) == 0 ? letter : Character.toUpperCase(letter));
    }
    return spelling.toString();
  }

  /** Reads numbers from a stream in large chunks and computes their checksum. */
  private static final class Source {
    final CRC32 checksum = new CRC32();
    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK_BYTES];

    Source(InputStream in) {
      this.in = in;
    }

    ByteBuffer next(int bytes) throws IOException {
      if (in.readNBytes(chunk, 0, bytes) < bytes) {
        throw new IOException("it is cut off");
      }
      checksum.update(chunk, 0, bytes);
      return ByteBuffer.wrap(chunk, 0, bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    void fill(int[] target) throws IOException {
      int most = CHUNK_BYTES / Integer.BYTES;
      for (int done = 0; done < target.length; done += most) {
        int count = Math.min(most, target.length - done);
        next(count * Integer.BYTES).asIntBuffer().get(target, done, count);
      }
    }

    void fill(char[] target) throws IOException {
      int most = CHUNK_BYTES / Character.BYTES;
      for (int done = 0; done < target.length; done += most) {
        int count = Math.min(most, target.length - done);
        next(count * Character.BYTES).asCharBuffer().get(target, done, count);
      }
    }

    byte[] bytes(byte[] target) throws IOException {
      if (in.readNBytes(target, 0, target.length) < target.length) {
        throw new IOException("it is cut off");
      }
      checksum.update(target);
      return target;
    }

    void requireEnd() throws IOException {
      if (in.read() >= 0) {
        throw new IOException("it is damaged: it is longer than it says");
      }
    }
  }
}
