package org.visnyk.shard;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.TotalHits.Relation;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.visnyk.DuplicatePolicy;
import org.visnyk.Facet;
import org.visnyk.FacetCount;
import org.visnyk.Hit;
import org.visnyk.SearchRequest;
import org.visnyk.SortOrder;
import org.visnyk.query.page.HitPage;
import org.visnyk.query.page.HitSource;
import org.visnyk.shard.ShardHits.ShardHit;
import org.visnyk.shard.ShardSearch.Clusters;
import org.visnyk.shard.ShardSearch.Part;
import org.visnyk.shard.ShardSearch.Place;

/** Finds the hits of a request in all shards. Numbers them as they come. For one request. */
final class ShardHitSource implements HitSource {
  /** Ids of duplicates listed with a hit. */
  private static final int MAX_DUPLICATES = 20;

  private final Shards shards;
  private final ShardQuery query;
  private final ShardStatistics statistics;
  private final SearchRequest request;
  private final List<ShardHit> hits = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
  private boolean isPartial;

  ShardHitSource(
      Shards shards, ShardQuery query, ShardStatistics statistics, SearchRequest request) {
    this.shards = shards;
    this.query = query;
    this.statistics = statistics;
    this.request = request;
    this.isPartial = statistics.isPartial();
    request.facets().forEach(facet -> facets.put(facet, List.of()));
  }

  /** Whether hits or counts may be missing, or scores are not those of all shards. */
  boolean isPartial() {
    return isPartial;
  }

  /** The counts of the first round. */
  Map<Facet, List<FacetCount>> facets() {
    return facets;
  }

  /** The hits of a page with their duplicates. */
  List<Hit> hits(HitPage page) throws IOException {
    List<ShardHit> found = page.hits().stream().map(hit -> hits.get(hit.doc)).toList();
    Set<Long> clusters = new LinkedHashSet<>();
    if (request.duplicates() != DuplicatePolicy.IGNORE) {
      found.forEach(hit -> hit.cluster().ifPresent(clusters::add));
    }
    Map<Long, List<String>> members = clusters.isEmpty() ? Map.of() : shards.members(clusters);
    return found.stream().map(hit -> withDuplicates(hit, members)).toList();
  }

  private static Hit withDuplicates(ShardHit found, Map<Long, List<String>> members) {
    if (found.cluster().isEmpty()) {
      return found.hit();
    }
    List<String> others =
        members.getOrDefault(found.cluster().getAsLong(), List.of()).stream()
            .filter(id -> !id.equals(found.hit().id()))
            .limit(MAX_DUPLICATES)
            .toList();
    return found.hit().toBuilder().duplicates(others).build();
  }

  /** A shard cannot know the duplicates in others. */
  @Override
  public Optional<TopFieldDocs> firstPage(int size, boolean folds) {
    return Optional.empty();
  }

  @Override
  public TopFieldDocs firstRound(@Nullable FieldDoc after, int size) throws IOException {
    ShardHits found =
        find(
            new Part(
                size, Optional.ofNullable(after).map(this::placeOf), new Clusters.All(), true));
    facets.putAll(found.facets());
    return numbered(found);
  }

  @Override
  public TopFieldDocs nextRound(FieldDoc after, Set<Long> withoutClusters, int size)
      throws IOException {
    Clusters clusters = new Clusters.Without(Set.copyOf(withoutClusters));
    return numbered(find(new Part(size, Optional.of(placeOf(after)), clusters, false)));
  }

  @Override
  public OptionalLong clusterOf(int doc) {
    return hits.get(doc).cluster();
  }

  @Override
  public Map<Long, Integer> representatives(TopFieldDocs found) throws IOException {
    Set<Long> clusters = new LinkedHashSet<>();
    for (ScoreDoc hit : found.scoreDocs) {
      clusterOf(hit.doc).ifPresent(clusters::add);
    }
    Map<Long, Integer> first = new HashMap<>();
    if (!clusters.isEmpty()) {
      Part part =
          new Part(clusters.size(), Optional.empty(), new Clusters.FirstOf(clusters), false);
      for (ShardHit hit : find(part).hits()) {
        hit.cluster().ifPresent(cluster -> first.putIfAbsent(cluster, number(hit)));
      }
    }
    return first;
  }

  private ShardHits find(Part part) throws IOException {
    if (request.timeout().filter(Duration.ZERO::equals).isPresent()) {
      isPartial = true;
      return new ShardHits(List.of(), new ShardHits.Total(0, false), Map.of(), true);
    }
    ShardHits found = shards.find(new ShardSearch(query, statistics, request, part));
    isPartial |= found.isPartial();
    return found;
  }

  private TopFieldDocs numbered(ShardHits found) {
    Relation relation =
        found.total().isExact() ? Relation.EQUAL_TO : Relation.GREATER_THAN_OR_EQUAL_TO;
    ScoreDoc[] docs = found.hits().stream().map(this::fieldDoc).toArray(ScoreDoc[]::new);
    return new TopFieldDocs(
        new TotalHits(found.total().articles(), relation), docs, new SortField[0]);
  }

  private FieldDoc fieldDoc(ShardHit hit) {
    Place place = hit.place();
    BytesRef id = new BytesRef(place.id());
    Object[] values =
        request.sort() == SortOrder.RELEVANCE
            ? new Object[] {place.score(), place.published(), id}
            : new Object[] {place.published(), id};
    return new FieldDoc(number(hit), place.score(), values);
  }

  private int number(ShardHit hit) {
    return numbers.computeIfAbsent(
        hit.hit().id(),
        id -> {
          hits.add(hit);
          return hits.size() - 1;
        });
  }

  private Place placeOf(FieldDoc doc) {
    Object[] values = doc.fields;
    float score = request.sort() == SortOrder.RELEVANCE ? (Float) values[0] : 0f;
    return new Place(
        score,
        (Long) values[values.length - 2],
        ((BytesRef) values[values.length - 1]).utf8ToString());
  }
}
