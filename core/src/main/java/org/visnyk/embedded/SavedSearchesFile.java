package org.visnyk.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;
import org.visnyk.SavedSearch;
import org.visnyk.index.document.SingleArticle;
import org.visnyk.query.saved.SavedQueries;
import org.visnyk.query.saved.SavedQueryCompiler;

/**
 * The file of saved searches in the folder of an index: a line for each. Replaced as a whole, by
 * one process at a time. Safe for any number of threads.
 */
final class SavedSearchesFile {
  private static final String NAME = "saved-searches.txt";
  private static final String LOCK = "saved-searches.lock";

  private final Path folder;
  private final SavedQueryCompiler compiler;
  private final SingleArticle.Maker articles;
  private @Nullable Prepared prepared;

  /** What the file says, ready to be matched. */
  private record Prepared(
      Object stamp, int userWords, List<SavedSearch> searches, SavedQueries queries) {}

  SavedSearchesFile(Path folder, IndexLanguage language) {
    this.folder = folder;
    this.compiler = new SavedQueryCompiler(language.forQueries());
    this.articles = new SingleArticle.Maker(language.forArticles());
  }

  /** All searches, in the order of their names. */
  List<SavedSearch> all() throws IOException {
    return parse(content());
  }

  private String content() throws IOException {
    try {
      return Files.readString(folder.resolve(NAME));
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private static List<SavedSearch> parse(String content) throws IOException {
    List<SavedSearch> searches = new ArrayList<>();
    try {
      content
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> searches.add(SavedSearchFormat.parse(line)));
    } catch (IllegalArgumentException e) {
      throw new IOException("%s is damaged: %s".formatted(NAME, e.getMessage())); // says it all
    }
    return searches;
  }

  void saveAll(Collection<SavedSearch> added) throws IOException {
    // Refuses what nothing could be matched with.
    added.forEach(search -> compiler.compile(search.request()));
    change(
        searches -> {
          added.forEach(search -> searches.put(search.name(), search));
          return searches;
        });
  }

  boolean remove(String name) throws IOException {
    boolean[] wasThere = new boolean[1];
    change(
        searches -> {
          wasThere[0] = searches.remove(name) != null;
          return searches;
        });
    return wasThere[0];
  }

  private synchronized void change(UnaryOperator<Map<String, SavedSearch>> change)
      throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assert lock.isValid();
      Map<String, SavedSearch> searches = new TreeMap<>();
      all().forEach(search -> searches.put(search.name(), search));
      StringBuilder content = new StringBuilder();
      change
          .apply(searches)
          .values()
          .forEach(search -> content.append(SavedSearchFormat.print(search)).append('\n'));
      Path next = folder.resolve(NAME + ".next");
      Files.writeString(next, content, StandardCharsets.UTF_8);
      IOUtils.fsync(next, false);
      Files.move(
          next,
          folder.resolve(NAME),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      IOUtils.fsync(folder, true);
    }
  }

  /**
   * The searches that an article matches.
   *
   * @param frequency how many articles have a term
   * @param userWords changes with the user words
   */
  List<SavedSearch> matches(Article article, ToLongFunction<Term> frequency, int userWords)
      throws IOException {
    Prepared now = prepared(frequency, userWords);
    if (now.searches.isEmpty()) {
      return List.of();
    }
    try (SingleArticle single = articles.of(article)) {
      return now.queries.matching(single).stream().map(now.searches::get).toList();
    }
  }

  /** Another one once the file was replaced. */
  private Object stamp() throws IOException {
    try {
      BasicFileAttributes file =
          Files.readAttributes(folder.resolve(NAME), BasicFileAttributes.class);
      return Arrays.asList(file.fileKey(), file.lastModifiedTime(), file.size());
    } catch (NoSuchFileException e) {
      return "no file";
    }
  }

  private synchronized Prepared prepared(ToLongFunction<Term> frequency, int userWords)
      throws IOException {
    Object stamp = stamp();
    @Nullable Prepared last = prepared;
    if (last != null && last.stamp.equals(stamp) && last.userWords == userWords) {
      return last;
    }
    List<SavedSearch> searches = all();
    List<Query> queries =
        searches.stream().map(search -> compiler.compile(search.request())).toList();
    Prepared next = new Prepared(stamp, userWords, searches, new SavedQueries(queries, frequency));
    prepared = next;
    return next;
  }
}
