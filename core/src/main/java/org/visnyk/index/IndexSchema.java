package org.visnyk.index;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.visnyk.analysis.UkrainianNewsAnalyzer;

/** The fields of an article in the index, and the mark by which an index is recognised. */
public final class IndexSchema {
  /** Identifies an article: indexed as one term, doc values. */
  public static final String ID = "id";

  /**
   * Title, lead, text and tags together, as lemmas with frequencies and without positions: the one
   * field that is scored, so that a word weighs the same wherever it stands and block-max pruning
   * works.
   */
  public static final String CONTENT = "content";

  /** How often a token of the text counts in {@link #CONTENT}: the unit of its frequencies. */
  public static final int BODY_WEIGHT = 4;

  /**
   * How often one of the first {@value #OPENING_TOKENS} tokens of lead and text counts in {@link
   * #CONTENT}: news say first what they are about.
   */
  static final int OPENING_WEIGHT = 6;

  /** How many tokens are the opening of an article, two sentences or three. */
  static final int OPENING_TOKENS = 40;

  /** How often a token of the title counts in {@link #CONTENT}. */
  public static final int TITLE_WEIGHT = 6;

  /** How often a token of a tag counts in {@link #CONTENT}. */
  public static final int TAG_WEIGHT = 6;

  /** Title with positions and offsets, for phrases and marks. */
  public static final String TITLE = "title";

  /**
   * The written forms of the words of the title, in their normal spelling and without anything
   * else: what is completed while somebody types.
   */
  public static final String TITLE_FORM = "title.form";

  /** What a list of hits shows, doc values: see {@link ArticleCard}. */
  static final String CARD = "card";

  /** Lead and text with positions and offsets, for phrases and snippets; see {@link #bodyOf}. */
  public static final String BODY = "body";

  /** Text, stored only. */
  static final String TEXT = "text";

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
   * Number of the cluster of near-copies that an article is in, the same for all of them: doc
   * values to collapse hits, and a point to find the others. Missing where an article is too short
   * to be compared, or was put without looking for near-copies: it stands for itself.
   */
  public static final String CLUSTER = "cluster";

  /** What near-copies are recognised by, doc values. Missing where {@link #CLUSTER} is. */
  static final String SIGNATURE = "signature";

  private static final String VERSION_KEY = "visnyk.schema";
  private static final String ANALYSIS_KEY = "visnyk.analysis";
  private static final String DICTIONARY_KEY = "visnyk.dictionary";
  private static final String INDEX_KEY = "visnyk.index";
  private static final String VERSION = "9";
  private static final String BOOKMARK_KEY = "visnyk.bookmark";

  private IndexSchema() {}

  /** The text of {@link #BODY}, in whose offsets its postings are. */
  public static String bodyOf(String lead, String text) {
    return lead.isEmpty() || text.isEmpty() ? lead + text : lead + "\n\n" + text;
  }

  /** The mark that a new index carries in its commits. */
  static Map<String, String> newMark(UsedDictionary dictionary) {
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
  static Map<String, String> withBookmark(Map<String, String> commitData, String bookmark) {
    Map<String, String> changed = new HashMap<>(commitData);
    changed.put(BOOKMARK_KEY, bookmark);
    return changed;
  }

  /** What an index and its copies have in common and no other index has; empty if unknown. */
  public static String identity(Map<String, String> commitData) {
    return commitData.getOrDefault(INDEX_KEY, "");
  }

  /** The dictionary that the articles of an index were analysed with. */
  static UsedDictionary dictionary(Map<String, String> commitData) {
    return UsedDictionary.parse(commitData.getOrDefault(DICTIONARY_KEY, ""));
  }

  /** Whether a commit was made by any version of Visnyk. */
  static boolean isMarked(Map<String, String> commitData) {
    return commitData.containsKey(VERSION_KEY);
  }

  /** Whether this version can read and continue what was committed. */
  static boolean isCompatible(Map<String, String> commitData) {
    return VERSION.equals(commitData.get(VERSION_KEY))
        && UkrainianNewsAnalyzer.FINGERPRINT.equals(commitData.get(ANALYSIS_KEY));
  }
}
