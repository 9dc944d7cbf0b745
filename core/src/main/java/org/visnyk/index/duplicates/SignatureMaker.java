package org.visnyk.index.duplicates;

import java.util.Arrays;
import java.util.Optional;

/**
 * Computes the signature of a text from its terms: {@link #clear}, then {@link #add} for the best
 * term of each position in order, then {@link #make}. Allocates nothing but the signature. Reused
 * from text to text; for one thread at a time.
 */
public final class SignatureMaker {
  /** With fewer shingles than this, two texts are too easily similar, and there is no signature. */
  static final int MIN_SHINGLES = 20;

  private final MinHash whole = new MinHash(Signature.BINS);
  private final MinHash head = new MinHash(Signature.HEAD_BINS);
  private final MinHash opening = new MinHash(Signature.OPENING_BINS);
  private final short[] numbers = new short[Signature.MAX_NUMBERS];
  private int numberCount;
  private int terms;
  private long before;
  private long last;

  /** Creates an empty signature maker. */
  public SignatureMaker() {}

  /** Begins a text. */
  public void clear() {
    whole.clear();
    head.clear();
    opening.clear();
    numberCount = 0;
    terms = 0;
  }

  /** Adds the next term of the text, in UTF-8. */
  public void add(byte[] bytes, int offset, int length) {
    long hash = Hashing.hash(bytes, offset, length);
    if (length > 0 && bytes[offset] >= '0' && bytes[offset] <= '9') {
      addNumber((short) hash);
    }
    terms++;
    if (terms >= Signature.SHINGLE_LENGTH) {
      // The factors are odd and different, so that the order of the words matters.
      long shingle = Hashing.mix(before * 0x9e3779b97f4a7c15L + last * 0xbf58476d1ce4e5b9L + hash);
      whole.add(shingle);
      if (terms < Signature.SHINGLE_LENGTH + Signature.HEAD_SHINGLES) {
        head.add(shingle);
      }
      if (terms < Signature.SHINGLE_LENGTH + Signature.OPENING_SHINGLES) {
        opening.add(shingle);
      }
    }
    before = last;
    last = hash;
  }

  /** Keeps the smallest numbers, sorted and without repetition. */
  private void addNumber(short number) {
    int found = Arrays.binarySearch(numbers, 0, numberCount, number);
    int at = -found - 1;
    if (found >= 0 || at == numbers.length) {
      return;
    }
    int moved = Math.min(numberCount, numbers.length - 1) - at;
    System.arraycopy(numbers, at, numbers, at + 1, moved);
    numbers[at] = number;
    numberCount = Math.min(numberCount + 1, numbers.length);
  }

  /** The signature of the text; none if the text is too short to be compared. */
  public Optional<Signature> make() {
    int shingles = terms - Signature.SHINGLE_LENGTH + 1;
    if (shingles < MIN_SHINGLES) {
      return Optional.empty();
    }
    byte[] bytes = new byte[Signature.NUMBERS_AT + Short.BYTES * numberCount];
    int size = Math.min(shingles, Signature.MAX_SHINGLES);
    bytes[0] = (byte) (size >>> 8);
    bytes[1] = (byte) size;
    whole.write(bytes, Signature.BINS_AT);
    head.write(bytes, Signature.HEAD_AT);
    opening.write(bytes, Signature.OPENING_AT);
    for (int i = 0; i < numberCount; i++) {
      bytes[Signature.NUMBERS_AT + 2 * i] = (byte) (numbers[i] >>> 8);
      bytes[Signature.NUMBERS_AT + 2 * i + 1] = (byte) numbers[i];
    }
    return Optional.of(new Signature(bytes));
  }
}
