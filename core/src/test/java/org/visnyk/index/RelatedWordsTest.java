package org.visnyk.index;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.util.BytesRef;
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

  @Property
  void aKeyIsTheBeginningOfItsWord(@ForAll String word) {
    BytesRef bytes = new BytesRef(word);
    if (RelatedWords.cut(bytes)) {
      String key = bytes.utf8ToString();
      assertThat(new BytesRef(word).utf8ToString()).startsWith(key);
      assertThat(key.codePointCount(0, key.length())).isEqualTo(RelatedWords.LETTERS);
    }
  }

  private static String key(String word) {
    BytesRef bytes = new BytesRef(word);
    return RelatedWords.cut(bytes) ? bytes.utf8ToString() : "";
  }
}
