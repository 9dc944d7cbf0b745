package org.visnyk.query.completion;

import java.io.IOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.IndexSchema;
import org.visnyk.query.completion.RankPostings.RankIterator;

/**
 * The words of the titles of a segment, as written and as lemmas, with their articles from the
 * newest to the oldest. Looking them up in the index, and finding the newest articles of a frequent
 * word there, would take longer than the rest of a completion (ADR 26). Takes some forty bytes for
 * each title and as many for each distinct word. Immutable.
 */
final class TitleTable {
  private final RecencyOrder order;
  private final TitleTerms forms;
  private final TitleTerms lemmas;
  private final HighestCounts formCounts;

  private TitleTable(RecencyOrder order, TitleTerms forms, TitleTerms lemmas) {
    this.order = order;
    this.forms = forms;
    this.lemmas = lemmas;
    this.formCounts = new HighestCounts(forms.articles().counts());
  }

  /** Reads the titles of a segment. */
  static TitleTable of(LeafReader segment) throws IOException {
    RecencyOrder order = RecencyOrder.of(segment);
    int[] ranks = order.ranks();
    return new TitleTable(
        order,
        TitleTerms.of(segment, IndexSchema.TITLE_FORM, ranks),
        TitleTerms.of(segment, IndexSchema.TITLE, ranks));
  }

  RecencyOrder order() {
    return order;
  }

  /** The words of titles as written; each is decoded when it is read. */
  List<String> forms() {
    return new AbstractList<>() {
      @Override
      public String get(int form) {
        return forms.terms().text(form);
      }

      @Override
      public int size() {
        return forms.terms().count();
      }
    };
  }

  /** Number of articles that have a lemma in the title. */
  int articlesWithLemma(String lemma) {
    int number = lemmas.terms().find(new BytesRef(lemma));
    return number < 0 ? 0 : lemmas.articles().counts()[number];
  }

  /** Adds the most frequent forms with a prefix and their numbers of articles. */
  void addMostFrequent(String prefix, int most, Map<String, Integer> articles) {
    BytesRef bytes = new BytesRef(prefix);
    int from = forms.terms().firstWith(bytes);
    int to = forms.terms().endWith(bytes, from);
    for (int form : formCounts.highest(from, to, most)) {
      articles.merge(forms.terms().text(form), formCounts.count(form), Integer::sum);
    }
  }

  /** The articles whose titles match, including deleted ones. */
  RankIterator matches(TitleQuery query) {
    List<RankIterator> all = new ArrayList<>();
    for (QueryWord word : query.words()) {
      List<RankIterator> any = new ArrayList<>();
      add(word.lemmas(), lemmas, any);
      add(word.forms(), forms, any);
      all.add(any.size() == 1 ? any.getFirst() : new RankIterator.AnyOf(any));
    }
    all.sort(Comparator.comparingInt(RankIterator::cost));
    return all.size() == 1 ? all.getFirst() : new RankIterator.AllOf(all);
  }

  private static void add(List<BytesRef> wanted, TitleTerms words, List<RankIterator> any) {
    for (BytesRef term : wanted) {
      int number = words.terms().find(term);
      if (number >= 0) {
        any.add(words.articles().of(number));
      }
    }
  }

  /** The terms of a field and, under the same numbers, their articles. */
  private record TitleTerms(SortedTerms terms, RankPostings articles) {

    /**
     * Reads a field, including deleted articles: some twenty nanoseconds for each word of a title.
     *
     * @param ranks of each document
     */
    static TitleTerms of(LeafReader segment, String field, int[] ranks) throws IOException {
      SortedTerms.Builder terms = new SortedTerms.Builder();
      RankPostings.Builder articles = new RankPostings.Builder(ranks.length);
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
      return new TitleTerms(terms.build(), articles.build());
    }
  }

  /** The words that a title must have, at least one; all of them in any of their ways. */
  record TitleQuery(List<QueryWord> words) {}

  /**
   * A word of a query.
   *
   * @param lemmas of the word
   * @param forms words as written
   */
  record QueryWord(List<BytesRef> lemmas, List<BytesRef> forms) {
    static QueryWord of(List<String> lemmas, List<String> forms) {
      return new QueryWord(inBytes(lemmas), inBytes(forms));
    }

    private static List<BytesRef> inBytes(List<String> terms) {
      return terms.stream().map(BytesRef::new).toList();
    }
  }
}
