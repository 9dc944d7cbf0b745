package org.visnyk.language.dictionary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.visnyk.language.text.Alphabet;

/**
 * Collects the sections of a compiled dictionary and writes them in the {@link DictionaryFormat}.
 */
final class DictionaryWriter {
  private final long seed;
  private final char[] pilots;
  private final int[] slots;
  private final IntList lists = new IntList();
  private final List<Inflection> inflections = new ArrayList<>();
  private final IntList inflectionEndings = new IntList();
  private final Map<String, Integer> endingPlaces = new HashMap<>();
  private final LittleEndianBytes endings = new LittleEndianBytes();
  private final LittleEndianBytes lemmas = new LittleEndianBytes();

  DictionaryWriter(long seed, char[] pilots, int slots) {
    this.seed = seed;
    this.pilots = pilots;
    this.slots = new int[slots];
    // An empty slot points to the lemma at 0, which has no letters and so matches no word.
    pad(lemmas);
    lemmas.write(0);
    pad(lemmas);
  }

  /** Adds a lemma and returns its handle. */
  int addLemma(String spelling) {
    String lower = spelling.toLowerCase(Locale.ROOT);
    if (lower.length() > DictionaryFormat.LENGTH_MASK) {
      throw new IllegalArgumentException("a lemma of %d letters".formatted(lower.length()));
    }
    int place = lemmas.size();
    long ghes = ghes(lower);
    int letterCase = ghes == 0 ? caseOf(spelling, lower) : DictionaryFormat.CASE_MIXED;
    lemmas.write(letterCase << DictionaryFormat.CASE_SHIFT | lower.length());
    writeLetters(lower, lemmas);
    if (letterCase == DictionaryFormat.CASE_MIXED) {
      lemmas.writeLong(capitals(spelling, lower) | (ghes == 0 ? 0 : DictionaryFormat.GHES_FOLLOW));
    }
    if (ghes != 0) {
      lemmas.writeLong(ghes);
    }
    pad(lemmas);
    return place / DictionaryFormat.ALIGNMENT;
  }

  /** Adds the inflection with the next rank. */
  void addInflection(Inflection inflection) {
    inflections.add(inflection);
    inflectionEndings.add(endingPlaces.computeIfAbsent(inflection.ending(), this::addEnding));
  }

  private int addEnding(String ending) {
    int place = endings.size();
    endings.write(ending.length());
    writeLetters(ending, endings);
    pad(endings);
    return place / DictionaryFormat.ALIGNMENT;
  }

  /** Sets the analyses of a slot of the hash table. */
  void setForm(int slot, int[] lemmaHandles, int[] ranks) {
    if (lemmaHandles.length == 1 && ranks[0] < DictionaryFormat.LIST) {
      slots[slot] = lemmaHandles[0] << DictionaryFormat.INFLECTION_BITS | ranks[0];
      return;
    }
    slots[slot] = lists.size() << DictionaryFormat.INFLECTION_BITS | DictionaryFormat.LIST;
    lists.add(lemmaHandles.length);
    for (int i = 0; i < lemmaHandles.length; i++) {
      lists.add(lemmaHandles[i]);
      lists.add(ranks[i]);
    }
  }

  void write(Collection<String> tags, OutputStream out) throws IOException {
    requireFits("lemmas", lemmas.size() / DictionaryFormat.ALIGNMENT);
    requireFits("lists", lists.size());
    if (tags.size() > Character.MAX_VALUE) {
      throw new IllegalStateException("too many tags: %d".formatted(tags.size()));
    }
    byte[] tagBytes = String.join("\n", tags).getBytes(StandardCharsets.UTF_8);
    LittleEndianBytes sections = new LittleEndianBytes();
    sections.writeLong(seed);
    sections.writeInt(pilots.length);
    sections.writeInt(slots.length);
    sections.writeInt(lists.size());
    sections.writeInt(inflections.size());
    sections.writeInt(endings.size());
    sections.writeInt(lemmas.size());
    sections.writeInt(tagBytes.length);
    writeNumbers(sections);
    sections.writeBytes(endings.toByteArray());
    sections.writeBytes(lemmas.toByteArray());
    sections.writeBytes(tagBytes);
    CRC32 checksum = new CRC32();
    checksum.update(sections.toByteArray());
    LittleEndianBytes header = new LittleEndianBytes();
    header.writeInt(DictionaryFormat.MAGIC);
    header.writeInt(DictionaryFormat.VERSION);
    header.writeInt((int) checksum.getValue());
    header.writeTo(out);
    sections.writeTo(out);
  }

  private void writeNumbers(LittleEndianBytes sections) {
    for (char pilot : pilots) {
      sections.writeChar(pilot);
    }
    for (int slot : slots) {
      sections.writeInt(slot);
    }
    for (int i = 0; i < lists.size(); i++) {
      sections.writeInt(lists.get(i));
    }
    inflections.forEach(inflection -> sections.write(inflection.cut()));
    for (int i = 0; i < inflectionEndings.size(); i++) {
      sections.writeChar(inflectionEndings.get(i));
    }
    inflections.forEach(inflection -> sections.writeChar(inflection.tag()));
  }

  private void requireFits(String what, int size) {
    if (size >= 1 << (Integer.SIZE - DictionaryFormat.INFLECTION_BITS)) {
      throw new IllegalStateException("too many %s for a slot: %d".formatted(what, size));
    }
    if (endings.size() / DictionaryFormat.ALIGNMENT > Character.MAX_VALUE) {
      throw new IllegalStateException("too many endings: %d bytes".formatted(endings.size()));
    }
  }

  private static int caseOf(String spelling, String lower) {
    if (spelling.equals(lower)) {
      return DictionaryFormat.CASE_LOWER;
    }
    if (spelling.equals(lower.toUpperCase(Locale.ROOT)) && spelling.length() > 1) {
      return DictionaryFormat.CASE_UPPER;
    }
    long capitals = capitals(spelling, lower);
    return capitals == 1 ? DictionaryFormat.CASE_CAPITALISED : DictionaryFormat.CASE_MIXED;
  }

  private static long capitals(String spelling, String lower) {
    long capitals = 0;
    for (int i = 0; i < spelling.length(); i++) {
      if (spelling.charAt(i) != lower.charAt(i)) {
        capitals |= 1L << i;
      }
    }
    return capitals;
  }

  /** A bit for each {@code ґ}. */
  private static long ghes(String lower) {
    long ghes = 0;
    for (int i = lower.indexOf('ґ'); i >= 0; i = lower.indexOf('ґ', i + 1)) {
      ghes |= 1L << i;
    }
    return ghes;
  }

  private static void writeLetters(String letters, LittleEndianBytes target) {
    letters.chars().forEach(letter -> target.write(Alphabet.code((char) letter)));
  }

  private static void pad(LittleEndianBytes target) {
    while (target.size() % DictionaryFormat.ALIGNMENT != 0) {
      target.write(0);
    }
  }

  /** A growing array of bytes; numbers are written with the lowest byte first. */
  private static final class LittleEndianBytes extends ByteArrayOutputStream {
    void writeChar(int value) {
      writeLowest(value, Character.BYTES);
    }

    void writeInt(int value) {
      writeLowest(value, Integer.BYTES);
    }

    void writeLong(long value) {
      writeLowest(value, Long.BYTES);
    }

    private void writeLowest(long value, int bytes) {
      for (int i = 0; i < bytes; i++) {
        write((int) (value >>> (Byte.SIZE * i)));
      }
    }
  }
}
