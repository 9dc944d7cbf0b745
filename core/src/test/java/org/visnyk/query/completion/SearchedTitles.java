package org.visnyk.query.completion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.visnyk.analysis.tokenattributes.LemmaOrigin;
import org.visnyk.index.schema.IndexSchema;

/** A query for the titles that complete what was typed: slow and obviously correct. */
final class SearchedTitles {
  private static final int MAX_FORMS = 8;

  private SearchedTitles() {}

  static Query with(TypedText words, IndexReader reader) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.whole().forEach(word -> all.add(anyOf(word.terms(), List.of()), Occur.MUST));
    if (!words.prefix().isEmpty()) {
      boolean isWord = words.last().origin() == LemmaOrigin.DICTIONARY;
      List<String> lemmas = isWord ? words.last().terms() : List.of();
      all.add(anyOf(lemmas, forms(words.prefix(), reader)), Occur.MUST);
    }
    return all.build();
  }

  private static Query anyOf(List<String> lemmas, List<String> forms) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    lemmas.forEach(term -> any.add(query(IndexSchema.TITLE, term), Occur.SHOULD));
    forms.forEach(form -> any.add(query(IndexSchema.TITLE_FORM, form), Occur.SHOULD));
    return any.build();
  }

  private static Query query(String field, String term) {
    return new TermQuery(new Term(field, term));
  }

  /** The most frequent of the forms that are among the most frequent ones of a segment. */
  private static List<String> forms(String beginning, IndexReader reader) throws IOException {
    Map<String, Integer> articles = new HashMap<>();
    for (LeafReaderContext segment : reader.leaves()) {
      Map<String, Integer> ofSegment = new HashMap<>();
      TermsEnum each = Terms.getTerms(segment.reader(), IndexSchema.TITLE_FORM).iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        if (StringHelper.startsWith(term, new BytesRef(beginning))) {
          ofSegment.put(term.utf8ToString(), each.docFreq());
        }
      }
      for (String form : mostFrequent(ofSegment)) {
        articles.merge(form, ofSegment.get(form), Integer::sum);
      }
    }
    return mostFrequent(articles);
  }

  private static List<String> mostFrequent(Map<String, Integer> articles) {
    List<String> forms = new ArrayList<>(articles.keySet());
    forms.sort(
        Comparator.<String>comparingInt(articles::get)
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    return forms.subList(0, Math.min(MAX_FORMS, forms.size()));
  }
}
