package org.visnyk.opensearch.plugin;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;
import org.opensearch.common.document.DocumentField;
import org.opensearch.search.SearchHit;
import org.opensearch.search.fetch.FetchContext;
import org.opensearch.search.fetch.FetchSubPhase;
import org.opensearch.search.fetch.FetchSubPhaseProcessor;
import org.visnyk.shard.GloballyScoredQuery;
import org.visnyk.shard.ShardArticles;
import org.visnyk.shard.ShardJson;
import org.visnyk.shard.ShardSearcher.Description;

/** Describes hits: their values, highlights, snippet and explanation, or the whole article. */
final class DescriptionPhase implements FetchSubPhase {

  @Override
  public @Nullable FetchSubPhaseProcessor getProcessor(FetchContext context) throws IOException {
    if (!(context.getSearchExt(DescriptionExt.NAME) instanceof DescriptionExt ext)) {
      return null;
    }
    ArticleFieldType.requireUsable(
        context.mapperService().fieldType(ArticleFieldMapper.CONTENT), context.getIndexName());
    if (ext.isWhole()) {
      return new Processor(
          (doc, score) ->
              ShardJson.of(
                  ShardArticles.article(doc, context.searcher().getIndexReader()),
                  OptionalLong.empty()));
    }
    Description description =
        VisnykPlugin.searcher()
            .describe(
                find(context.parsedQuery().query()),
                ext.snippets(),
                ext.explains(),
                context.searcher());
    return new Processor((doc, score) -> ShardJson.of(description.of(doc, score)));
  }

  /** What is shown of a document. */
  @FunctionalInterface
  private interface Values {
    Map<String, Object> of(int doc, double score) throws IOException;
  }

  private static final class Processor implements FetchSubPhaseProcessor {
    private final Values values;
    private int docBase;

    Processor(Values values) {
      this.values = values;
    }

    @Override
    public void setNextReader(LeafReaderContext segment) {
      docBase = segment.docBase;
    }

    @Override
    public void process(HitContext hit) throws IOException {
      Object described = values.of(docBase + hit.docId(), score(hit.hit()));
      hit.hit()
          .setDocumentField(
              DescriptionExt.NAME, new DocumentField(DescriptionExt.NAME, List.of(described)));
    }
  }

  /** Searches that sort otherwise have no scores unless they ask for them. */
  private static double score(SearchHit hit) {
    return Float.isNaN(hit.getScore()) ? 0 : hit.getScore();
  }

  /** The query {@value VisnykQueryBuilder#NAME} in another one. */
  private static GloballyScoredQuery find(Query query) {
    AtomicReference<@Nullable GloballyScoredQuery> found = new AtomicReference<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            if (parent instanceof GloballyScoredQuery scored) {
              found.compareAndSet(null, scored);
            }
            return super.getSubVisitor(occur, parent);
          }
        });
    @Nullable GloballyScoredQuery scored = found.get();
    if (scored == null) {
      throw new IllegalArgumentException(
          "\"%s\" in ext describes hits of the query %s, which this search does not have"
              .formatted(DescriptionExt.NAME, VisnykQueryBuilder.NAME));
    }
    return scored;
  }
}
