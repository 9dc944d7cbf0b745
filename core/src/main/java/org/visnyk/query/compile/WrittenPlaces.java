package org.visnyk.query.compile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.IndexSchema;
import org.visnyk.index.StoredArticles;
import org.visnyk.index.TermPlaces;
import org.visnyk.index.WrittenForm;

/**
 * The places in the articles of a segment where some terms stand, and what is written there. For
 * one search and one thread; articles are asked for in ascending order, each once.
 */
final class WrittenPlaces {
  private final String form;
  private final StoredArticles articles;
  private final List<TermPlaces> inTitle;
  private final List<TermPlaces> inBody;

  WrittenPlaces(String form, List<Term> terms, LeafReader reader) throws IOException {
    this.form = form;
    this.articles = new StoredArticles(reader);
    this.inTitle = places(IndexSchema.TITLE, terms, reader);
    this.inBody = places(IndexSchema.BODY, terms, reader);
  }

  private static List<TermPlaces> places(String field, List<Term> terms, LeafReader reader)
      throws IOException {
    List<TermPlaces> places = new ArrayList<>();
    for (Term term : terms) {
      @Nullable PostingsEnum postings =
          term.field().equals(field) ? reader.postings(term, PostingsEnum.OFFSETS) : null;
      if (postings != null) {
        places.add(new TermPlaces(postings));
      }
    }
    return places;
  }

  /** Whether the form stands at a place of the article of a document. */
  boolean haveForm(int doc) throws IOException {
    return haveForm(inTitle, doc, articles::title) || haveForm(inBody, doc, articles::body);
  }

  private boolean haveForm(List<TermPlaces> places, int doc, Text text) throws IOException {
    @Nullable String read = null;
    for (TermPlaces place : places) {
      place.goTo(doc);
      while (place.next()) {
        int start = place.startOffset();
        int end = place.endOffset();
        // No normal form is longer than the word.
        if (end - start >= form.length()) {
          read = read == null ? text.of(doc) : read;
          if (WrittenForm.isAt(read, start, end, form)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Reads a text of the article of a document. */
  private interface Text {
    String of(int doc) throws IOException;
  }
}
