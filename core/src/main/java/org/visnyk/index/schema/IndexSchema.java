package org.visnyk.index.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.search.TermQuery;
import org.visnyk.analysis.UkrainianNewsAnalyzer;
import org.visnyk.index.coding.TextCode;
import org.visnyk.index.inversion.InvertedFields;

/** The fields of an article in the index, and the commit data by which an index is recognised. */
public final class IndexSchema {
  /** Identifies an article: indexed as one term, doc values. */
  public static final String ID = "id";

  /**
   * Lemmas of title, lead, text and tags with weighted frequencies and without positions: the only
   * scored field, so that a word has the same document frequency wherever it occurs and block-max
   * pruning works.
   */
  public static final String CONTENT = "content";

  /**
   * The weight of a token of the text in {@link #CONTENT}, after the opening: the unit of its
   * frequencies.
   */
  public static final int BODY_WEIGHT = 4;

  /** Where the weight of tokens of the text falls by one. */
  private static final int[] OPENING_ENDS = {20, 40, 80, 120};

  /** The weight of a token of the title in {@link #CONTENT}. */
  public static final int TITLE_WEIGHT = 20;

  /** The weight of a token of a tag in {@link #CONTENT}. */
  public static final int TAG_WEIGHT = 6;

  /** Title with positions and offsets, for phrases and highlights. */
  public static final String TITLE = "title";

  /**
   * The written forms of the words of the title, in normal form, documents only: for completion.
   */
  public static final String TITLE_FORM = "title.form";

  /** What a list of hits shows, doc values: see {@link ArticleCard}. */
  public static final String CARD = "card";

  /** Lead and text with positions and offsets, for phrases and snippets; see {@link #bodyOf}. */
  public static final String BODY = "body";

  /** The fields that are inverted when a segment is written (ADR 44). */
  public static final InvertedFields INVERTED =
      new InvertedFields(CONTENT, List.of(BODY, TITLE), StemPrefix::writeKey);

  /** Text, doc values: see {@link TextCode}. */
  public static final String TEXT = "text";

  /** Text of more than some 30,000 letters, stored only, in place of {@link #TEXT}. */
  public static final String LONG_TEXT = "text.long";

  /** Names what an article lacks and no other field can tell: {@code text}. One term, if any. */
  public static final String LACKS = "lacks";

  /** Matches the articles without a text. */
  public static final Query WITHOUT_TEXT = new TermQuery(new Term(LACKS, TEXT));

  /** Moment of publication in milliseconds since 1970: ranges, sorting, doc values. */
  public static final String PUBLISHED = "published";

  /** Name of the outlet: filter and facet, doc values. */
  public static final String SOURCE = "source";

  /** Section: filter and facet, doc values. */
  public static final String SECTION = "section";

  /** Authors, several values: filter and facet, doc values. */
  public static final String AUTHOR = "author";

  /** Tags, several values: filter and facet, doc values. */
  public static final String TAG = "tag";

  /** Code of the language of an article: filter and facet, doc values. */
  public static final String LANGUAGE = "language";

  /**
   * Number of the cluster of duplicates that an article belongs to: doc values to fold hits, and a
   * point to find the others. Missing if an article is too short to be compared, or was put without
   * detecting duplicates.
   */
  public static final String CLUSTER = "cluster";

  /**
   * The signature by which duplicates are recognised, doc values. Missing where {@link #CLUSTER}
   * is.
   */
  public static final String SIGNATURE = "signature";

  /**
   * The order of the documents in each segment: the newest first, those without a date last, and by
   * id on the same date. Newest-first searches stop in a segment when they have enough (ADR 31).
   */
  public static final Sort NEWEST_FIRST =
      new Sort(
          LongField.newSortField(PUBLISHED, true, SortedNumericSelector.Type.MIN, Long.MIN_VALUE),
          new SortedSetSortField(ID, false));

  private static final String VERSION_KEY = "visnyk.schema";
  private static final String ANALYSIS_KEY = "visnyk.analysis";
  private static final String DICTIONARY_KEY = "visnyk.dictionary";
  private static final String INDEX_KEY = "visnyk.index";
  private static final String VERSION = "11";
  private static final String BOOKMARK_KEY = "visnyk.bookmark";

  private IndexSchema() {}

  /**
   * The weight of a token of lead and text in {@link #CONTENT}. News says first what it is about,
   * so it falls from twice {@link #BODY_WEIGHT} to it along the first tokens (ADR 53).
   *
   * @param token the number of tokens before it
   */
  public static int bodyWeight(int token) {
    int weight = BODY_WEIGHT;
    for (int end : OPENING_ENDS) {
      weight += token < end ? 1 : 0;
    }
    return weight;
  }

  /** The text of {@link #BODY}, to which the offsets of its postings refer. */
  public static String bodyOf(String lead, String text) {
    return lead.isEmpty() || text.isEmpty() ? lead + text : lead + "\n\n" + text;
  }

  /** Identifies the fields and terms that articles become with the dictionary of the library. */
  public static String format() {
    return VERSION + "-" + UkrainianNewsAnalyzer.FINGERPRINT;
  }

  /** The commit data of a new index. */
  public static Map<String, String> newMark(UsedDictionary dictionary) {
    return Map.of(
        VERSION_KEY,
        VERSION,
        ANALYSIS_KEY,
        UkrainianNewsAnalyzer.FINGERPRINT,
        DICTIONARY_KEY,
        dictionary.print(),
        INDEX_KEY,
        UUID.randomUUID().toString());
  }

  /** The bookmark of a commit; empty if it has none. */
  public static String bookmark(Map<String, String> commitData) {
    return commitData.getOrDefault(BOOKMARK_KEY, "");
  }

  /** The data of a commit with another bookmark. */
  public static Map<String, String> withBookmark(Map<String, String> commitData, String bookmark) {
    Map<String, String> changed = new HashMap<>(commitData);
    changed.put(BOOKMARK_KEY, bookmark);
    return changed;
  }

  /** The identity that an index shares with its copies only; empty if unknown. */
  public static String identity(Map<String, String> commitData) {
    return commitData.getOrDefault(INDEX_KEY, "");
  }

  /** The dictionary that the articles of an index were analysed with. */
  public static UsedDictionary dictionary(Map<String, String> commitData) {
    return UsedDictionary.parse(commitData.getOrDefault(DICTIONARY_KEY, ""));
  }

  /** Whether a commit was made by any version of Visnyk. */
  public static boolean isMarked(Map<String, String> commitData) {
    return commitData.containsKey(VERSION_KEY);
  }

  /** Whether this version can read and continue an index with this commit data. */
  public static boolean isCompatible(Map<String, String> commitData) {
    return VERSION.equals(commitData.get(VERSION_KEY))
        && UkrainianNewsAnalyzer.FINGERPRINT.equals(commitData.get(ANALYSIS_KEY));
  }
}
