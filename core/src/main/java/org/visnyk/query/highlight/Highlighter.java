package org.visnyk.query.highlight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;
import org.visnyk.Highlight;
import org.visnyk.HighlightedArticle;
import org.visnyk.index.DocOrder;
import org.visnyk.index.StoredArticles;
import org.visnyk.index.schema.ArticleCard;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.query.scorer.ArticlePhraseQuery;
import org.visnyk.query.scorer.WordQuery;

/**
 * Highlights matches in the titles of articles, and chooses the sentences for their snippets. For
 * one search and one thread.
 */
public final class Highlighter {
  private static final int MAX_PASSAGES = 2;

  private final IndexSearcher searcher;
  private final StoredArticles articles;
  private final QueryTimeout timeout;
  private final SortedMap<BytesRef, Integer> terms = new TreeMap<>();
  private final List<ArticlePhraseQuery> phrases = new ArrayList<>();
  private final int firstPhrase;
  private final List<Weight> others = new ArrayList<>();
  private final int firstOther;
  private final int wanted;

  /**
   * Prepares to highlight the hits of a search.
   *
   * @param articles the texts
   * @param timeout when to stop: later articles have no highlights
   * @throws IOException if the index cannot be read
   */
  public Highlighter(
      IndexSearcher searcher,
      StoredArticles articles,
      QueryTimeout timeout,
      HighlightTerms highlights)
      throws IOException {
    this.searcher = searcher;
    this.articles = articles;
    this.timeout = timeout;
    int next = 0;
    for (WordQuery word : highlights.words()) {
      for (BytesRef term : word.writtenTerms()) {
        terms.putIfAbsent(term, next);
      }
      next++;
    }
    for (Query beginning : highlights.beginnings()) {
      for (Term term : termsOf(searcher.rewrite(beginning))) {
        terms.putIfAbsent(term.bytes(), next);
      }
      next++;
    }
    firstPhrase = next;
    for (Query phrase : highlights.phrases()) {
      if (phrase instanceof ArticlePhraseQuery consecutive) {
        phrases.add(consecutive);
      } else {
        others.add(
            searcher.createWeight(searcher.rewrite(phrase), ScoreMode.COMPLETE_NO_SCORES, 1f));
      }
    }
    firstOther = firstPhrase + phrases.size();
    wanted = firstOther + others.size();
  }

  private static Set<Term> termsOf(Query rewritten) {
    Set<Term> terms = new HashSet<>();
    rewritten.visit(QueryVisitor.termCollector(terms));
    return terms;
  }

  /**
   * Highlights articles.
   *
   * @param docs their documents
   * @param cards their titles and leads, in the same order
   * @return in the same order
   * @throws IOException if the index cannot be read
   */
  public List<ArticleHighlights> mark(int[] docs, List<ArticleCard> cards) throws IOException {
    ArticleHighlights[] marked = new ArticleHighlights[docs.length];
    Arrays.fill(marked, ArticleHighlights.NOTHING);
    List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
    @Nullable SegmentMarker marker = null;
    for (int place : DocOrder.places(docs)) {
      if (timeout.shouldExit()) {
        break;
      }
      int doc = docs[place];
      LeafReaderContext segment = segments.get(ReaderUtil.subIndex(doc, segments));
      if (marker == null || marker.segment != segment) {
        marker = new SegmentMarker(segment);
      }
      marked[place] = marker.mark(doc, cards.get(place));
    }
    return List.of(marked);
  }

  /**
   * Highlights the whole of an article; nothing is highlighted if the time is up.
   *
   * @throws IOException if the index cannot be read
   */
  public HighlightedArticle markWhole(int doc) throws IOException {
    Article article = articles.article(doc);
    if (timeout.shouldExit()) {
      return HighlightedArticle.of(article);
    }
    List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
    LeafReaderContext segment = segments.get(ReaderUtil.subIndex(doc, segments));
    return new SegmentMarker(segment).markWhole(doc, article);
  }

  /** Highlights the articles of a segment. */
  private final class SegmentMarker {
    private final LeafReaderContext segment;
    private final MatchFinder inTitles;
    private final MatchFinder inBodies;

    SegmentMarker(LeafReaderContext segment) throws IOException {
      this.segment = segment;
      inTitles = finder(IndexSchema.TITLE);
      inBodies = finder(IndexSchema.BODY);
    }

    private MatchFinder finder(String field) throws IOException {
      return new MatchFinder(field, segment, terms, phrases, firstPhrase, others, firstOther);
    }

    HighlightedArticle markWhole(int doc, Article article) throws IOException {
      int inSegment = doc - segment.docBase;
      String body = IndexSchema.bodyOf(article.lead(), article.text());
      List<Match> inBody = inBodies.marks(inSegment);
      return new HighlightedArticle(
          article,
          marked(inTitles.marks(inSegment), article.title(), 0, article.title().length()),
          marked(inBody, body, 0, article.lead().length()),
          marked(inBody, body, body.length() - article.text().length(), body.length()));
    }

    private static Highlight marked(List<Match> marks, String content, int from, int to) {
      Highlight.Builder target = Highlight.builder();
      MarkedText.append(target, marks, content, from, to);
      return target.build();
    }

    ArticleHighlights mark(int doc, ArticleCard card) throws IOException {
      int inSegment = doc - segment.docBase;
      String title = card.title();
      String body = articles.body(doc, card.lead());
      return new ArticleHighlights(
          marked(inTitles.marks(inSegment), title, 0, title.length()),
          SnippetWriter.write(
              BestPassages.of(body, inBodies.marks(inSegment), wanted, MAX_PASSAGES), body));
    }
  }
}
