package org.visnyk.benchmarks.baseline;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;

/** The analyzers of the baselines, each at its defaults. */
public enum BaselineAnalyzer {
  /** Lucene's analyzer for Ukrainian, which Elasticsearch, OpenSearch and Solr have as well. */
  STOCK,

  /** The analyzer that knows no language. */
  STANDARD,

  /** The same, truncating words to five letters, as is done where there is no stemmer. */
  PREFIX5;

  private static final int PREFIX_LENGTH = 5;

  /** Creates an analyzer, which the caller closes. */
  public Analyzer create() {
    return switch (this) {
      case STOCK -> new UkrainianMorfologikAnalyzer();
      case STANDARD -> new StandardAnalyzer();
      case PREFIX5 -> new PrefixAnalyzer();
    };
  }

  private static final class PrefixAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      Tokenizer words = new StandardTokenizer();
      TokenStream lowerCase = new LowerCaseFilter(words);
      return new TokenStreamComponents(
          words, TruncateTokenFilter.truncateAfterCodePoints(lowerCase, PREFIX_LENGTH));
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
      return new LowerCaseFilter(in);
    }
  }
}
