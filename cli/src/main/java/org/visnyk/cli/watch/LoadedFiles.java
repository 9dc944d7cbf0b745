package org.visnyk.cli.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.visnyk.cli.watch.Arrivals.Arrival;

/**
 * The files that were loaded into an index, and in which state: lines of JSON in a file to which is
 * added after each commit. If the last lines are lost in a crash, those files are loaded again,
 * which replaces their articles by the same. Not safe for use by several threads at once.
 */
public final class LoadedFiles {
  private static final String NAME = "watched-files.jsonl";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * How a file was loaded.
   *
   * @param options stands for how it was read
   */
  private record Loaded(FileState state, String options) {}

  private final Path log;
  private final String options;
  private final Map<String, Loaded> files = new LinkedHashMap<>();

  private LoadedFiles(Path log, String options) {
    this.log = log;
    this.options = options;
  }

  /**
   * Reads what was loaded before. Forgets the files that are no longer in their folders.
   *
   * @param folder the folder of the index
   * @param options stands for how files are read now; those that were read otherwise do not count
   */
  public static LoadedFiles open(Path folder, String options) throws IOException {
    LoadedFiles loaded = new LoadedFiles(folder.resolve(NAME), options);
    if (Files.exists(loaded.log)) {
      loaded.readLog();
      loaded.files.keySet().removeIf(LoadedFiles::wasRemoved);
      loaded.rewriteLog();
    }
    return loaded;
  }

  /** Its folder may be elsewhere for now, such as on a disk that is not mounted. */
  private static boolean wasRemoved(String file) {
    Path path = Path.of(file);
    return !Files.exists(path) && path.getParent() != null && Files.exists(path.getParent());
  }

  /** Whether a file was loaded in this state, and read as it would be now. */
  public boolean contains(Path file, FileState state) {
    return new Loaded(state, options).equals(files.get(key(file)));
  }

  /** Adds files whose articles were committed. */
  public void add(Collection<Arrival> loaded) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Arrival arrival : loaded) {
      Loaded entry = new Loaded(arrival.state(), options);
      files.put(key(arrival.file()), entry);
      lines.append(line(key(arrival.file()), entry));
    }
    Files.writeString(log, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static String key(Path file) {
    return file.toAbsolutePath().normalize().toString();
  }

  private void readLog() throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(log)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        read(line);
      }
    }
  }

  private void read(String line) {
    try {
      JsonNode json = JSON.readTree(line);
      FileState state =
          new FileState(json.required("size").longValue(), json.required("modified").longValue());
      files.put(
          json.required("file").textValue(),
          new Loaded(state, json.required("options").textValue()));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      // Broken off in a crash: the file is loaded again.
    }
  }

  private void rewriteLog() throws IOException {
    Path copy = log.resolveSibling(NAME + ".tmp");
    List<String> lines =
        files.entrySet().stream().map(file -> line(file.getKey(), file.getValue())).toList();
    Files.writeString(copy, String.join("", lines));
    Files.move(copy, log, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String line(String file, Loaded loaded) {
    return JSON.createObjectNode()
            .put("file", file)
            .put("size", loaded.state().size())
            .put("modified", loaded.state().modified())
            .put("options", loaded.options())
        + "\n";
  }
}
