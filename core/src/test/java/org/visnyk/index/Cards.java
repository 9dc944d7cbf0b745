package org.visnyk.index;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.visnyk.Article;
import org.visnyk.index.schema.ArticleCard;
import org.visnyk.index.schema.IndexSchema;

/** Cards of articles for tests of other packages, which make documents by themselves. */
public final class Cards {
  private Cards() {}

  /** The card of an article that has only a title. */
  public static Field of(String title) {
    ArticleCard card = ArticleCard.of(Article.builder("any").title(title).build());
    return new BinaryDocValuesField(IndexSchema.CARD, card.encode());
  }
}
