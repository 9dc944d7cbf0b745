package org.visnyk.benchmarks.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/**
 * Completes with Lucene's {@code AnalyzingInfixSuggester} at its defaults, newest first: one of the
 * titles, one of the tags and authors. They are made when this is opened, and kept in memory.
 */
final class LuceneCompleter implements ArticleCompleter {
  private static final Set<String> READ =
      Set.of(LuceneFields.TITLE, LuceneFields.PUBLISHED, LuceneFields.AUTHOR, LuceneFields.TAG);

  private final AnalyzingInfixSuggester titles;
  private final AnalyzingInfixSuggester names;

  LuceneCompleter(Path folder, Analyzer analyzer) {
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      titles = new AnalyzingInfixSuggester(new ByteBuffersDirectory(), analyzer);
      names = new AnalyzingInfixSuggester(new ByteBuffersDirectory(), analyzer);
      StoredFields stored = reader.storedFields();
      Set<String> known = new HashSet<>();
      for (int i = 0; i < reader.maxDoc(); i++) {
        Document document = stored.document(i, READ);
        long published = document.getField(LuceneFields.PUBLISHED).numericValue().longValue();
        titles.add(new BytesRef(document.get(LuceneFields.TITLE)), Set.of(), published, null);
        for (String field : List.of(LuceneFields.AUTHOR, LuceneFields.TAG)) {
          for (String name : document.getValues(field)) {
            if (known.add(name)) {
              names.add(new BytesRef(name), Set.of(), published, null);
            }
          }
        }
      }
      titles.commit();
      names.commit();
      titles.refresh();
      names.refresh();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make suggestions of " + folder, e);
    }
  }

  @Override
  public List<String> titles(String typed) {
    return lookup(titles, typed);
  }

  @Override
  public List<String> names(String typed) {
    return lookup(names, typed);
  }

  private static List<String> lookup(AnalyzingInfixSuggester suggester, String typed) {
    try {
      return suggester.lookup(typed, MOST, true, false).stream()
          .map(found -> found.key.toString())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot complete " + typed, e);
    }
  }

  @Override
  public void close() {
    try (titles) {
      names.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the suggestions", e);
    }
  }
}
