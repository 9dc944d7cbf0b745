package org.visnyk.shard;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.TotalHits;
import org.visnyk.Hit;
import org.visnyk.SearchRequest;
import org.visnyk.SearchRequest.Syntax;
import org.visnyk.SortOrder;
import org.visnyk.query.Searches;
import org.visnyk.query.compile.Filters;
import org.visnyk.query.compile.QueryCompiler;
import org.visnyk.query.compile.QueryCompiler.Compiled;
import org.visnyk.query.compile.QueryTerms;
import org.visnyk.query.compile.RecentWords;
import org.visnyk.query.page.Cursor;
import org.visnyk.query.page.HitPage;
import org.visnyk.query.page.PageFinder;
import org.visnyk.query.request.CollectionTerms;
import org.visnyk.query.request.Deadline;
import org.visnyk.query.syntax.ParsedQuery;
import org.visnyk.query.syntax.QueryNode;
import org.visnyk.query.syntax.QueryNode.Required;
import org.visnyk.query.syntax.QueryNode.Word;
import org.visnyk.shard.ShardSearch.Clusters;
import org.visnyk.shard.ShardSearch.Part;

/** The searches of a request in all shards. */
final class ShardedSearches implements Searches {
  private final SearchRequest request;
  private final Instant now;
  private final Shards shards;
  private final QueryTerms terms;
  private final QueryCompiler compiler;
  private final ShardTerms collection;
  private Optional<Long> startNanos = Optional.empty();

  ShardedSearches(
      SearchRequest request,
      Instant now,
      Shards shards,
      RecentWords words,
      QueryCompiler compiler) {
    this.request = request;
    this.now = now;
    this.shards = shards;
    this.terms = new QueryTerms(words);
    this.compiler = compiler;
    this.collection = new ShardTerms(shards);
  }

  @Override
  public SearchRequest request() {
    return request;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public QueryTerms terms() {
    return terms;
  }

  @Override
  public CollectionTerms collection() {
    return collection;
  }

  @Override
  public Found search(ParsedQuery parsed) throws IOException {
    String identity = shards.identity();
    Optional<Cursor> cursor = request.cursor().map(text -> Cursor.read(text, request, identity));
    long nowMillis = cursor.map(Cursor::nowMillis).orElseGet(() -> Filters.millisFrom(now));
    Compiled compiled = compiler.compile(parsed.root(), request, terms, nowMillis, Deadline.NEVER);
    ShardQuery query = query(parsed.root(), nowMillis);
    ShardStatistics statistics =
        cursor.isPresent() ? new ShardStatistics(cursor.get().statistics()) : statistics(query);
    ShardHitSource source = new ShardHitSource(shards, query, statistics, timed());
    HitPage page = new PageFinder(request, cursor.map(Cursor::last), source).find();
    List<Hit> hits = source.hits(page);
    boolean isComplete = !source.isPartial();
    return new Found(
        compiled.understood(parsed, request),
        page.total().value(),
        isComplete && page.total().relation() == TotalHits.Relation.EQUAL_TO,
        hits,
        source.facets(),
        page.end()
            .filter(end -> isComplete)
            .map(end -> new Cursor(end, statistics.numbers(), nowMillis).print(request, identity)),
        source.isPartial());
  }

  /** Only scores depend on them. */
  private ShardStatistics statistics(ShardQuery query) throws IOException {
    return request.sort() == SortOrder.RELEVANCE
        ? shards.statistics(query)
        : ShardStatistics.none();
  }

  @Override
  public boolean hasMatches(ParsedQuery parsed) throws IOException {
    ShardQuery query = query(parsed.root(), Filters.millisFrom(now));
    SearchRequest any = timed().toBuilder().withoutSnippets().build();
    Part first = new Part(1, Optional.empty(), new Clusters.All(), false);
    return !shards.find(new ShardSearch(query, statistics(query), any, first)).hits().isEmpty();
  }

  /** The query of a tree, as a text that is parsed to the same tree. */
  private ShardQuery query(QueryNode.Clauses root, long nowMillis) {
    Instant reference = Instant.ofEpochMilli(nowMillis);
    if (request.syntax() != Syntax.PLAIN_WORDS) {
      return new ShardQuery.Typed(root.print(), Set.of(), request, reference);
    }
    Set<String> required = new LinkedHashSet<>();
    List<String> words = new ArrayList<>();
    for (QueryNode part : root.parts()) {
      Word word = part instanceof Required(Word only) ? only : (Word) part;
      words.add(word.text());
      if (part instanceof Required) {
        required.add(word.text());
      }
    }
    return new ShardQuery.Typed(String.join(" ", words), required, request, reference);
  }

  /** The request with the time that it has left; the clock starts with the first search. */
  private SearchRequest timed() {
    if (request.timeout().isEmpty()) {
      return request;
    }
    long nanos = System.nanoTime();
    long start = startNanos.orElse(nanos);
    startNanos = Optional.of(start);
    Duration left = request.timeout().get().minusNanos(nanos - start);
    return request.toBuilder().timeout(left.isNegative() ? Duration.ZERO : left).build();
  }
}
