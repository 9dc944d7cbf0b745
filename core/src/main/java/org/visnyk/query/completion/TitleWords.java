package org.visnyk.query.completion;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Which articles of a segment have each term of a field, the newest first, in memory. Immutable.
 *
 * @param terms the terms, whose numbers are those of the lists
 * @param articles the ranks of the articles that have them
 */
record TitleWords(SortedTerms terms, RankLists articles) {

  /**
   * Reads a field, deleted articles included: some twenty nanoseconds for each word of a title.
   *
   * @param ranks the rank of each document
   */
  static TitleWords of(LeafReader segment, String field, int[] ranks) throws IOException {
    SortedTerms.Builder terms = new SortedTerms.Builder();
    RankLists.Builder articles = new RankLists.Builder(ranks.length);
    @Nullable Terms indexed = segment.terms(field);
    if (indexed != null) {
      int[] found = new int[1 << 6];
      @Nullable PostingsEnum postings = null;
      TermsEnum each = indexed.iterator();
      for (@Nullable BytesRef term = each.next(); term != null; term = each.next()) {
        int count = 0;
        postings = each.postings(postings, PostingsEnum.NONE);
        for (int doc = postings.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = postings.nextDoc()) {
          found = ArrayUtil.grow(found, count + 1);
          found[count++] = ranks[doc];
        }
        Arrays.sort(found, 0, count);
        terms.add(term);
        articles.add(found, count);
      }
    }
    return new TitleWords(terms.build(), articles.build());
  }
}
