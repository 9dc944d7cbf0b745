package org.visnyk.index.inversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An index written by the codec equals that which Lucene makes of the same tokens. */
class InvertingCodecTest {
  private static final String ID = "id";
  private static final String AGE = "age";
  private static final List<String> LOCATED = List.of("body", "title");

  /** The first letter, under which terms without a digit are indexed together. */
  private static final InvertedFields.Keys FIRST_LETTER =
      (term, target) -> {
        String word = term.utf8ToString();
        if (word.isEmpty() || word.chars().anyMatch(Character::isDigit)) {
          return false;
        }
        target.copyChars("\u0001" + word.substring(0, word.offsetByCodePoints(0, 1)));
        return true;
      };

  private static final InvertedFields FIELDS = new InvertedFields("all", LOCATED, FIRST_LETTER);

  /**
   * An article that is put, or one that is deleted if it has no texts.
   *
   * @param texts words of the located fields
   * @param tags words of the scored field alone
   */
  record Change(String id, long age, List<List<String>> texts, List<String> tags) {
    static Change deletion(String id) {
      return new Change(id, 0, List.of(), List.of());
    }
  }

  @Property(tries = 150)
  void equalsTheIndexOfTheSameTokens(@ForAll("histories") List<List<Change>> commits)
      throws IOException {
    assertSame(commits);
  }

  @Test
  void takesArticlesOfManyPieces() throws IOException {
    List<String> longText = IntStream.range(0, 20_000).mapToObj(i -> "слово" + i % 7_000).toList();
    List<String> oneWord = IntStream.range(0, 30_000).mapToObj(i -> "і").toList();
    assertSame(
        List.of(
            List.of(
                article("1", 3, List.of("коротко"), List.of()),
                article("2", 1, longText, List.of("довго")),
                article("3", 2, oneWord, List.of("і")),
                article("4", 9, longText, List.of("довго")))));
  }

  @Test
  void takesTermsThatAreLongerThanAPiece() throws IOException {
    String word = "х".repeat(ArticleTermsStream.PIECE_BYTES - 100);
    assertSame(List.of(List.of(article("1", 1, List.of("а" + word, "б" + word), List.of()))));
  }

  @Test
  void leavesSegmentsThatLucenesOwnCodecReads() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      write(directory, true, List.of(List.of(article("1", 1, List.of("дощ"), List.of()))));
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        SegmentReader segment = (SegmentReader) reader.leaves().getFirst().reader();
        assertThat(segment.getSegmentInfo().info.getCodec()).isSameAs(Codec.getDefault());
      }
    }
  }

  @Provide
  Arbitrary<List<List<Change>>> histories() {
    Arbitrary<String> words =
        Arbitraries.of(
            "", "а", "аб", "аб1", "аба", "а1", "в", "вв", "вг", "1", "12", "дуже", "я", "𝄞", "ящ");
    Arbitrary<List<String>> texts = words.list().ofMaxSize(12);
    Arbitrary<String> ids = Arbitraries.integers().between(0, 6).map(String::valueOf);
    Arbitrary<Change> articles =
        Combinators.combine(ids, Arbitraries.longs().between(0, 5), texts, texts, texts)
            .as((id, age, body, title, tags) -> new Change(id, age, List.of(body, title), tags));
    Arbitrary<Change> changes =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(5, articles),
            net.jqwik.api.Tuple.of(1, ids.map(Change::deletion)));
    return changes.list().ofMaxSize(8).list().ofMinSize(1).ofMaxSize(4);
  }

  private static Change article(String id, long age, List<String> body, List<String> title) {
    return new Change(id, age, List.of(body, title), List.of());
  }

  private static void assertSame(List<List<Change>> commits) throws IOException {
    try (Directory inverted = new ByteBuffersDirectory();
        Directory expected = new ByteBuffersDirectory()) {
      write(inverted, true, commits);
      write(expected, false, commits);
      assertThat(contents(inverted)).isEqualTo(contents(expected));
      assertThat(isIntact(inverted)).isTrue();
      merge(inverted, true);
      merge(expected, false);
      assertThat(contents(inverted)).isEqualTo(contents(expected));
    }
  }

  private static IndexWriterConfig config(boolean isInverting) {
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setIndexSort(new Sort(new SortField(AGE, SortField.Type.LONG)))
            .setMergeScheduler(new SerialMergeScheduler());
    return isInverting ? config.setCodec(new InvertingCodec(Codec.getDefault(), FIELDS)) : config;
  }

  private static void write(Directory directory, boolean isInverting, List<List<Change>> commits)
      throws IOException {
    ArticleTerms terms = new ArticleTerms(FIELDS);
    try (IndexWriter writer = new IndexWriter(directory, config(isInverting))) {
      for (List<Change> changes : commits) {
        for (Change change : changes) {
          Term id = new Term(ID, change.id());
          if (change.texts().isEmpty()) {
            writer.deleteDocuments(id);
          } else {
            fill(terms, change);
            writer.updateDocument(
                id, isInverting ? invertedDocument(change, terms) : document(change));
          }
        }
        writer.commit();
      }
    }
  }

  private static void merge(Directory directory, boolean isInverting) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, config(isInverting))) {
      writer.forceMerge(1);
    }
  }

  private static void fill(ArticleTerms terms, Change change) {
    terms.clear();
    for (int field = 0; field < LOCATED.size(); field++) {
      List<String> words = change.texts().get(field);
      for (int i = 0; i < words.size(); i++) {
        int number = terms.add(new BytesRef(words.get(i)), frequency(i));
        terms.addPlace(field, number, position(i), start(i), end(i));
      }
    }
    change.tags().forEach(tag -> terms.add(new BytesRef(tag), 2));
  }

  private static int frequency(int word) {
    return 1 + word % 5;
  }

  /** Each third word has the position of the one before. */
  private static int position(int word) {
    return word - (word + 1) / 3;
  }

  private static int start(int word) {
    return 4 * word;
  }

  private static int end(int word) {
    return 4 * word + word % 4;
  }

  private static Document invertedDocument(Change change, ArticleTerms terms) {
    Document document = newDocument(change);
    document.add(scored(new ArticleTermsStream(terms)));
    for (int field = 0; field < LOCATED.size(); field++) {
      if (!change.texts().get(field).isEmpty()) {
        document.add(located(field, new Tokens(List.of())));
      }
    }
    return document;
  }

  private static Document document(Change change) {
    Document document = newDocument(change);
    Map<String, Integer> frequencies = new TreeMap<>();
    for (int field = 0; field < LOCATED.size(); field++) {
      List<Token> tokens = new ArrayList<>();
      List<String> words = change.texts().get(field);
      for (int i = 0; i < words.size(); i++) {
        int increment = position(i) - (i == 0 ? -1 : position(i - 1));
        tokens.add(new Token(words.get(i), 1, increment, start(i), end(i)));
        frequencies.merge(words.get(i), frequency(i), Integer::sum);
      }
      if (!tokens.isEmpty()) {
        document.add(located(field, new Tokens(tokens)));
      }
    }
    change.tags().forEach(tag -> frequencies.merge(tag, 2, Integer::sum));
    Map<String, Integer> withKeys = new TreeMap<>(frequencies);
    BytesRefBuilder key = new BytesRefBuilder();
    frequencies.forEach(
        (word, frequency) -> {
          if (FIRST_LETTER.write(new BytesRef(word), key)) {
            withKeys.merge(key.get().utf8ToString(), frequency, Integer::sum);
          }
        });
    List<Token> scored = new ArrayList<>();
    withKeys.forEach((word, frequency) -> scored.add(new Token(word, frequency, 1, 0, 0)));
    document.add(scored(new Tokens(scored)));
    return document;
  }

  private static Document newDocument(Change change) {
    Document document = new Document();
    document.add(new KeywordField(ID, change.id(), Field.Store.YES));
    document.add(new NumericDocValuesField(AGE, change.age()));
    return document;
  }

  private static Field scored(TokenStream tokens) {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    return new Field(FIELDS.scored(), tokens, type);
  }

  private static Field located(int field, TokenStream tokens) {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.setOmitNorms(true);
    return new Field(LOCATED.get(field), tokens, type);
  }

  private static boolean isIntact(Directory directory) throws IOException {
    try (CheckIndex check = new CheckIndex(directory)) {
      return check.checkIndex().clean;
    }
  }

  /** All that can be read from each segment. */
  private static List<String> contents(Directory directory) throws IOException {
    List<String> lines = new ArrayList<>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext context : reader.leaves()) {
        LeafReader leaf = context.reader();
        for (int doc = 0; doc < leaf.maxDoc(); doc++) {
          boolean isLive = leaf.getLiveDocs() == null || leaf.getLiveDocs().get(doc);
          lines.add(leaf.storedFields().document(doc) + (isLive ? "" : " deleted"));
        }
        for (FieldInfo field : sortedByName(leaf.getFieldInfos())) {
          lines.add(field.name + field.attributes());
          addTerms(leaf.terms(field.name), lines);
          if (field.hasNorms()) {
            NumericDocValues norms = leaf.getNormValues(field.name);
            while (norms.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
              lines.add("norm " + norms.docID() + " " + norms.longValue());
            }
          }
        }
      }
    }
    return lines;
  }

  private static List<FieldInfo> sortedByName(FieldInfos fields) {
    List<FieldInfo> sorted = new ArrayList<>();
    fields.forEach(sorted::add);
    sorted.sort(Comparator.comparing(FieldInfo::getName));
    return sorted;
  }

  private static void addTerms(@Nullable Terms terms, List<String> target) throws IOException {
    if (terms == null) {
      return;
    }
    target.add(
        "%d terms, %d documents, %d postings, %d tokens"
            .formatted(
                terms.size(),
                terms.getDocCount(),
                terms.getSumDocFreq(),
                terms.getSumTotalTermFreq()));
    TermsEnum each = terms.iterator();
    while (each.next() != null) {
      PostingsEnum postings = each.postings(null, PostingsEnum.ALL);
      while (postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        StringBuilder line = new StringBuilder(each.term().utf8ToString());
        line.append(' ').append(postings.docID()).append(' ').append(postings.freq());
        for (int i = 0; terms.hasPositions() && i < postings.freq(); i++) {
          line.append(' ').append(postings.nextPosition());
          line.append(' ').append(postings.startOffset()).append(' ').append(postings.endOffset());
        }
        target.add(line.toString());
      }
    }
  }

  private record Token(String word, int frequency, int increment, int start, int end) {}

  private static final class Tokens extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final List<Token> tokens;
    private int next;

    Tokens(List<Token> tokens) {
      this.tokens = tokens;
    }

    @Override
    public boolean incrementToken() {
      if (next == tokens.size()) {
        return false;
      }
      Token token = tokens.get(next++);
      term.setBytesRef(new BytesRef(token.word()));
      frequency.setTermFrequency(token.frequency());
      increment.setPositionIncrement(token.increment());
      offset.setOffset(token.start(), token.end());
      return true;
    }
  }
}
