package org.visnyk.opensearch.plugin;

import java.util.Map;
import java.util.Set;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.opensearch.common.settings.Settings;
import org.opensearch.index.codec.AdditionalCodecs;
import org.opensearch.index.codec.CodecAliases;
import org.opensearch.index.engine.EngineConfig;
import org.opensearch.index.mapper.MapperService;
import org.visnyk.shard.ShardArticles;

/**
 * The codec of indexes whose setting {@code index.codec} is {@value #ALIAS}. It inverts articles
 * when a segment is written, and segments are those of OpenSearch's default codec, and name it.
 */
public final class ArticleCodec extends FilterCodec implements CodecAliases {
  private static final String ALIAS = "visnyk";

  /** Makes the alias known: OpenSearch accepts those of codecs that Lucene can load by name. */
  public ArticleCodec() {
    super("VisnykArticles", new Lucene104Codec());
  }

  @Override
  public Set<String> aliases() {
    return Set.of(ALIAS);
  }

  /** Whether an index has the codec. */
  static boolean isUsed(Settings index) {
    return EngineConfig.INDEX_CODEC_SETTING.get(index).equals(ALIAS);
  }

  /** The codec for each index. */
  static AdditionalCodecs forIndexes() {
    return (mappings, index, defaultCodec) ->
        mappings == null ? Map.of() : Map.of(ALIAS, new Inverting(defaultCodec.get(), mappings));
  }

  /** The codec of one index. */
  private static final class Inverting extends FilterCodec {
    private final Codec inverting;
    private final MapperService mappings;

    Inverting(Codec segments, MapperService mappings) {
      super(segments.getName(), segments);
      this.inverting = ShardArticles.codec(segments);
      this.mappings = mappings;
    }

    /** Other fields than those of articles may have the same names. */
    @Override
    public PostingsFormat postingsFormat() {
      boolean hasArticles =
          mappings.fieldType(ArticleFieldMapper.CONTENT) instanceof ArticleFieldType;
      return (hasArticles ? inverting : delegate).postingsFormat();
    }
  }
}
