package org.visnyk.query.completion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.StoredArticles;
import org.visnyk.index.schema.IndexSchema;

/**
 * Finds the newest articles whose titles match. Documents are indexed newest first ({@link
 * IndexSchema#NEWEST_FIRST}), so the first matches of each segment are its newest, and no others
 * are read. A search sorted by date would find the same in twice the time. Stateless.
 */
final class NewestTitles {
  private NewestTitles() {}

  /** The documents of the newest matches, in order. */
  static List<Integer> find(Query query, int most, IndexSearcher searcher) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    List<Match> matches = new ArrayList<>();
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      add(weight, segment, most, matches);
    }
    return matches.stream()
        .sorted()
        .limit(most)
        .map(match -> match.segment.docBase + match.doc)
        .toList();
  }

  private static void add(Weight weight, LeafReaderContext segment, int most, List<Match> matches)
      throws IOException {
    @Nullable Scorer scorer = weight.scorer(segment);
    if (scorer == null) {
      return;
    }
    LeafReader reader = segment.reader();
    @Nullable Bits live = reader.getLiveDocs();
    SortedNumericDocValues dates = DocValues.getSortedNumeric(reader, IndexSchema.PUBLISHED);
    DocIdSetIterator docs = scorer.iterator();
    int found = 0;
    for (int doc = docs.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS && found < most;
        doc = docs.nextDoc()) {
      if (live == null || live.get(doc)) {
        long date = dates.advanceExact(doc) ? dates.nextValue() : Long.MIN_VALUE;
        matches.add(new Match(segment, doc, date));
        found++;
      }
    }
  }

  /** A match. Its id is read only if another one has the same date. */
  private record Match(LeafReaderContext segment, int doc, long date) implements Comparable<Match> {
    @Override
    public int compareTo(Match other) {
      int byDate = Long.compare(other.date, date);
      return byDate != 0 ? byDate : id().compareTo(other.id());
    }

    private BytesRef id() {
      try {
        return StoredArticles.idOf(segment.reader(), doc);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
