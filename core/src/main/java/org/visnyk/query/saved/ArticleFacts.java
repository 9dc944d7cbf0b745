package org.visnyk.query.saved;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.lucene.util.BytesRef;
import org.visnyk.index.document.SingleArticle;
import org.visnyk.index.schema.WrittenForm;

/** What an article has of what the conditions of a {@link Vocabulary} ask for. For one thread. */
final class ArticleFacts {
  private final SingleArticle article;
  private final BitSet present = new BitSet();
  private final Map<Integer, BitSet> positions = new HashMap<>();
  private final Map<String, List<BytesRef>> listed = new HashMap<>();
  private final Map<Integer, List<Place>> places = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();

  /** Where a term is in a text, as offsets of UTF-16 units. */
  private record Place(int start, int end) {}

  private ArticleFacts(SingleArticle article) {
    this.article = article;
  }

  static ArticleFacts of(SingleArticle article, Vocabulary vocabulary) throws IOException {
    ArticleFacts facts = new ArticleFacts(article);
    article.readTerms(
        vocabulary.fields(),
        (field, term, position, start, end) ->
            facts.add(field, term, position, new Place(start, end), vocabulary));
    return facts;
  }

  private void add(String field, BytesRef term, int position, Place place, Vocabulary vocabulary) {
    int number = vocabulary.known(field, term);
    if (number >= 0) {
      present.set(number);
      if (vocabulary.isLocated(number)) {
        positions.computeIfAbsent(number, located -> new BitSet()).set(position);
      }
    }
    if (number >= 0 && vocabulary.isPlaced(number)) {
      places.computeIfAbsent(number, placed -> new ArrayList<>()).add(place);
    }
    if (vocabulary.isListed(field)) {
      listed.computeIfAbsent(field, name -> new ArrayList<>()).add(BytesRef.deepCopyOf(term));
    }
  }

  /** The numbers of the terms of the vocabulary that the article has. Not to be changed. */
  BitSet present() {
    return present;
  }

  /** Whether the article has any of some terms. */
  boolean hasAny(int[] terms) {
    for (int term : terms) {
      if (present.get(term)) {
        return true;
      }
    }
    return false;
  }

  /** The positions of a located term; empty if the article lacks it. */
  BitSet positions(int term) {
    return positions.getOrDefault(term, new BitSet());
  }

  /** All terms of a listed field; one may be repeated. */
  List<BytesRef> terms(String field) {
    return listed.getOrDefault(field, List.of());
  }

  OptionalLong publishedMillis() {
    return article.publishedMillis();
  }

  /**
   * Whether a word is written in one form where the article has a term.
   *
   * @param field of the term
   * @param term one with places
   * @param form normalised by {@link WrittenForm#of}
   */
  boolean isWritten(String field, int term, String form) {
    for (Place place : places.getOrDefault(term, List.of())) {
      // Normalising makes no word longer.
      if (place.end - place.start >= form.length()
          && WrittenForm.isAt(text(field), place.start, place.end, form)) {
        return true;
      }
    }
    return false;
  }

  private String text(String field) {
    return texts.computeIfAbsent(field, article::text);
  }
}
