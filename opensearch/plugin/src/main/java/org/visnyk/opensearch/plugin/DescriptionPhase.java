package org.visnyk.opensearch.plugin;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;
import org.opensearch.common.document.DocumentField;
import org.opensearch.search.fetch.FetchContext;
import org.opensearch.search.fetch.FetchSubPhase;
import org.opensearch.search.fetch.FetchSubPhaseProcessor;
import org.visnyk.shard.GloballyScoredQuery;
import org.visnyk.shard.ShardJson;
import org.visnyk.shard.ShardSearcher.Description;

/** Describes hits: their values, highlights, snippet and explanation. */
final class DescriptionPhase implements FetchSubPhase {

  @Override
  public @Nullable FetchSubPhaseProcessor getProcessor(FetchContext context) throws IOException {
    if (!(context.getSearchExt(DescriptionExt.NAME) instanceof DescriptionExt ext)) {
      return null;
    }
    GloballyScoredQuery query = find(context.parsedQuery().query());
    Description description =
        VisnykPlugin.searcher().describe(query, ext.snippets(), ext.explains(), context.searcher());
    return new FetchSubPhaseProcessor() {
      private int docBase;

      @Override
      public void setNextReader(LeafReaderContext segment) {
        docBase = segment.docBase;
      }

      @Override
      public void process(HitContext hit) throws IOException {
        Object described = ShardJson.of(description.of(docBase + hit.docId()));
        hit.hit()
            .setDocumentField(
                DescriptionExt.NAME, new DocumentField(DescriptionExt.NAME, List.of(described)));
      }
    };
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
