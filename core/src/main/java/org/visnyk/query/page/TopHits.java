package org.visnyk.query.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.TotalHits.Relation;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.visnyk.SortOrder;
import org.visnyk.index.DocOrder;
import org.visnyk.index.StoredArticles;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.query.duplicates.DuplicateClusters;

/**
 * Collects the first hits of a search, and of duplicates only the first one, in a single pass. A
 * document is compared by its score or date; its date, cluster and id are only read if it may be
 * among the hits, which few documents are (ADR 45). For one search and one thread.
 */
final class TopHits implements Collector {
  private static final Comparator<Candidate> BY_DATE = Candidate::compareByDate;
  private static final Comparator<Candidate> BY_SCORE = Candidate::compareByScore;

  private final SortOrder order;
  private final boolean folds;
  private final int size;
  private final int counted;
  private final Comparator<Candidate> comparator;

  /** In order. */
  private final List<Candidate> hits = new ArrayList<>();

  private final Map<Long, Candidate> byCluster = new HashMap<>();
  private int matches;
  private boolean skips;

  /** The score or the date of the last hit, once there are as many hits as wanted. */
  private @Nullable Candidate last;

  /**
   * Starts without hits.
   *
   * @param order by relevance or the newest first
   * @param size how many hits are wanted, at least 1
   * @param folds whether only the first article of each cluster is wanted
   * @param counted matches are counted at least up to this number
   */
  TopHits(SortOrder order, int size, boolean folds, int counted) {
    this.order = order;
    this.size = size;
    this.folds = folds;
    this.counted = counted;
    this.comparator = order == SortOrder.RELEVANCE ? BY_SCORE : BY_DATE;
  }

  /** Whether hits in an order can be collected. */
  static boolean canBeIn(SortOrder order) {
    return order != SortOrder.OLDEST;
  }

  /** For a search on one thread. */
  CollectorManager<Collector, Boolean> asManager() {
    return managerOf(this);
  }

  /** For a search on one thread that also collects all matches. */
  CollectorManager<Collector, Boolean> andAll(Collector matches) {
    return managerOf(MultiCollector.wrap(this, matches));
  }

  private static CollectorManager<Collector, Boolean> managerOf(Collector collector) {
    return new CollectorManager<>() {
      @Override
      public Collector newCollector() {
        return collector;
      }

      @Override
      public Boolean reduce(Collection<Collector> collectors) {
        return !collectors.isEmpty();
      }
    };
  }

  /** The hits, in order, with the values that they are sorted by. */
  TopFieldDocs found() throws IOException {
    TotalHits total =
        new TotalHits(matches, skips ? Relation.GREATER_THAN_OR_EQUAL_TO : Relation.EQUAL_TO);
    readIds();
    FieldDoc[] found = new FieldDoc[hits.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = fieldDoc(hits.get(i));
    }
    return new TopFieldDocs(total, found, Ordering.of(order).getSort());
  }

  /** Reads the ids of each segment together, which opens them once. */
  private void readIds() throws IOException {
    int[] docs = new int[hits.size()];
    for (int i = 0; i < docs.length; i++) {
      docs[i] = hits.get(i).leaf.docBase + hits.get(i).doc;
    }
    @Nullable LeafReaderContext leaf = null;
    @Nullable SortedSetDocValues ids = null;
    for (int place : DocOrder.places(docs)) {
      Candidate hit = hits.get(place);
      if (hit.id == null) {
        if (ids == null || leaf != hit.leaf) {
          leaf = hit.leaf;
          ids = DocValues.getSortedSet(leaf.reader(), IndexSchema.ID);
        }
        hit.id = StoredArticles.idOf(ids, hit.doc);
      }
    }
  }

  private FieldDoc fieldDoc(Candidate hit) {
    Object[] values =
        order == SortOrder.RELEVANCE
            ? new Object[] {hit.score, hit.published, hit.id()}
            : new Object[] {hit.published, hit.id()};
    return new FieldDoc(hit.leaf.docBase + hit.doc, hit.score, values);
  }

  /** Tells the clusters of the hits, so that they need not be read again. */
  void rememberIn(DuplicateClusters clusters) {
    if (folds) {
      hits.forEach(hit -> clusters.remember(hit.leaf.docBase + hit.doc, hit.cluster));
    }
  }

  @Override
  public ScoreMode scoreMode() {
    if (order == SortOrder.RELEVANCE) {
      return counted == Integer.MAX_VALUE ? ScoreMode.COMPLETE : ScoreMode.TOP_SCORES;
    }
    return counted == Integer.MAX_VALUE ? ScoreMode.COMPLETE_NO_SCORES : ScoreMode.TOP_DOCS;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) {
    return order == SortOrder.RELEVANCE ? new ByScore(leaf) : new ByDate(leaf);
  }

  /** Whether a candidate would be before the last hit. */
  private boolean isCompetitive(Candidate candidate) {
    return last == null || comparator.compare(candidate, last) < 0;
  }

  private void add(Candidate candidate) {
    if (folds && candidate.cluster.isPresent()) {
      @Nullable Candidate known = byCluster.get(candidate.cluster.getAsLong());
      if (known != null) {
        if (comparator.compare(known, candidate) < 0) {
          return;
        }
        hits.remove(place(known));
      }
      byCluster.put(candidate.cluster.getAsLong(), candidate);
    }
    hits.add(-1 - place(candidate), candidate);
    if (hits.size() > size) {
      Candidate worst = hits.removeLast();
      worst.cluster.ifPresent(byCluster::remove);
    }
    last = hits.size() == size ? hits.getLast() : null;
  }

  /** The place of a hit; negative, as in a binary search, if it is none. */
  private int place(Candidate hit) {
    return Collections.binarySearch(hits, hit, comparator);
  }

  /** A document that may be a hit. */
  private static final class Candidate {
    private final LeafReaderContext leaf;
    private final int doc;
    private final float score;
    private final long published;
    private final OptionalLong cluster;
    private @Nullable BytesRef id;

    Candidate(LeafReaderContext leaf, int doc, float score, long published, OptionalLong cluster) {
      this.leaf = leaf;
      this.doc = doc;
      this.score = score;
      this.published = published;
      this.cluster = cluster;
    }

    int compareByScore(Candidate other) {
      return score == other.score ? compareByDate(other) : Float.compare(other.score, score);
    }

    int compareByDate(Candidate other) {
      return published == other.published
          ? id().compareTo(other.id())
          : Long.compare(other.published, published);
    }

    BytesRef id() {
      @Nullable BytesRef known = id;
      if (known == null) {
        try {
          known = StoredArticles.idOf(leaf.reader(), doc);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        id = known;
      }
      return known;
    }
  }

  /** Collects in a segment. */
  private abstract class InSegment implements LeafCollector {
    private final LeafReaderContext leaf;
    private @Nullable SortedNumericDocValues dates;
    private @Nullable SortedNumericDocValues clusters;

    InSegment(LeafReaderContext leaf) {
      this.leaf = leaf;
    }

    LeafReader segment() {
      return leaf.reader();
    }

    /** Adds a document if it is competitive. */
    final void add(int doc, float score, long published) throws IOException {
      Candidate candidate =
          new Candidate(leaf, doc, score, published, folds ? cluster(doc) : OptionalLong.empty());
      if (isCompetitive(candidate)) {
        TopHits.this.add(candidate);
      }
    }

    /** The date of a document, not before that of the call before. */
    final long published(int doc) throws IOException {
      SortedNumericDocValues values =
          dates == null ? DocValues.getSortedNumeric(segment(), IndexSchema.PUBLISHED) : dates;
      dates = values;
      return values.advanceExact(doc) ? values.nextValue() : Long.MIN_VALUE;
    }

    private OptionalLong cluster(int doc) throws IOException {
      SortedNumericDocValues values =
          clusters == null ? DocValues.getSortedNumeric(segment(), IndexSchema.CLUSTER) : clusters;
      clusters = values;
      return values.advanceExact(doc) ? OptionalLong.of(values.nextValue()) : OptionalLong.empty();
    }
  }

  /** Hits by relevance. */
  private final class ByScore extends InSegment {
    private @Nullable Scorable scorer;
    private float minScore;

    ByScore(LeafReaderContext leaf) {
      super(leaf);
    }

    @Override
    public void setScorer(Scorable current) throws IOException {
      scorer = current;
      minScore = 0;
      raiseMinScore(current);
    }

    @Override
    public void collect(int doc) throws IOException {
      Scorable current = Objects.requireNonNull(scorer);
      matches++;
      float score = current.score();
      if (last == null || score >= last.score) {
        add(doc, score, published(doc));
      }
      raiseMinScore(current);
    }

    /** Documents that cannot be among the hits are skipped as soon as enough are counted. */
    private void raiseMinScore(Scorable current) throws IOException {
      if (last != null && matches > counted && last.score > minScore) {
        minScore = last.score;
        current.setMinCompetitiveScore(minScore);
        skips = true;
      }
    }
  }

  /** The newest hits. Segments are sorted by date, so the rest of one may be skipped. */
  private final class ByDate extends InSegment {
    private final boolean isSorted;
    private boolean isOver;

    ByDate(LeafReaderContext leaf) {
      super(leaf);
      isSorted = IndexSchema.NEWEST_FIRST.equals(segment().getMetaData().sort());
    }

    @Override
    public void setScorer(Scorable current) {}

    @Override
    public void collect(int doc) throws IOException {
      matches++;
      if (!isOver) {
        long published = published(doc);
        if (last == null || published >= last.published) {
          add(doc, 0, published);
        } else {
          isOver = isSorted;
        }
      }
      if (isOver && matches > counted) {
        skips = true;
        throw new CollectionTerminatedException();
      }
    }
  }
}
