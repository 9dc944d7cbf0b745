package org.visnyk.index.schema;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.visnyk.Article;

/**
 * What a list of hits shows of an article, in one doc value, so that a hit costs one read and no
 * stored field: those lie in compressed blocks with the texts.
 *
 * @param title headline
 * @param lead opening paragraph
 * @param url address
 * @param section section of the outlet
 * @param authors in the order of the byline, which doc values of their own would not keep
 * @param tags in the order of the article
 */
public record ArticleCard(
    String title,
    String lead,
    String url,
    String section,
    List<String> authors,
    List<String> tags) {
  /** Of a document that has none. */
  public static final ArticleCard EMPTY = new ArticleCard("", "", "", "", List.of(), List.of());

  private static final int SINGLE_VALUES = 4;

  public static ArticleCard of(Article article) {
    return new ArticleCard(
        article.title(),
        article.lead(),
        article.url(),
        article.section(),
        article.authors(),
        article.tags());
  }

  /**
   * The numbers of authors and tags, the length of each value, and all values one after another.
   */
  public BytesRef encode() {
    List<String> values = new ArrayList<>(List.of(title, lead, url, section));
    values.addAll(authors);
    values.addAll(tags);
    BytesRef characters = CompactText.encode(String.join("", values));
    ByteBuffersDataOutput bytes = new ByteBuffersDataOutput();
    try {
      bytes.writeVInt(authors.size());
      bytes.writeVInt(tags.size());
      for (String value : values) {
        bytes.writeVInt(value.length());
      }
      bytes.writeBytes(characters.bytes, characters.offset, characters.length);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot fail to be written", e);
    }
    return new BytesRef(bytes.toArrayCopy());
  }

  /** The inverse of {@link #encode}. */
  public static ArticleCard decode(BytesRef card) {
    ByteArrayDataInput bytes = new ByteArrayDataInput(card.bytes, card.offset, card.length);
    int authors = bytes.readVInt();
    int tags = bytes.readVInt();
    int[] lengths = new int[SINGLE_VALUES + authors + tags];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = bytes.readVInt();
    }
    int read = bytes.getPosition() - card.offset;
    String characters =
        CompactText.decode(new BytesRef(card.bytes, bytes.getPosition(), card.length - read));
    List<String> values = new ArrayList<>(lengths.length);
    int start = 0;
    for (int length : lengths) {
      values.add(characters.substring(start, start + length));
      start += length;
    }
    int firstTag = SINGLE_VALUES + authors;
    return new ArticleCard(
        values.get(0),
        values.get(1),
        values.get(2),
        values.get(3),
        List.copyOf(values.subList(SINGLE_VALUES, firstTag)),
        List.copyOf(values.subList(firstTag, values.size())));
  }
}
