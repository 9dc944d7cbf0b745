package org.visnyk.query.compile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.StoredArticles;
import org.visnyk.index.TermPlaces;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.index.schema.WrittenForm;
import org.visnyk.query.request.Deadline;

/**
 * Matches articles that contain a word in one written form. Candidates are the articles that have
 * any term the form may be indexed as; of those that match the rest of a query, the stored text is
 * compared at the positions of these terms. Reading texts is slow, so the deadline is checked for
 * each article.
 */
public final class WrittenFormQuery extends Query {
  /** Reading a stored text, in simple operations. */
  private static final float TEXT_COST = 10_000f;

  private final String form;
  private final List<Term> terms;
  private final Deadline deadline;

  /**
   * A query for a form.
   *
   * @param form normalised by {@link WrittenForm#of}
   * @param terms what it may be indexed as, in fields with offsets
   */
  WrittenFormQuery(String form, List<Term> terms, Deadline deadline) {
    this.form = form;
    this.terms = List.copyOf(terms);
    this.deadline = deadline;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    Weight anyTerm =
        searcher.createWeight(searcher.rewrite(anyTerm()), ScoreMode.COMPLETE_NO_SCORES, 1f);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        @Nullable ScorerSupplier articles = anyTerm.scorerSupplier(leaf);
        return articles == null ? null : new Supplier(articles, leaf, score(), scoreMode);
      }

      // The deadline belongs to one search.
      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  /** The form, as {@link WrittenForm#of} normalises it. */
  public String form() {
    return form;
  }

  /** What the form may be indexed as: an article that matches has one of them. */
  public List<Term> terms() {
    return terms;
  }

  private Query anyTerm() {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.forEach(term -> any.add(new TermQuery(term), Occur.SHOULD));
    return any.build();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "=" + form + terms;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WrittenFormQuery query
        && form.equals(query.form)
        && terms.equals(query.terms);
  }

  @Override
  public int hashCode() {
    return 31 * form.hashCode() + terms.hashCode();
  }

  /** Makes scorers for a segment. */
  private final class Supplier extends ScorerSupplier {
    private final ScorerSupplier articles;
    private final LeafReaderContext leaf;
    private final float score;
    private final ScoreMode scoreMode;

    Supplier(ScorerSupplier articles, LeafReaderContext leaf, float score, ScoreMode scoreMode) {
      this.articles = articles;
      this.leaf = leaf;
      this.score = score;
      this.scoreMode = scoreMode;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      DocIdSetIterator any = articles.get(leadCost).iterator();
      Occurrences occurrences = new Occurrences(form, terms, leaf.reader());
      return new ConstantScoreScorer(
          score,
          scoreMode,
          new TwoPhaseIterator(any) {
            @Override
            public boolean matches() throws IOException {
              deadline.check();
              return occurrences.haveForm(any.docID());
            }

            @Override
            public float matchCost() {
              return TEXT_COST;
            }
          });
    }

    @Override
    public long cost() {
      return articles.cost();
    }
  }

  /**
   * The occurrences of terms in the articles of a segment. For one search; articles must be asked
   * for in ascending order, each once.
   */
  private static final class Occurrences {
    private final String form;
    private final StoredArticles articles;
    private final List<TermPlaces> inTitle;
    private final List<TermPlaces> inBody;

    Occurrences(String form, List<Term> terms, LeafReader reader) throws IOException {
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
          // Normalising makes no word longer.
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

    private interface Text {
      String of(int doc) throws IOException;
    }
  }
}
