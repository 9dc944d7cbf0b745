package org.visnyk.query.request;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.schema.IndexSchema;

/**
 * The terms of an index.
 *
 * @param reader the index, kept open by the caller
 * @param lookup finds terms in any state of the index
 */
public record IndexTerms(IndexReader reader, TermLookup lookup) implements CollectionTerms {
  /** Names two edits away are different names. */
  private static final int MAX_EDITS = 1;

  /** People seldom mistype the first letter, and a fixed prefix makes the lookup fast. */
  private static final int PREFIX_LENGTH = 1;

  @Override
  public int articles() throws IOException {
    return reader.getDocCount(IndexSchema.CONTENT);
  }

  @Override
  public int documentFrequency(String lemma) throws IOException {
    return lookup.find(new Term(IndexSchema.CONTENT, lemma), reader.getContext()).docFreq();
  }

  @Override
  public List<String> near(String lemma, int minArticles) throws IOException {
    Map<String, Integer> near = near(lemma);
    near.values().removeIf(articles -> articles < minArticles);
    return List.copyOf(near.keySet());
  }

  /** Lemmas near to another one, as the other method specifies, with their document frequencies. */
  public Map<String, Integer> near(String lemma) throws IOException {
    Map<String, Integer> found = new LinkedHashMap<>();
    @Nullable Terms terms = MultiTerms.getTerms(reader, IndexSchema.CONTENT);
    if (terms == null) {
      return found;
    }
    FuzzyTermsEnum near =
        new FuzzyTermsEnum(
            terms, new Term(IndexSchema.CONTENT, lemma), MAX_EDITS, PREFIX_LENGTH, true);
    for (@Nullable BytesRef term = near.next(); term != null; term = near.next()) {
      found.put(term.utf8ToString(), near.docFreq());
    }
    return found;
  }
}
