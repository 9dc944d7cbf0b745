package org.visnyk.opensearch.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.opensearch.action.ActionRequest;
import org.opensearch.cluster.metadata.IndexNameExpressionResolver;
import org.opensearch.cluster.node.DiscoveryNodes;
import org.opensearch.common.settings.ClusterSettings;
import org.opensearch.common.settings.IndexScopedSettings;
import org.opensearch.common.settings.Settings;
import org.opensearch.common.settings.SettingsFilter;
import org.opensearch.core.action.ActionResponse;
import org.opensearch.index.IndexSettings;
import org.opensearch.index.analysis.AnalyzerProvider;
import org.opensearch.index.codec.AdditionalCodecs;
import org.opensearch.index.mapper.Mapper;
import org.opensearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.opensearch.ingest.Processor;
import org.opensearch.plugins.ActionPlugin;
import org.opensearch.plugins.AnalysisPlugin;
import org.opensearch.plugins.EnginePlugin;
import org.opensearch.plugins.IngestPlugin;
import org.opensearch.plugins.MapperPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.SearchPlugin;
import org.opensearch.rest.RestController;
import org.opensearch.rest.RestHandler;
import org.opensearch.search.fetch.FetchSubPhase;
import org.visnyk.analysis.UkrainianNewsAnalyzer;
import org.visnyk.analysis.UkrainianNewsQueryAnalyzer;
import org.visnyk.shard.ShardArticles;
import org.visnyk.shard.ShardFormat;
import org.visnyk.shard.ShardSearcher;

/** What the plugin adds to a node. */
public final class VisnykPlugin extends Plugin
    implements MapperPlugin,
        SearchPlugin,
        ActionPlugin,
        AnalysisPlugin,
        IngestPlugin,
        EnginePlugin {
  /** The attribute of a node with the format that it speaks. */
  private static final String FORMAT_ATTRIBUTE = "visnyk";

  private final ShardArticles articles = new ShardArticles();

  /** Called by the node. */
  public VisnykPlugin() {}

  /** Remembers words and terms for all shards of a node. */
  static ShardSearcher searcher() {
    return Searcher.SHARED;
  }

  private static final class Searcher {
    static final ShardSearcher SHARED = new ShardSearcher();
  }

  /** Lets clients see whether they understand a node. */
  @Override
  public Settings additionalSettings() {
    return Settings.builder().put("node.attr." + FORMAT_ATTRIBUTE, ShardFormat.SPOKEN).build();
  }

  @Override
  public Map<String, Mapper.TypeParser> getMappers() {
    return Map.of(ArticleFieldMapper.TYPE, ArticleFieldMapper.parser(articles));
  }

  @Override
  public Optional<AdditionalCodecs> getAdditionalCodecs(IndexSettings index) {
    return Optional.of(ArticleCodec.forIndexes());
  }

  @Override
  public List<QuerySpec<?>> getQueries() {
    return List.of(
        new QuerySpec<>(
            VisnykQueryBuilder.NAME, VisnykQueryBuilder::new, VisnykQueryBuilder::fromXContent));
  }

  @Override
  public List<SearchExtSpec<?>> getSearchExts() {
    return List.of(
        new SearchExtSpec<>(
            DescriptionExt.NAME, DescriptionExt::new, DescriptionExt::fromXContent));
  }

  @Override
  public List<FetchSubPhase> getFetchSubPhases(FetchPhaseConstructionContext context) {
    return List.of(new DescriptionPhase());
  }

  @Override
  public List<ActionHandler<? extends ActionRequest, ? extends ActionResponse>> getActions() {
    return List.of(
        new ActionHandler<>(ShardAction.INSTANCE, TransportShardAction.class),
        new ActionHandler<>(DuplicateAction.INSTANCE, TransportDuplicateAction.class));
  }

  @Override
  public Map<String, Processor.Factory> getProcessors(Processor.Parameters parameters) {
    return Map.of(DuplicateProcessor.TYPE, DuplicateProcessor.factory(articles, parameters.client));
  }

  @Override
  public List<RestHandler> getRestHandlers(
      Settings settings,
      RestController controller,
      ClusterSettings clusterSettings,
      IndexScopedSettings indexSettings,
      SettingsFilter filter,
      IndexNameExpressionResolver resolver,
      Supplier<DiscoveryNodes> nodes) {
    return List.of(new RestShardAction());
  }

  @Override
  public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
    return Map.of(
        "visnyk_ukrainian",
        (index, environment, name, settings) ->
            new NewsAnalyzerProvider(index, name, settings, new UkrainianNewsAnalyzer()),
        "visnyk_ukrainian_query",
        (index, environment, name, settings) ->
            new NewsAnalyzerProvider(index, name, settings, new UkrainianNewsQueryAnalyzer()));
  }
}
