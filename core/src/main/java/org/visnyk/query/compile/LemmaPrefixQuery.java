package org.visnyk.query.compile;

import java.io.IOException;
import org.apache.lucene.index.FilterLeafReader.FilterTermsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.visnyk.query.request.Deadline;

/**
 * A prefix query with a time limit. A prefix may have very many terms, and Lucene checks no timeout
 * while it enumerates them. Equal to any other query for the same prefix, because it has the same
 * matches or throws.
 */
final class LemmaPrefixQuery extends PrefixQuery {
  private static final int TERMS_BETWEEN_CHECKS = 16;

  /** The snippets of a page hardly contain more different words. */
  private static final int MAX_HIGHLIGHTED_TERMS = 64;

  private final Deadline deadline;

  LemmaPrefixQuery(Term prefix, Deadline deadline) {
    super(prefix);
    this.deadline = deadline;
  }

  private LemmaPrefixQuery(Term prefix, RewriteMethod rewriteMethod, Deadline deadline) {
    super(prefix, rewriteMethod);
    this.deadline = deadline;
  }

  /** A query that is rewritten to its most frequent terms, which are highlighted. */
  static LemmaPrefixQuery forHighlights(Term prefix, Deadline deadline) {
    return new LemmaPrefixQuery(
        prefix, new TopTermsBoostOnlyBooleanQueryRewrite(MAX_HIGHLIGHTED_TERMS), deadline);
  }

  @Override
  protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
    deadline.check();
    return new FilterTermsEnum(super.getTermsEnum(terms, attributes)) {
      private int read;

      @Override
      public @Nullable BytesRef next() throws IOException {
        if (++read % TERMS_BETWEEN_CHECKS == 0) {
          deadline.check();
        }
        return in.next();
      }
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
