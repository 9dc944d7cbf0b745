package org.visnyk.ingest.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.visnyk.ingest.draft.Excerpts;
import org.visnyk.ingest.record.ArticleField;
import org.visnyk.ingest.record.ArticleMapping;

/**
 * The first row of a table.
 *
 * @param separator the separator of the table: a comma, a semicolon or a tab
 * @param columns names of the columns, {@linkplain #normalised normalised}
 */
public record TableHeader(char separator, List<String> columns) {
  private static final int MAX_NAMED = 10;

  /** Parses a header; empty if its quotation marks do not match. */
  static Optional<TableHeader> of(String row) {
    char separator = RowGrammar.mostFrequentSeparator(row);
    return RowGrammar.of(separator)
        .values(row.toCharArray(), row.length())
        .map(names -> names.stream().map(TableHeader::normalised).toList())
        .map(names -> new TableHeader(separator, names));
  }

  /** Whether the beginning of an input looks like a table: half of its columns are known. */
  public static boolean isLikely(String beginning) {
    List<String> columns =
        of(beginning.lines().findFirst().orElse("")).map(TableHeader::columns).orElse(List.of());
    Set<String> usual = keys(ArticleMapping.standard(), ArticleField.values());
    long known = columns.stream().filter(usual::contains).count();
    return columns.size() > 1 && 2 * known >= columns.size();
  }

  /** A mapping whose keys are normalised like the names of columns. */
  static ArticleMapping normalised(ArticleMapping mapping) {
    ArticleMapping.Builder builder = mapping.toBuilder();
    for (ArticleField field : ArticleField.values()) {
      List<String> keys = mapping.keys(field);
      if (keys.size() == 1) {
        builder.key(field, normalised(keys.getFirst()));
      }
    }
    return builder.build();
  }

  private static String normalised(String column) {
    return column.strip().toLowerCase(Locale.ROOT);
  }

  /** The columns that a mapping reads for some fields. */
  static Set<String> keys(ArticleMapping mapping, ArticleField... fields) {
    return Stream.of(fields)
        .flatMap(field -> mapping.keys(field).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The names of the first columns, for messages. */
  String print() {
    String names =
        columns.stream().limit(MAX_NAMED).map(Excerpts::quote).collect(Collectors.joining(", "));
    return columns.size() > MAX_NAMED ? names + " and so on" : names;
  }
}
