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
import org.visnyk.shard.ShardFormat;

/** A field that only the query {@value VisnykQueryBuilder#NAME} can search. */
final class ArticleFieldType extends MappedFieldType {
  private final String type;
  private final String format;

  /**
   * Makes a field.
   *
   * @param format that the articles of the index were stored with
   */
  ArticleFieldType(String name, String type, String format) {
    super(name, true, false, false, TextSearchInfo.NONE, Map.of());
    this.type = type;
    this.format = format;
  }

  /**
   * Requires that the articles of an index can be used by this version.
   *
   * @param field of the index
   * @throws IllegalArgumentException if they cannot, or there are none
   */
  static void requireUsable(@Nullable MappedFieldType field, String index) {
    if (!(field instanceof ArticleFieldType article)) {
      throw new IllegalArgumentException(
          "the index %s has no field of the type %s".formatted(index, ArticleFieldMapper.TYPE));
    }
    article.requireUsable(index);
  }

  private void requireUsable(String index) {
    if (!format.equals(ShardFormat.STORED)) {
      throw new IllegalArgumentException(
          "the index %s was made by a version of the plugin visnyk that stores articles otherwise (%s, now %s); create another one and copy the articles to it with _reindex"
              .formatted(index, format, ShardFormat.STORED));
    }
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
