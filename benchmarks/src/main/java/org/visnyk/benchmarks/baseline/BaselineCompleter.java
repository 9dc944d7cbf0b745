package org.visnyk.benchmarks.baseline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.suggest.analyzing.AnalyzingInfixSuggester;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.visnyk.benchmarks.engine.Engine;

/**
 * Completes with two {@code AnalyzingInfixSuggester}s at their defaults, newest first: one of the
 * titles, one of the tags and authors. They are built on opening and kept in memory.
 */
public final class BaselineCompleter implements Engine.Completer {
  private static final List<String> NAMES = List.of(BaselineFields.AUTHOR, BaselineFields.TAG);
  private static final Set<String> FETCHED =
      Set.of(
          BaselineFields.TITLE,
          BaselineFields.PUBLISHED,
          BaselineFields.AUTHOR,
          BaselineFields.TAG);

  private final AnalyzingInfixSuggester titles;
  private final AnalyzingInfixSuggester names;

  /** Reads an index and builds both suggesters. */
  public BaselineCompleter(Path folder, Analyzer analyzer) throws IOException {
    titles = new AnalyzingInfixSuggester(new ByteBuffersDirectory(), analyzer);
    names = new AnalyzingInfixSuggester(new ByteBuffersDirectory(), analyzer);
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      StoredFields stored = reader.storedFields();
      Set<String> known = new HashSet<>();
      for (int i = 0; i < reader.maxDoc(); i++) {
        Document document = stored.document(i, FETCHED);
        long published = document.getField(BaselineFields.PUBLISHED).numericValue().longValue();
        add(titles, document.get(BaselineFields.TITLE), published);
        for (String field : NAMES) {
          for (String name : document.getValues(field)) {
            if (known.add(name)) {
              add(names, name, published);
            }
          }
        }
      }
    }
    for (AnalyzingInfixSuggester suggester : List.of(titles, names)) {
      suggester.commit();
      suggester.refresh();
    }
  }

  private static void add(AnalyzingInfixSuggester suggester, String text, long weight)
      throws IOException {
    suggester.add(new BytesRef(text), Set.of(), weight, null);
  }

  @Override
  public List<String> titles(String typed) throws IOException {
    return complete(titles, typed);
  }

  @Override
  public List<String> names(String typed) throws IOException {
    return complete(names, typed);
  }

  private static List<String> complete(AnalyzingInfixSuggester suggester, String typed)
      throws IOException {
    return suggester.lookup(typed, SIZE, true, false).stream()
        .map(found -> found.key.toString())
        .toList();
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(titles, names);
  }
}
