package org.visnyk.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.visnyk.StorageStatistics;
import org.visnyk.StorageStatistics.FieldSize;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.index.schema.StemPrefix;

/**
 * Estimates the size of each field on disk. Lucene keeps all fields together in one file for each
 * structure, whose size is known; a file is divided among its fields by what they put into it:
 * postings, positions, terms, and what a sample of articles stores. Compression is assumed to be
 * the same for all, so a field that compresses better than others looks larger than it is.
 */
public final class FieldSizes {
  /** Files of no field: field names, the list of segments, live documents. */
  private static final String REST = "(other)";

  private final Map<String, Double> bytes = new HashMap<>();
  private long deleted;

  private FieldSizes() {}

  /**
   * Measures the index of a reader; reads the terms of the scored field and a sample of articles.
   */
  public static StorageStatistics of(IndexReader reader) throws IOException {
    FieldSizes sizes = new FieldSizes();
    for (LeafReaderContext leaf : reader.leaves()) {
      if (leaf.reader() instanceof SegmentReader segment) {
        sizes.add(segment);
      }
    }
    List<FieldSize> sorted =
        sizes.bytes.entrySet().stream()
            .map(entry -> new FieldSize(entry.getKey(), Math.round(entry.getValue())))
            .filter(size -> size.bytes() > 0)
            .sorted(Comparator.comparingLong(FieldSize::bytes).reversed())
            .toList();
    return StorageStatistics.builder()
        .segments(reader.leaves().size())
        .deletedArticles(sizes.deleted)
        .terms(countTerms(reader))
        .bytesByField(sorted)
        .build();
  }

  private static long countTerms(IndexReader reader) throws IOException {
    @Nullable Terms terms = MultiTerms.getTerms(reader, IndexSchema.CONTENT);
    if (terms == null) {
      return 0;
    }
    TermsEnum each = terms.iterator();
    boolean isLemma = each.seekCeil(StemPrefix.AFTER_KEYS) != TermsEnum.SeekStatus.END;
    long count = 0;
    while (isLemma) {
      count++;
      isLemma = each.next() != null;
    }
    return count;
  }

  private void add(SegmentReader segment) throws IOException {
    deleted += segment.numDeletedDocs();
    Map<String, Long> files = filesByExtension(segment.getSegmentInfo());
    Map<String, Long> stored = FieldSamples.stored(segment);
    Map<String, Long> docValues = FieldSamples.docValues(segment);
    for (Map.Entry<String, Long> file : files.entrySet()) {
      share(segment, file.getValue(), shares(file.getKey(), segment, stored, docValues));
    }
  }

  /** The share of each field in a file with this extension. */
  private static ToDoubleFunction<FieldInfo> shares(
      String extension,
      SegmentReader segment,
      Map<String, Long> stored,
      Map<String, Long> docValues) {
    return switch (extension) {
      case "doc", "psm" -> field -> terms(segment, field, Terms::getSumDocFreq);
      case "pos" ->
          field ->
              has(field, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS)
                  ? terms(segment, field, Terms::getSumTotalTermFreq)
                  : 0;
      case "pay" ->
          field ->
              has(field, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS)
                  ? terms(segment, field, Terms::getSumTotalTermFreq)
                  : 0;
      case "tim", "tip", "tmd" -> field -> terms(segment, field, Terms::size);
      case "fdt", "fdx", "fdm" -> field -> stored.getOrDefault(field.name, 0L);
      case "nvd", "nvm" -> field -> field.hasNorms() ? 1 : 0;
      case "dvd", "dvm", "dvs" -> field -> docValues.getOrDefault(field.name, 0L);
      case "kdd", "kdi", "kdm" -> field -> field.getPointDimensionCount() > 0 ? 1 : 0;
      default -> field -> 0;
    };
  }

  private static boolean has(FieldInfo field, IndexOptions least) {
    return field.getIndexOptions().compareTo(least) >= 0;
  }

  private void share(SegmentReader segment, long size, ToDoubleFunction<FieldInfo> share) {
    double whole = 0;
    for (FieldInfo field : segment.getFieldInfos()) {
      whole += share.applyAsDouble(field);
    }
    if (whole == 0) {
      bytes.merge(REST, (double) size, Double::sum);
      return;
    }
    for (FieldInfo field : segment.getFieldInfos()) {
      bytes.merge(field.name, size * share.applyAsDouble(field) / whole, Double::sum);
    }
  }

  private static double terms(SegmentReader segment, FieldInfo field, TermCount count) {
    try {
      @Nullable Terms terms = segment.terms(field.name);
      return terms == null ? 0 : Math.max(0, count.of(terms));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes of the files of a segment, including those inside a compound file. */
  private static Map<String, Long> filesByExtension(SegmentCommitInfo segment) throws IOException {
    Map<String, Long> sizes = new HashMap<>();
    Directory directory = segment.info.dir;
    for (String file : segment.files()) {
      if (!IndexFileNames.matchesExtension(file, "cfs")) {
        sizes.merge(extension(file), directory.fileLength(file), Long::sum);
      }
    }
    if (segment.info.getUseCompoundFile()) {
      try (Directory inside =
          segment.info.getCodec().compoundFormat().getCompoundReader(directory, segment.info)) {
        for (String file : inside.listAll()) {
          sizes.merge(extension(file), inside.fileLength(file), Long::sum);
        }
      }
    }
    return sizes;
  }

  private static String extension(String file) {
    @Nullable String extension = IndexFileNames.getExtension(file);
    return extension == null ? "" : extension;
  }

  @FunctionalInterface
  private interface TermCount {
    long of(Terms terms) throws IOException;
  }
}
