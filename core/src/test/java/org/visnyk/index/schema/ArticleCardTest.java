package org.visnyk.index.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.visnyk.Article;

class ArticleCardTest {

  @Property
  void everyCardIsDecodedAsItWasEncoded(@ForAll("cards") ArticleCard card) {
    BytesRef bytes = card.encode();
    BytesRef elsewhere = new BytesRef(new byte[bytes.length + 3], 2, bytes.length);
    System.arraycopy(bytes.bytes, bytes.offset, elsewhere.bytes, 2, bytes.length);

    assertThat(ArticleCard.decode(bytes)).isEqualTo(card);
    assertThat(ArticleCard.decode(elsewhere)).isEqualTo(card);
  }

  @Test
  void theCardOfAnArticleHasItsValuesInOrder() {
    Article article =
        Article.builder("a")
            .title("Вибори мера")
            .lead("Коротко 🙂")
            .text("Текст.")
            .url("https://obrii.example/1")
            .section("Світ")
            .authors("Юн", "Гай", "Юн")
            .tags("місто", "вибори")
            .build();

    assertThat(ArticleCard.decode(ArticleCard.of(article).encode()))
        .isEqualTo(
            new ArticleCard(
                "Вибори мера",
                "Коротко 🙂",
                "https://obrii.example/1",
                "Світ",
                List.of("Юн", "Гай", "Юн"),
                List.of("місто", "вибори")));
    assertThat(ArticleCard.decode(ArticleCard.EMPTY.encode())).isEqualTo(ArticleCard.EMPTY);
  }

  /** Values as articles have them: without unpaired surrogates, within and beyond windows-1251. */
  @Provide
  Arbitrary<ArticleCard> cards() {
    Arbitrary<String> value =
        Arbitraries.oneOf(
                Arbitraries.strings().withCharRange('А', 'ґ').withChars(" –’🙂".toCharArray()),
                Arbitraries.strings())
            .filter(
                text -> text.codePoints().noneMatch(point -> point >= 0xD800 && point < 0xE000));
    Arbitrary<List<String>> values = value.list().ofMaxSize(4);
    return Combinators.combine(value, value, value, value, values, values).as(ArticleCard::new);
  }
}
