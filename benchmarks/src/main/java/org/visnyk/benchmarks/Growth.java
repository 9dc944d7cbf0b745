package org.visnyk.benchmarks;

import java.util.List;
import org.visnyk.StorageStatistics.FieldSize;

/**
 * What was measured at one size.
 *
 * @param label what to call it
 * @param textBytes bytes of all titles, leads and texts in UTF-8
 * @param indexing what making the index took
 * @param indexBytes bytes of the index
 * @param fields estimated bytes of each field, the largest first
 * @param openMillis milliseconds from opening the index to the hits of a first search; the classes
 *     and the dictionary are loaded before
 * @param oneWord latency of queries of one word
 * @param fewWords latency of queries of two to four words
 */
record Growth(
    String label,
    long textBytes,
    Indexing indexing,
    long indexBytes,
    List<FieldSize> fields,
    double openMillis,
    Latency oneWord,
    Latency fewWords) {

  /**
   * What making an index took.
   *
   * @param seconds from the start of the ingest to the end of its last commit, or of optimizing
   *     alone
   * @param peakMegabytes most resident memory of the process, pages of mapped files included; 0
   *     where the system does not say
   */
  record Indexing(double seconds, long peakMegabytes) {}

  /**
   * How long searches with snippets take.
   *
   * @param median milliseconds, half of the searches take less
   * @param slow milliseconds, 99 in 100 take less
   */
  record Latency(double median, double slow) {}
}
