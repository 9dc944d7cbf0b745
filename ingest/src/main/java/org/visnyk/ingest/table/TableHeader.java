package org.visnyk.ingest.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.visnyk.ingest.draft.Excerpts;
import org.visnyk.ingest.mapping.KeyTable;
import org.visnyk.ingest.record.ArticleField;
import org.visnyk.ingest.record.ArticleMapping;

/**
 * The first row of a table.
 *
 * @param separator the separator of the table: a comma, a semicolon, a tab or a vertical bar
 * @param columns names of the columns as they are written
 */
public record TableHeader(char separator, List<String> columns) {
  private static final int MAX_NAMED = 10;

  /** Parses a header; empty if its quotation marks do not match. */
  static Optional<TableHeader> of(String row) {
    char separator = RowGrammar.mostFrequentSeparator(row);
    return RowGrammar.of(separator)
        .values(row.toCharArray(), row.length())
        .map(names -> new TableHeader(separator, names));
  }

  /** Whether the beginning of an input looks like a table: half of its columns are known. */
  public static boolean isLikely(String beginning) {
    List<String> columns =
        of(beginning.lines().findFirst().orElse("")).map(TableHeader::columns).orElse(List.of());
    KeyTable keys = new KeyTable(ArticleMapping.standard());
    long known = columns.stream().filter(column -> keys.key(column).isWanted()).count();
    return columns.size() > 1 && 2 * known >= columns.size();
  }

  /** Whether a column may hold the title or the text. */
  boolean isUsable(KeyTable keys) {
    return keys.holdsAny(columns, ArticleField.TITLE, ArticleField.TEXT);
  }

  /** The names of the first columns, for messages. */
  String print() {
    String names =
        columns.stream().limit(MAX_NAMED).map(Excerpts::quote).collect(Collectors.joining(", "));
    return columns.size() > MAX_NAMED ? names + " and so on" : names;
  }
}
