package org.visnyk.index;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.junit.jupiter.api.Test;

class RelatedWordsTest {
  @Test
  void wordsOfOneRootShareTheirFirstLetters() {
    assertThat(key("тероризм")).isEqualTo("терор").isEqualTo(key("терорист"));
    assertThat(key("вибух")).isEqualTo("вибух").isEqualTo(key("вибуховий"));
    assertThat(key("netflix")).isEqualTo("netfl");
  }

  @Test
  void shortWordsAndCodesHaveNoKey() {
    assertThat(key("суд")).isEmpty();
    assertThat(key("2024")).isEmpty();
    assertThat(key("f16-блок")).isEmpty();
  }

  @Test
  void aKeyIsNoLemma() {
    BytesRefBuilder key = new BytesRefBuilder();
    assertThat(RelatedWords.writeKey(new BytesRef("вибух"), key)).isTrue();

    assertThat(RelatedWords.isKey(key.get())).isTrue();
    assertThat(RelatedWords.isKey(new BytesRef("вибух"))).isFalse();
    assertThat(RelatedWords.isKey(new BytesRef(""))).isFalse();
    assertThat(key.get()).isLessThan(RelatedWords.AFTER_KEYS);
  }

  @Property
  void aKeyIsTheBeginningOfItsWord(@ForAll String word) {
    String written = new BytesRef(word).utf8ToString();
    String key = key(word);
    assertThat(written).startsWith(key);
    assertThat(key.codePointCount(0, key.length())).isIn(0, RelatedWords.LETTERS);
  }

  private static String key(String word) {
    BytesRefBuilder key = new BytesRefBuilder();
    return RelatedWords.writeKey(new BytesRef(word), key) ? RelatedWords.letters(key.get()) : "";
  }
}
