package org.visnyk.opensearch.plugin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.opensearch.Version;
import org.opensearch.core.xcontent.ToXContent;
import org.opensearch.core.xcontent.XContentBuilder;
import org.opensearch.core.xcontent.XContentParser;
import org.opensearch.index.mapper.ContentPath;
import org.opensearch.index.mapper.DateFieldMapper;
import org.opensearch.index.mapper.FieldMapper;
import org.opensearch.index.mapper.KeywordFieldMapper;
import org.opensearch.index.mapper.Mapper;
import org.opensearch.index.mapper.MapperParsingException;
import org.opensearch.index.mapper.NumberFieldMapper;
import org.opensearch.index.mapper.NumberFieldMapper.NumberType;
import org.opensearch.index.mapper.ParseContext;
import org.visnyk.VisnykException;
import org.visnyk.shard.ShardArticles;
import org.visnyk.shard.ShardFormat;
import org.visnyk.shard.ShardJson;
import org.visnyk.shard.Shards;

/**
 * The field type of whole articles. The value is an object with the values of an article; it
 * becomes the fields of the embedded index, under their names at the top of the document: keywords,
 * dates and numbers that OpenSearch can sort, aggregate and collapse by, and text fields that only
 * the query {@value VisnykQueryBuilder#NAME} can use.
 */
final class ArticleFieldMapper extends FieldMapper {
  /** The name of the type in mappings. */
  static final String TYPE = "visnyk_article";

  /** The field whose type tells how articles are stored. */
  static final String CONTENT = "content";

  private static final String FORMAT = "format";

  private static final List<String> KEYWORDS =
      List.of("id", "source", "section", "author", "tag", "language");
  private static final List<String> TEXTS = List.of(CONTENT, "title", "body", "title.form");

  private final ShardArticles articles;
  private final List<Mapper> fields;
  private final String format;
  private final boolean codecInverts;

  private ArticleFieldMapper(
      String name,
      List<Mapper> fields,
      String format,
      boolean codecInverts,
      ShardArticles articles) {
    super(
        name,
        new org.apache.lucene.document.FieldType(),
        new ArticleFieldType(name, TYPE, format),
        MultiFields.empty(),
        CopyTo.empty());
    this.fields = fields;
    this.format = format;
    this.codecInverts = codecInverts;
    this.articles = articles;
  }

  /**
   * Reads the type in mappings. Its only parameter is written, not read by people: the format of
   * the version that made the index.
   */
  static TypeParser parser(ShardArticles articles) {
    return (name, node, context) -> {
      Object given = node.remove(FORMAT);
      String format = given == null ? ShardFormat.STORED : given.toString();
      node.keySet().stream()
          .filter(key -> !key.equals("type"))
          .findFirst()
          .ifPresent(
              key -> {
                throw new MapperParsingException(
                    "a field of the type %s has no parameter \"%s\"".formatted(TYPE, key));
              });
      node.clear();
      return new Builder(name, format, articles);
    };
  }

  private static final class Builder extends Mapper.Builder<Builder> {
    private final String format;
    private final ShardArticles articles;

    Builder(String name, String format, ShardArticles articles) {
      super(name);
      this.format = format;
      this.articles = articles;
    }

    @Override
    public ArticleFieldMapper build(BuilderContext context) {
      if (!context.path().pathAsText("").isEmpty()) {
        throw new MapperParsingException(
            "a field of the type %s must be at the top of a mapping, not in an object"
                .formatted(TYPE));
      }
      BuilderContext top = new BuilderContext(context.indexSettings(), new ContentPath());
      Version created = context.indexCreatedVersionOrDefault(Version.CURRENT);
      List<Mapper> fields = new ArrayList<>();
      KEYWORDS.forEach(each -> fields.add(new KeywordFieldMapper.Builder(each).build(top)));
      fields.add(new KeywordFieldMapper.Builder("lacks").docValues(false).build(top));
      fields.add(
          new DateFieldMapper.Builder(
                  "published",
                  DateFieldMapper.Resolution.MILLISECONDS,
                  DateFieldMapper.getDefaultDateTimeFormatter(),
                  false,
                  created)
              .build(top));
      fields.add(new NumberFieldMapper.Builder("cluster", NumberType.LONG, false, true).build(top));
      TEXTS.forEach(each -> fields.add(new ArticleTextFieldMapper(each, format)));
      boolean codecInverts = ArticleCodec.isUsed(context.indexSettings());
      return new ArticleFieldMapper(name(), List.copyOf(fields), format, codecInverts, articles);
    }
  }

  @Override
  public Iterator<Mapper> iterator() {
    return fields.iterator();
  }

  @Override
  protected void parseCreateField(ParseContext context) throws IOException {
    XContentParser parser = context.parser();
    if (parser.currentToken() == XContentParser.Token.VALUE_NULL) {
      return;
    }
    try {
      ArticleFieldType.requireUsable(fieldType(), context.mapperService().index().getName());
    } catch (IllegalArgumentException e) {
      throw new MapperParsingException(e.getMessage(), e);
    }
    if (parser.currentToken() != XContentParser.Token.START_OBJECT) {
      throw new MapperParsingException(
          "\"%s\" is an article and must be an object with a title or a text".formatted(name()));
    }
    if (context.doc().getField("id") != null) {
      throw new MapperParsingException("a document can have one article only");
    }
    try {
      Map<String, Object> object = parser.map();
      Shards.Found sent = ShardJson.article(context.sourceToParse().id(), object);
      for (IndexableField field : articles.fields(sent.article(), sent.cluster(), codecInverts)) {
        context.doc().add(field);
      }
    } catch (VisnykException e) {
      throw new MapperParsingException(e.getMessage(), e);
    }
  }

  /** Everything is stored: nothing speaks against it. */
  @Override
  public void canDeriveSource() {}

  /** Writes an article as it was sent, so that {@code _source} need not store it once more. */
  @Override
  public void deriveSource(XContentBuilder builder, LeafReader segment, int doc)
      throws IOException {
    Map<String, Object> object = ShardArticles.object(doc, segment);
    if (!object.isEmpty()) {
      builder.field(name(), object);
    }
  }

  /** Articles of two formats in an index could not be told apart. */
  @Override
  protected void mergeOptions(FieldMapper other, List<String> conflicts) {
    if (other instanceof ArticleFieldMapper article && !article.format.equals(format)) {
      conflicts.add(
          "its articles are stored in the format %s, not %s".formatted(format, article.format));
    }
  }

  /** The default prints parameters that this type does not have. */
  @Override
  protected void doXContentBody(
      XContentBuilder builder, boolean includeDefaults, ToXContent.Params params)
      throws IOException {
    builder.field("type", TYPE).field(FORMAT, format);
  }

  @Override
  protected String contentType() {
    return TYPE;
  }

  /** A field that the mapper of articles fills. */
  private static final class ArticleTextFieldMapper extends FieldMapper {
    ArticleTextFieldMapper(String name, String format) {
      super(
          name,
          new org.apache.lucene.document.FieldType(),
          new ArticleFieldType(name, "visnyk_text", format),
          MultiFields.empty(),
          CopyTo.empty());
    }

    @Override
    protected void parseCreateField(ParseContext context) {
      throw new MapperParsingException(
          "\"%s\" belongs to a field of the type %s and has no value of its own"
              .formatted(name(), TYPE));
    }

    @Override
    protected void mergeOptions(FieldMapper other, List<String> conflicts) {}

    @Override
    protected String contentType() {
      return "visnyk_text";
    }
  }
}
