package org.visnyk.ingest.table;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.Excerpts;
import org.visnyk.ingest.record.RawRecord;

/**
 * The first row of a table: the names of its columns, and what stands between its values.
 *
 * @param separator a comma, a semicolon or a tab
 * @param columns names in lower case without white space around them
 */
public record CsvHeader(char separator, List<String> columns) {
  private static final String SEPARATORS = ",;\t";

  private static final int MAX_NAMED = 10;

  private static final CsvFactory CSV =
      CsvFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(RawRecord.MAX_BYTES).build())
          .build();

  /** Reads a header; the separator is what there is most of outside of quotation marks. */
  static CsvHeader of(String row) throws IOException {
    char separator = separatorIn(row);
    char[] characters = row.toCharArray();
    return new CsvHeader(
        separator,
        cells(characters, characters.length, separator).orElse(List.of()).stream()
            .map(ArticleMapping::normalised)
            .toList());
  }

  /** Whether the beginning of an input looks like a header: it names a title or a text. */
  public static boolean isLikely(String beginning) {
    String row = beginning.lines().findFirst().orElse("");
    try {
      CsvHeader header = of(row);
      Set<String> usual = ArticleMapping.standard().allKeys();
      long known = header.columns.stream().filter(usual::contains).count();
      return header.columns.size() > 1 && 2 * known >= header.columns.size();
    } catch (IOException e) {
      return false;
    }
  }

  /** The values of a row. */
  Optional<List<String>> cells(char[] characters, int length) throws IOException {
    return cells(characters, length, separator);
  }

  private static Optional<List<String>> cells(char[] characters, int length, char separator)
      throws IOException {
    try (CsvParser row = CSV.createParser(characters, 0, length)) {
      row.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
      if (row.nextToken() != JsonToken.START_ARRAY) {
        return Optional.empty();
      }
      List<String> cells = new ArrayList<>();
      while (row.nextToken() == JsonToken.VALUE_STRING) {
        cells.add(row.getText());
      }
      return Optional.of(cells);
    }
  }

  private static char separatorIn(String row) {
    boolean quoted = false;
    int[] counts = new int[SEPARATORS.length()];
    for (int i = 0; i < row.length(); i++) {
      char character = row.charAt(i);
      quoted ^= character == '"';
      int separator = SEPARATORS.indexOf(character);
      if (separator >= 0 && !quoted) {
        counts[separator]++;
      }
    }
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return SEPARATORS.charAt(most);
  }

  /** The first names, for a message. */
  String print() {
    String names =
        columns.stream().limit(MAX_NAMED).map(Excerpts::quote).collect(Collectors.joining(", "));
    return columns.size() > MAX_NAMED ? names + " and so on" : names;
  }
}
