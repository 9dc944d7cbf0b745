package org.visnyk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.visnyk.cli.output.Streams;

/**
 * The result of a command.
 *
 * @param status exit status
 * @param out everything on standard output
 * @param err everything on standard error
 */
record Outcome(int status, String out, String err) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Outcome of(String... args) {
    return ofInput("", args);
  }

  static Outcome ofInput(String input, String... args) {
    return ofInput(input.getBytes(StandardCharsets.UTF_8), args);
  }

  static Outcome ofInput(byte[] input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = Cli.run(args, Streams.of(new ByteArrayInputStream(input), out, err));
    return new Outcome(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Requires that the command succeeded and printed no messages. */
  Outcome done() {
    assertThat(err).isEmpty();
    assertThat(status).isZero();
    return this;
  }

  /** Requires that the command failed, and printed one clear line that contains a reason. */
  Outcome failed(String reason) {
    assertThat(err).startsWith("visnyk: ").contains(reason).endsWith("\n").hasLineCount(1);
    return withoutStackTrace(1);
  }

  /** Requires wrong usage: one line says what is wrong, another where to look. */
  Outcome wrongUsage(String reason) {
    assertThat(err).startsWith("visnyk: ").hasLineCount(2);
    assertThat(err.lines().toList().getFirst()).contains(reason);
    assertThat(err.lines().toList().getLast()).startsWith("Try: visnyk ").endsWith("--help");
    assertThat(out).isEmpty();
    return withoutStackTrace(2);
  }

  private Outcome withoutStackTrace(int expectedStatus) {
    assertThat(err).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(status).isEqualTo(expectedStatus);
    return this;
  }

  /** The lines of JSON on standard output. */
  List<JsonNode> json() {
    return out.lines()
        .map(
            line -> {
              try {
                return JSON.readTree(line);
              } catch (IOException e) {
                throw new AssertionError("not JSON: " + line, e);
              }
            })
        .toList();
  }

  static List<String> keys(JsonNode object) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
