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
 * Matches every term with a beginning, all with the same score. There may be very many terms, and
 * Lucene asks no timeout while it reads them; this does. Equal to any other query for the same
 * beginning: it matches the same or throws.
 */
final class BeginningQuery extends PrefixQuery {
  private static final int TERMS_BETWEEN_CHECKS = 16;

  /** More different words are hardly in the snippets of a page. */
  private static final int MAX_MARKED_TERMS = 64;

  private final Deadline deadline;

  BeginningQuery(Term beginning, Deadline deadline) {
    super(beginning);
    this.deadline = deadline;
  }

  private BeginningQuery(Term beginning, RewriteMethod rewriteMethod, Deadline deadline) {
    super(beginning, rewriteMethod);
    this.deadline = deadline;
  }

  /** A query to be rewritten to its most frequent terms, which snippets mark. */
  static BeginningQuery ofMarks(Term beginning, Deadline deadline) {
    return new BeginningQuery(
        beginning, new TopTermsBoostOnlyBooleanQueryRewrite(MAX_MARKED_TERMS), deadline);
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
