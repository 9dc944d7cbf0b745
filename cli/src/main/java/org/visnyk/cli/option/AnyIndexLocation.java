package org.visnyk.cli.option;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.NewsIndex;
import org.visnyk.cli.option.IndexLocation.DuplicateDetection;
import org.visnyk.cli.output.UsageException;
import org.visnyk.opensearch.ClusterNewsIndex;
import org.visnyk.opensearch.ClusterOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which index to open, in a folder or in a cluster. */
public final class AnyIndexLocation {
  private static final String USER = "VISNYK_CLUSTER_USER";
  private static final String PASSWORD = "VISNYK_CLUSTER_PASSWORD";

  @Option(names = "--index", paramLabel = "DIR", description = "Folder of the index.")
  private @Nullable Path folder;

  @Option(
      names = "--cluster",
      paramLabel = "URL",
      description =
          "Index in an OpenSearch cluster with the plugin instead, such as"
              + " http://localhost:9200/news. The user and the password are those of the"
              + " environment variables "
              + USER
              + " and "
              + PASSWORD
              + "; see docs/CLUSTER.md.")
  private @Nullable String cluster;

  @Mixin private DictionaryOptions words = new DictionaryOptions();

  /**
   * Requires one of the options.
   *
   * @throws UsageException if there is none, or both
   */
  public void requireOne() {
    if (folder == null && cluster == null) {
      throw new UsageException("Missing required option: '--index=DIR'");
    }
    if (folder != null && cluster != null) {
      throw new UsageException("give --index or --cluster, not both");
    }
    if (cluster != null && (words.userWords().isPresent() || words.dictionary().isPresent())) {
      throw new UsageException("an index in a cluster has no user words and no other dictionary");
    }
  }

  /**
   * The folder of the index.
   *
   * @param option what needs one
   * @throws UsageException if the index is in a cluster
   */
  public Path requireFolder(String option) {
    requireOne();
    if (folder == null) {
      throw new UsageException(option + " needs an index in a folder; use --index DIR");
    }
    return folder;
  }

  /** How a person calls the index: its folder or its address. */
  public String name() {
    return cluster == null ? folder().toString() : cluster;
  }

  /** Whether the index is in a cluster. */
  public boolean isInCluster() {
    return cluster != null;
  }

  /** Opens the index for reading. */
  public NewsIndex openToRead() {
    requireOne();
    return cluster == null ? IndexLocation.openToRead(folder(), words) : existingInCluster();
  }

  /** Opens an existing index for writing. Only {@code index} creates one. */
  public NewsIndex openToChange() {
    if (cluster == null) {
      openToRead().close();
      return openToWrite(DuplicateDetection.DETECT);
    }
    return existingInCluster();
  }

  /**
   * Opens the index for writing; creates it if there is none. In a cluster, duplicates are always
   * detected.
   */
  public NewsIndex openToWrite(DuplicateDetection duplicates) {
    requireOne();
    if (cluster != null) {
      return ClusterNewsIndex.open(options(cluster).build());
    }
    return openFolderToWrite(duplicates);
  }

  /** The same for an index in a folder. */
  public EmbeddedNewsIndex openFolderToWrite(DuplicateDetection duplicates) {
    return IndexLocation.openToWrite(folder(), duplicates, words);
  }

  private NewsIndex existingInCluster() {
    requireOne();
    return ClusterNewsIndex.open(
        options(Optional.ofNullable(cluster).orElse("")).mustExist().build());
  }

  private static ClusterOptions.Builder options(String url) {
    ClusterOptions.Builder options = ClusterOptions.index(url);
    Map<String, String> environment = System.getenv();
    if (environment.containsKey(USER)) {
      options.basicAuthentication(
          environment.getOrDefault(USER, ""), environment.getOrDefault(PASSWORD, ""));
    }
    return options;
  }

  private Path folder() {
    return Optional.ofNullable(folder).orElse(Path.of(""));
  }
}
