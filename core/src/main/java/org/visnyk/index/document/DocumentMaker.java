package org.visnyk.index.document;

import java.io.IOException;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;
import org.visnyk.index.coding.TextCode;
import org.visnyk.index.duplicates.Signature;
import org.visnyk.index.duplicates.SignatureMaker;
import org.visnyk.index.inversion.ArticleTerms;
import org.visnyk.index.inversion.ArticleTermsStream;
import org.visnyk.index.inversion.InvertingCodec;
import org.visnyk.index.inversion.ScoredTokenStream;
import org.visnyk.index.schema.ArticleCard;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.language.LanguageDetector;
import org.visnyk.language.TextAnalyzer;
import org.visnyk.language.TextLanguage;

/**
 * Turns articles into Lucene documents. Each text is analysed once: the scored field and the fields
 * with positions read the same kept tokens. For one thread at a time, and reusable.
 */
public final class DocumentMaker {
  private static final FieldType SCORED = indexed(IndexOptions.DOCS_AND_FREQS);
  private static final FieldType LISTED = indexed(IndexOptions.DOCS);
  private static final FieldType LOCATED =
      indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);

  /** With each value that is read, Lucene allocates room for the longest one of the segment. */
  private static final int MAX_VALUE_BYTES = 1 << 14;

  private static final int BODY_PLACES = IndexSchema.INVERTED.located().indexOf(IndexSchema.BODY);
  private static final int TITLE_PLACES = IndexSchema.INVERTED.located().indexOf(IndexSchema.TITLE);

  private final TextAnalyzer analyzer;
  private final boolean codecInverts;
  private final ArticleTokens title = new ArticleTokens();
  private final ArticleTokens body = new ArticleTokens();
  private final ArticleTokens tags = new ArticleTokens();
  private final ArticleTerms terms = new ArticleTerms(IndexSchema.INVERTED);
  private final SignatureMaker signature = new SignatureMaker();
  private final BytesRef term = new BytesRef();

  /**
   * Makes documents with the terms of an analyzer, for a writer with the {@link #codec}. They may
   * be indexed at any time.
   */
  public static DocumentMaker forInvertingCodec(TextAnalyzer analyzer) {
    return new DocumentMaker(analyzer, true);
  }

  /** Makes documents for a writer with any codec; each must be indexed before the next is made. */
  static DocumentMaker forAnyCodec(TextAnalyzer analyzer) {
    return new DocumentMaker(analyzer, false);
  }

  private DocumentMaker(TextAnalyzer analyzer, boolean codecInverts) {
    this.analyzer = analyzer;
    this.codecInverts = codecInverts;
  }

  /** A codec that inverts the terms of documents, and writes segments with another one. */
  public static Codec codec(Codec segments) {
    return new InvertingCodec(segments, IndexSchema.INVERTED);
  }

  /**
   * The document to index for an article.
   *
   * @param clusters where the cluster of the article comes from; {@code null} for none
   */
  public Document make(Article article, @Nullable ClusterSource clusters) throws IOException {
    return make(article, body(article), clusters);
  }

  /**
   * The same for an article whose body is analysed already.
   *
   * @param body from {@link #body}, of this maker or a copy
   */
  Document make(Article article, AnalysedBody body, @Nullable ClusterSource clusters)
      throws IOException {
    TextLanguage language = analysedAs(body.language());
    title.fill(analyzer, article.title(), language);
    tags.fillEach(analyzer, article.tags(), language);
    collectTerms(body.tokens());
    Document document = new Document();
    document.add(new KeywordField(IndexSchema.ID, article.id(), Store.NO));
    TokenStream content =
        codecInverts ? new ArticleTermsStream(terms) : new ScoredTokenStream(terms);
    document.add(new Field(IndexSchema.CONTENT, content, SCORED));
    if (title.count() > 0) {
      document.add(new Field(IndexSchema.TITLE_FORM, new FormTokenStream(title), LISTED));
      document.add(new Field(IndexSchema.TITLE, located(title), LOCATED));
    }
    if (body.tokens().count() > 0) {
      document.add(new Field(IndexSchema.BODY, located(body.tokens()), LOCATED));
    }
    document.add(new BinaryDocValuesField(IndexSchema.CARD, ArticleCard.of(article).encode()));
    if (article.text().isEmpty()) {
      document.add(new StringField(IndexSchema.LACKS, IndexSchema.TEXT, Store.NO));
    } else {
      BytesRef text = TextCode.encode(article.text());
      document.add(
          text.length <= MAX_VALUE_BYTES
              ? new BinaryDocValuesField(IndexSchema.TEXT, text)
              : new StoredField(IndexSchema.LONG_TEXT, text));
    }
    article
        .published()
        .ifPresent(
            moment ->
                document.add(
                    new LongField(IndexSchema.PUBLISHED, moment.toEpochMilli(), Store.NO)));
    addKeyword(document, IndexSchema.SOURCE, article.source());
    addKeyword(document, IndexSchema.SECTION, article.section());
    article.authors().forEach(author -> addKeyword(document, IndexSchema.AUTHOR, author));
    article.tags().forEach(tag -> addKeyword(document, IndexSchema.TAG, tag));
    addKeyword(document, IndexSchema.LANGUAGE, body.language());
    if (clusters != null) {
      addCluster(document, article.id(), signature(body), clusters);
    }
    return document;
  }

  private TokenStream located(ArticleTokens tokens) {
    return codecInverts ? new NoTokens() : new LocatedTokenStream(tokens);
  }

  /** Collects the terms of the texts with their weighted frequencies and their places. */
  private void collectTerms(ArticleTokens body) {
    terms.clear();
    collect(title, TITLE_PLACES, token -> IndexSchema.TITLE_WEIGHT);
    collect(body, BODY_PLACES, IndexSchema::bodyWeight);
    for (int token = 0; token < tags.count(); token++) {
      collect(tags, token, IndexSchema.TAG_WEIGHT);
    }
  }

  /**
   * Collects the terms of a text with their places.
   *
   * @param weights of each token
   */
  private void collect(ArticleTokens tokens, int places, IntUnaryOperator weights) {
    int position = -1;
    for (int token = 0; token < tokens.count(); token++) {
      position += tokens.advances(token) ? 1 : 0;
      int number = collect(tokens, token, weights.applyAsInt(token));
      terms.addPlace(places, number, position, tokens.startOffset(token), tokens.endOffset(token));
    }
  }

  /** Each of several lemmas of a word counts by its weight. */
  private int collect(ArticleTokens tokens, int token, int weight) {
    tokens.term(token, term);
    return terms.add(term, Math.max(1, Math.round(weight * tokens.weight(token))));
  }

  private static void addCluster(
      Document document, String id, Optional<Signature> found, ClusterSource assigner)
      throws IOException {
    if (found.isEmpty()) {
      assigner.forget(id);
      return;
    }
    long cluster = assigner.assign(id, found.get());
    document.add(new LongField(IndexSchema.CLUSTER, cluster, Store.NO));
    document.add(
        new BinaryDocValuesField(IndexSchema.SIGNATURE, new BytesRef(found.get().toBytes())));
  }

  /** Analyses the body of an article; valid until the next is analysed. */
  AnalysedBody body(Article article) {
    String language = languageOf(article);
    body.fill(analyzer, IndexSchema.bodyOf(article.lead(), article.text()), analysedAs(language));
    return new AnalysedBody(language, body);
  }

  private static TextLanguage analysedAs(String code) {
    return code.equals(TextLanguage.RUSSIAN.code()) ? TextLanguage.RUSSIAN : TextLanguage.UKRAINIAN;
  }

  /**
   * The signature of lead and text, since a reprint has a title of its own; none if they are too
   * short.
   */
  Optional<Signature> signature(AnalysedBody of) {
    ArticleTokens body = of.tokens();
    signature.clear();
    for (int token = 0; token < body.count(); token++) {
      // The first term of a position is the most likely one.
      if (body.advances(token)) {
        body.term(token, term);
        signature.add(term.bytes, term.offset, term.length);
      }
    }
    return signature.make();
  }

  /** Forgets the last article, and releases the memory of a very long one. */
  public void clear() {
    title.clear();
    body.clear();
    tags.clear();
    terms.clear();
  }

  private static String languageOf(Article article) {
    return article.language().isEmpty()
        ? LanguageDetector.detect(article.title(), article.lead(), article.text()).code()
        : article.language();
  }

  private static void addKeyword(Document document, String field, String value) {
    if (!value.isEmpty()) {
      document.add(new KeywordField(field, value, Store.NO));
    }
  }

  private static FieldType indexed(IndexOptions options) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(options != IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }

  /** Says that a document has a field, which is inverted from elsewhere. */
  private static final class NoTokens extends TokenStream {
    @Override
    public boolean incrementToken() {
      return false;
    }
  }
}
