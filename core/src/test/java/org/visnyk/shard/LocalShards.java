package org.visnyk.shard;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;
import org.visnyk.CompletionRequest;
import org.visnyk.Facet;
import org.visnyk.FacetCount;
import org.visnyk.Hit;
import org.visnyk.SortOrder;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.query.page.FacetCounter;
import org.visnyk.shard.ShardHits.ShardHit;
import org.visnyk.shard.ShardHits.Total;
import org.visnyk.shard.ShardSearch.Clusters;
import org.visnyk.shard.ShardSearch.Place;

/** Shards that are indexes in memory, written and searched by plain Lucene. */
final class LocalShards implements Shards, Closeable {
  private final ShardArticles articles = new ShardArticles();
  private final ShardSearcher searcher = new ShardSearcher();
  private final DuplicateOwner owner = new DuplicateOwner();
  private final List<IndexWriter> writers = new ArrayList<>();
  private final List<DirectoryReader> readers = new ArrayList<>();

  LocalShards(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      IndexWriterConfig config = new IndexWriterConfig().setIndexSort(IndexSchema.NEWEST_FIRST);
      if (codecInverts(i)) {
        config.setCodec(ShardArticles.codec(Codec.getDefault()));
      }
      writers.add(new IndexWriter(new ByteBuffersDirectory(), config));
      readers.add(DirectoryReader.open(writers.get(i)));
    }
  }

  /** Puts an article into the shard that its id decides. */
  void put(Article article) throws IOException {
    byte[] signature = articles.signature(article);
    OptionalLong cluster =
        signature.length == 0
            ? OptionalLong.empty()
            : OptionalLong.of(owner.assign(article.id(), signature));
    Found sent = ShardJson.article(article.id(), ShardJson.of(article, cluster));
    int shard = Math.floorMod(article.id().hashCode(), writers.size());
    Document document = new Document();
    articles
        .fields(sent.article(), sent.cluster(), codecInverts(shard))
        .forEach(field -> document.add(field));
    writers.get(shard).updateDocument(new Term(IndexSchema.ID, article.id()), document);
  }

  /** Shards are written in both ways, and must not differ. */
  private static boolean codecInverts(int shard) {
    return shard > 0;
  }

  /** Makes what was put visible. */
  void refresh() throws IOException {
    for (int i = 0; i < writers.size(); i++) {
      readers.get(i).close();
      readers.set(i, DirectoryReader.open(writers.get(i)));
    }
  }

  /** Numbers of articles in the shards. */
  List<Integer> sizes() {
    return readers.stream().map(IndexReader::numDocs).toList();
  }

  @Override
  public void close() throws IOException {
    for (int i = 0; i < writers.size(); i++) {
      readers.get(i).close();
      writers.get(i).close();
    }
  }

  @Override
  public String identity() {
    return "shards";
  }

  @Override
  public ShardStatistics statistics(ShardQuery query) throws IOException {
    ShardStatistics sum = ShardStatistics.none();
    for (IndexReader shard : readers) {
      ShardStatistics printed = ShardStatistics.parse(searcher.statistics(query, shard).print());
      sum = sum.plus(printed);
    }
    return ShardStatistics.parse(sum.print());
  }

  @Override
  public int articles() throws IOException {
    int sum = 0;
    for (IndexReader shard : readers) {
      sum += searcher.articles(shard);
    }
    return sum;
  }

  @Override
  public Map<String, Integer> documentFrequencies(Collection<String> lemmas) throws IOException {
    Map<String, Integer> sum = new HashMap<>();
    for (IndexReader shard : readers) {
      searcher
          .documentFrequencies(List.copyOf(lemmas), shard)
          .forEach((lemma, articles) -> sum.merge(lemma, articles, Integer::sum));
    }
    return sum;
  }

  @Override
  public Map<String, Integer> near(String lemma) throws IOException {
    Map<String, Integer> sum = new HashMap<>();
    for (IndexReader shard : readers) {
      searcher
          .near(lemma, shard)
          .forEach((near, articles) -> sum.merge(near, articles, Integer::sum));
    }
    return sum;
  }

  @Override
  public ShardHits find(ShardSearch search) throws IOException {
    ShardQuery sent = ShardJson.query(ShardJson.of(search.query()));
    Query query = restricted(searcher.query(sent, search.statistics()), search);
    Sort sort = sort(search.request().sort());
    boolean countsAll = search.request().exactTotal() || !search.request().facets().isEmpty();
    boolean isPicky = search.part().clusters() instanceof Clusters.FirstOf;
    int size = isPicky ? 1_000 : search.part().size();
    List<TopFieldDocs> found = new ArrayList<>();
    Map<Facet, Map<String, Long>> facets = new EnumMap<>(Facet.class);
    for (IndexReader shard : readers) {
      IndexSearcher lucene = new IndexSearcher(shard);
      TopFieldDocs top =
          lucene.search(
              query,
              new TopFieldCollectorManager(
                  sort, size, after(search), countsAll ? Integer.MAX_VALUE : 1_000));
      for (ScoreDoc doc : top.scoreDocs) {
        doc.shardIndex = found.size();
      }
      found.add(top);
      new FacetCounter()
          .count(query, search.request().facets(), search.request().zone(), lucene)
          .forEach((facet, counts) -> add(counts, facets, facet));
    }
    TopFieldDocs all = TopFieldDocs.merge(sort, size, found.toArray(new TopFieldDocs[0]));
    List<ShardHit> hits = new ArrayList<>();
    for (ScoreDoc doc : all.scoreDocs) {
      hits.add(hit((FieldDoc) doc, search));
    }
    return new ShardHits(
        isPicky ? firsts(hits) : hits,
        new Total(all.totalHits.value(), all.totalHits.relation() == TotalHits.Relation.EQUAL_TO),
        sorted(facets),
        false);
  }

  private static List<ShardHit> firsts(List<ShardHit> hits) {
    Map<Long, ShardHit> first = new LinkedHashMap<>();
    hits.forEach(hit -> first.putIfAbsent(hit.cluster().orElseThrow(), hit));
    return List.copyOf(first.values());
  }

  private static Query restricted(Query query, ShardSearch search) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
    return switch (search.part().clusters()) {
      case Clusters.All any -> query;
      case Clusters.Without(Set<Long> numbers) -> all.add(inAny(numbers), Occur.MUST_NOT).build();
      case Clusters.FirstOf(Set<Long> numbers) -> all.add(inAny(numbers), Occur.FILTER).build();
    };
  }

  private static Query inAny(Set<Long> clusters) {
    return LongField.newSetQuery(
        IndexSchema.CLUSTER, clusters.stream().mapToLong(Long::longValue).toArray());
  }

  private static @Nullable FieldDoc after(ShardSearch search) {
    return search
        .part()
        .after()
        .map(
            place ->
                new FieldDoc(
                    Integer.MAX_VALUE,
                    place.score(),
                    search.request().sort() == SortOrder.RELEVANCE
                        ? new Object[] {place.score(), place.published(), new BytesRef(place.id())}
                        : new Object[] {place.published(), new BytesRef(place.id())}))
        .orElse(null);
  }

  private static Sort sort(SortOrder order) {
    SortField newest =
        LongField.newSortField(
            IndexSchema.PUBLISHED, true, SortedNumericSelector.Type.MIN, Long.MIN_VALUE);
    SortField oldest =
        LongField.newSortField(
            IndexSchema.PUBLISHED, false, SortedNumericSelector.Type.MIN, Long.MAX_VALUE);
    SortField id = new SortedSetSortField(IndexSchema.ID, false);
    return switch (order) {
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, newest, id);
      case NEWEST -> new Sort(newest, id);
      case OLDEST -> new Sort(oldest, id);
    };
  }

  private ShardHit hit(FieldDoc doc, ShardSearch search) throws IOException {
    IndexReader shard = readers.get(doc.shardIndex);
    boolean isScored = search.request().sort() == SortOrder.RELEVANCE;
    float score = isScored ? (Float) doc.fields[0] : 0;
    Hit described =
        throughJson(
            searcher
                .describe(
                    searcher.query(search.query(), search.statistics()),
                    search.request().snippets(),
                    search.request().explain(),
                    new IndexSearcher(shard))
                .of(doc.doc, score));
    long published = (Long) doc.fields[isScored ? 1 : 0];
    return new ShardHit(
        described.toBuilder().score(score).build(),
        new Place(score, published, described.id()),
        cluster(doc.doc, shard));
  }

  /** As hits reach another machine. */
  private static Hit throughJson(Hit hit) {
    return ShardJson.hit(ShardJson.of(hit));
  }

  private static OptionalLong cluster(int doc, IndexReader shard) throws IOException {
    SortedNumericDocValues clusters =
        MultiDocValues.getSortedNumericValues(shard, IndexSchema.CLUSTER);
    return clusters != null && clusters.advanceExact(doc)
        ? OptionalLong.of(clusters.nextValue())
        : OptionalLong.empty();
  }

  private static void add(
      List<FacetCount> counts, Map<Facet, Map<String, Long>> facets, Facet facet) {
    Map<String, Long> sum = facets.computeIfAbsent(facet, any -> new TreeMap<>());
    counts.forEach(count -> sum.merge(count.value(), count.count(), Long::sum));
  }

  private static Map<Facet, List<FacetCount>> sorted(Map<Facet, Map<String, Long>> facets) {
    Map<Facet, List<FacetCount>> sorted = new EnumMap<>(Facet.class);
    facets.forEach(
        (facet, counts) -> {
          List<FacetCount> values = new ArrayList<>();
          counts.forEach((value, count) -> values.add(new FacetCount(value, count)));
          if (!facet.isTemporal()) {
            values.sort(Comparator.comparingLong(FacetCount::count).reversed());
          }
          sorted.put(facet, values);
        });
    return sorted;
  }

  @Override
  public Map<Long, List<String>> members(Set<Long> clusters) throws IOException {
    Map<Long, List<Article>> members = new HashMap<>();
    for (IndexReader shard : readers) {
      for (ScoreDoc doc : new IndexSearcher(shard).search(inAny(clusters), 1_000).scoreDocs) {
        Article article = ShardArticles.article(doc.doc, shard);
        members
            .computeIfAbsent(cluster(doc.doc, shard).orElseThrow(), any -> new ArrayList<>())
            .add(article);
      }
    }
    Comparator<Article> newestFirst =
        Comparator.comparing((Article article) -> article.published().orElse(Instant.MIN))
            .reversed()
            .thenComparing(Article::id);
    Map<Long, List<String>> ids = new HashMap<>();
    members.forEach(
        (cluster, all) ->
            ids.put(cluster, all.stream().sorted(newestFirst).map(Article::id).toList()));
    return ids;
  }

  @Override
  public List<Candidate> candidates(CompletionRequest request, String typed) throws IOException {
    List<Candidate> all = new ArrayList<>();
    for (IndexReader shard : readers) {
      all.addAll(searcher.candidates(request, typed, shard));
    }
    return all;
  }

  @Override
  public Optional<Found> article(String id) {
    try {
      for (IndexReader shard : readers) {
        TermQuery withId = new TermQuery(new Term(IndexSchema.ID, id));
        for (ScoreDoc doc : new IndexSearcher(shard).search(withId, 1).scoreDocs) {
          return Optional.of(
              new Found(ShardArticles.article(doc.doc, shard), cluster(doc.doc, shard)));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
