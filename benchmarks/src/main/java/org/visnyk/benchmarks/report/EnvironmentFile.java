package org.visnyk.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The file that describes the machine and the settings of a run, in the folder of its results. */
public final class EnvironmentFile {
  /** The name of the file in the folder of a run. */
  public static final String NAME = "environment.json";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private EnvironmentFile() {}

  /**
   * Writes the file into the folder of a run.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(Path folder, Map<String, Object> environment) throws IOException {
    JSON.writeValue(folder.resolve(NAME).toFile(), environment);
  }

  /**
   * Reads the file of a run as text for people.
   *
   * @param fileOrFolder the folder of a run or one of its files
   * @return empty if there is no such file
   * @throws IOException if it is there and cannot be read
   */
  public static Map<String, String> read(Path fileOrFolder) throws IOException {
    Path file =
        Files.isDirectory(fileOrFolder)
            ? fileOrFolder.resolve(NAME)
            : fileOrFolder.resolveSibling(NAME);
    Map<String, String> words = new LinkedHashMap<>();
    if (Files.exists(file)) {
      for (Map.Entry<String, JsonNode> entry : JSON.readTree(file.toFile()).properties()) {
        words.put(inWords(entry.getKey()), text(entry.getValue()));
      }
    }
    return words;
  }

  private static String text(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(" "))
        : value.asText();
  }

  /** {@code gitCommit} becomes {@code git commit}. */
  private static String inWords(String key) {
    return key.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }
}
