package org.visnyk.index.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SignatureTest {
  /** Four standard deviations of the estimate from 64 bins, at their largest. */
  private static final double FAR_OFF = 0.25;

  @Property(tries = 200)
  void theEstimateIsCloseToTheTrueSimilarity(
      @ForAll long seed,
      @ForAll @IntRange(min = 40, max = 600) int length,
      @ForAll @DoubleRange(max = 0.4) double edited) {
    List<String> one = words(seed, length);
    List<String> other = edited(one, seed + 1, edited);

    Signature mine = signature(one);
    Signature others = signature(other);

    assertThat(mine.similarity(others)).isCloseTo(jaccard(one, other), within(FAR_OFF));
    assertThat(mine.similarity(others)).isEqualTo(others.similarity(mine));
    assertThat(mine.containment(others)).isEqualTo(others.containment(mine)).isBetween(0.0, 1.0);
    assertThat(mine.isNearCopyOf(others)).isEqualTo(others.isNearCopyOf(mine));
  }

  @Property(tries = 100)
  void aTextIsADuplicateOfItselfOnly(
      @ForAll long seed, @ForAll @IntRange(min = 22, max = 2000) int length) {
    Signature signature = signature(words(seed, length));

    assertThat(signature.isNearCopyOf(signature(words(seed, length)))).isTrue();
    assertThat(signature.similarity(signature(words(seed, length)))).isEqualTo(1);
    assertThat(signature.isNearCopyOf(signature(words(seed + 1, length)))).isFalse();
  }

  @Property(tries = 100)
  void aStoredSignatureIsReadUnchanged(
      @ForAll long seed, @ForAll @IntRange(min = 22, max = 300) int length) {
    Signature signature = signature(words(seed, length));
    byte[] bytes = signature.toBytes();
    byte[] padded = new byte[bytes.length + 2];
    System.arraycopy(bytes, 0, padded, 1, bytes.length);

    assertThat(Signature.of(padded, 1, bytes.length)).isEqualTo(signature);
    assertThat(bytes).hasSizeBetween(110, 142);
  }

  @Test
  void bytesOfAnotherLengthAreRefused() {
    assertThatThrownBy(() -> Signature.of(new byte[10], 0, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10 bytes");
  }

  @Test
  void aTextOf21WordsHasNoSignature() {
    assertThat(made(words(1, 21)).make()).isEmpty();
    assertThat(made(words(1, 22)).make()).isPresent();
  }

  @Test
  void aMakerCanBeReused() {
    SignatureMaker maker = made(words(1, 100));
    maker.clear();
    words(2, 50).forEach(word -> add(maker, word));

    assertThat(maker.make()).contains(signature(words(2, 50)));
  }

  @Test
  void theBeginningOfATextIsADuplicateAndItsEndIsNot() {
    List<String> whole = words(3, 300);

    assertThat(signature(whole).isNearCopyOf(signature(whole.subList(0, 100)))).isTrue();
    assertThat(signature(whole).isNearCopyOf(signature(whole.subList(200, 300)))).isFalse();
  }

  @Test
  void otherNewsWithTheSameBackgroundIsNoDuplicate() {
    List<String> background = words(4, 200);

    assertThat(
            signature(join(words(5, 80), background))
                .isNearCopyOf(signature(join(words(6, 80), background))))
        .isFalse();
  }

  @Test
  void theSameTextWithOtherNumbersIsNoDuplicate() {
    assertThat(signature(report(1000)).similarity(signature(report(2000)))).isGreaterThan(0.6);
    assertThat(signature(report(1000)).isNearCopyOf(signature(report(2000)))).isFalse();
    assertThat(signature(report(1000)).isNearCopyOf(signature(report(1000)))).isTrue();
  }

  @Test
  void thousandsOfNumbersAreComparedByTheSmallestOnes() {
    List<String> numbers = IntStream.range(0, 5000).mapToObj(Integer::toString).toList();

    assertThat(signature(numbers).isNearCopyOf(signature(numbers.subList(0, 4500)))).isTrue();
  }

  static Signature signature(List<String> words) {
    return made(words).make().orElseThrow();
  }

  private static SignatureMaker made(List<String> words) {
    SignatureMaker maker = new SignatureMaker();
    words.forEach(word -> add(maker, word));
    return maker;
  }

  private static void add(SignatureMaker maker, String word) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    maker.add(bytes, 0, bytes.length);
  }

  /** Words that occur in no other text. */
  static List<String> words(long seed, int count) {
    Random random = new Random(seed);
    return IntStream.range(0, count).mapToObj(i -> "слово" + random.nextLong()).toList();
  }

  static List<String> edited(List<String> words, long seed, double rate) {
    Random random = new Random(seed);
    List<String> edited = new ArrayList<>();
    for (String word : words) {
      edited.add(random.nextDouble() < rate ? "інше" + random.nextLong() : word);
    }
    return edited;
  }

  private static List<String> join(List<String> one, List<String> other) {
    List<String> joined = new ArrayList<>(one);
    joined.addAll(other);
    return joined;
  }

  private static List<String> report(int number) {
    List<String> words = new ArrayList<>(words(7, 150));
    for (int i = 0; i < 5; i++) {
      words.set(30 * i + 15, Integer.toString(number + i));
    }
    return words;
  }

  private static double jaccard(List<String> one, List<String> other) {
    Set<List<String>> mine = shingles(one);
    Set<List<String>> all = new HashSet<>(mine);
    all.addAll(shingles(other));
    mine.retainAll(shingles(other));
    return (double) mine.size() / all.size();
  }

  private static Set<List<String>> shingles(List<String> words) {
    Set<List<String>> shingles = new HashSet<>();
    for (int i = 0; i + Signature.SHINGLE_LENGTH <= words.size(); i++) {
      shingles.add(words.subList(i, i + Signature.SHINGLE_LENGTH));
    }
    return shingles;
  }
}
