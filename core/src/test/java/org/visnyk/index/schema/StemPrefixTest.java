package org.visnyk.index.schema;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.junit.jupiter.api.Test;

class StemPrefixTest {
  @Test
  void wordsOfOneRootShareTheirFirstLetters() {
    assertThat(key("тероризм")).isEqualTo("терор").isEqualTo(key("терорист"));
    assertThat(key("вибух")).isEqualTo("вибух").isEqualTo(key("вибуховий"));
    assertThat(key("netflix")).isEqualTo("netfl");
  }

  @Test
  void shortWordsAndCodesHaveNoPrefix() {
    assertThat(key("суд")).isEmpty();
    assertThat(key("2024")).isEmpty();
    assertThat(key("f16-блок")).isEmpty();
  }

  @Test
  void thePrefixDiffersFromEveryLemma() {
    BytesRefBuilder key = new BytesRefBuilder();
    assertThat(StemPrefix.writeKey(new BytesRef("вибух"), key)).isTrue();

    assertThat(StemPrefix.isKey(key.get())).isTrue();
    assertThat(StemPrefix.isKey(new BytesRef("вибух"))).isFalse();
    assertThat(StemPrefix.isKey(new BytesRef(""))).isFalse();
    assertThat(key.get()).isLessThan(StemPrefix.AFTER_KEYS);
  }

  @Property
  void thePrefixIsTheBeginningOfItsWord(@ForAll String word) {
    String written = new BytesRef(word).utf8ToString();
    String key = key(word);
    assertThat(written).startsWith(key);
    assertThat(key.codePointCount(0, key.length())).isIn(0, StemPrefix.LETTERS);
  }

  private static String key(String word) {
    BytesRefBuilder key = new BytesRefBuilder();
    return StemPrefix.writeKey(new BytesRef(word), key) ? StemPrefix.letters(key.get()) : "";
  }
}
