package org.visnyk.opensearch.plugin;

import java.util.Map;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.opensearch.index.mapper.MappedFieldType;
import org.opensearch.index.mapper.SourceValueFetcher;
import org.opensearch.index.mapper.TextSearchInfo;
import org.opensearch.index.mapper.ValueFetcher;
import org.opensearch.index.query.QueryShardContext;
import org.opensearch.search.lookup.SearchLookup;

/** A field that only the query {@value VisnykQueryBuilder#NAME} can search. */
final class ArticleFieldType extends MappedFieldType {
  private final String type;

  ArticleFieldType(String name, String type) {
    super(name, true, false, false, TextSearchInfo.NONE, Map.of());
    this.type = type;
  }

  @Override
  public String typeName() {
    return type;
  }

  @Override
  public ValueFetcher valueFetcher(
      QueryShardContext context, SearchLookup lookup, @Nullable String format) {
    return new SourceValueFetcher(name(), context) {
      @Override
      protected Object parseSourceValue(Object value) {
        return value;
      }
    };
  }

  @Override
  public Query termQuery(Object value, @Nullable QueryShardContext context) {
    throw new IllegalArgumentException(
        "\"%s\" belongs to an article; search for it with the query %s"
            .formatted(name(), VisnykQueryBuilder.NAME));
  }
}
