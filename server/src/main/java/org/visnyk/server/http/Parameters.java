package org.visnyk.server.http;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parameters of an address, in their order. Immutable. */
public final class Parameters {
  private static final Parameters NONE = new Parameters(List.of());
  private static final int MAX_COUNT = 200;

  private final List<Parameter> all;

  private record Parameter(String name, String value) {}

  private Parameters(List<Parameter> all) {
    this.all = List.copyOf(all);
  }

  /** No parameters. */
  public static Parameters none() {
    return NONE;
  }

  /**
   * Parses what follows the question mark of an address. Percent signs escape bytes of UTF-8, a
   * plus sign is a space.
   *
   * @throws ProblemException if an escape is malformed, or there are more than 200 parameters
   */
  public static Parameters parse(String query) {
    List<Parameter> all = new ArrayList<>();
    for (String part : query.split("&", MAX_COUNT + 1)) {
      if (!part.isEmpty()) {
        if (all.size() == MAX_COUNT) {
          throw new ProblemException(
              Problem.badRequest("there are more than %d parameters".formatted(MAX_COUNT)));
        }
        int equals = part.indexOf('=');
        String name = equals < 0 ? part : part.substring(0, equals);
        String value = equals < 0 ? "" : part.substring(equals + 1);
        all.add(new Parameter(decode(name, true), decode(value, true)));
      }
    }
    return new Parameters(all);
  }

  /** Decodes a segment of a path, in which a plus sign is one. */
  static String decodeSegment(String segment) {
    return decode(segment, false);
  }

  /** The server hands over bytes that were not escaped as characters of ISO 8859-1. */
  private static String decode(String text, boolean isQuery) {
    byte[] bytes = new byte[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        int value = i + 2 < text.length() ? hex(text, i + 1) : -1;
        if (value < 0) {
          throw malformed(text);
        }
        bytes[length++] = (byte) value;
        i += 2;
      } else if (c > 0xFF) {
        throw malformed(text);
      } else {
        bytes[length++] = (byte) (c == '+' && isQuery ? ' ' : c);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, 0, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw malformed(text);
    }
  }

  private static int hex(String text, int at) {
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : 16 * high + low;
  }

  private static ProblemException malformed(String text) {
    return new ProblemException(
        Problem.badRequest(
            "\"%s\" in the address is malformed: escape UTF-8 with percent signs"
                .formatted(text.length() <= 40 ? text : text.substring(0, 40) + "…")));
  }

  /** The first value of a parameter; empty if it is absent. */
  public Optional<String> first(String name) {
    return all.stream().filter(each -> each.name.equals(name)).map(Parameter::value).findFirst();
  }

  /** All values of a parameter, in their order. */
  public List<String> all(String name) {
    return all.stream().filter(each -> each.name.equals(name)).map(Parameter::value).toList();
  }

  /** The names of the parameters, each once. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    all.forEach(each -> names.add(each.name));
    return names;
  }

  /** Whether there is this value of a parameter. */
  public boolean has(String name, String value) {
    return all.contains(new Parameter(name, value));
  }

  /** These parameters and another one at the end. */
  public Parameters and(String name, String value) {
    List<Parameter> more = new ArrayList<>(all);
    more.add(new Parameter(name, value));
    return new Parameters(more);
  }

  /** These parameters with this as the only value of one. */
  public Parameters with(String name, String value) {
    return without(name).and(name, value);
  }

  /** These parameters without some. */
  public Parameters without(String... names) {
    Set<String> unwanted = Set.of(names);
    return new Parameters(all.stream().filter(each -> !unwanted.contains(each.name)).toList());
  }

  /** These parameters without a value of one. */
  public Parameters withoutValue(String name, String value) {
    Parameter unwanted = new Parameter(name, value);
    return new Parameters(all.stream().filter(each -> !each.equals(unwanted)).toList());
  }

  /** These parameters without those that have no value. */
  public Parameters withoutEmpty() {
    return new Parameters(all.stream().filter(each -> !each.value.isEmpty()).toList());
  }

  /** An address with these parameters. */
  public String at(String path) {
    return all.isEmpty() ? path : path + "?" + this;
  }

  /** The escape of a value in an address, also for a segment of a path. */
  public static String escape(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** What follows the question mark of an address. */
  @Override
  public String toString() {
    StringBuilder query = new StringBuilder();
    for (Parameter each : all) {
      query
          .append(query.isEmpty() ? "" : "&")
          .append(URLEncoder.encode(each.name, StandardCharsets.UTF_8))
          .append('=')
          .append(URLEncoder.encode(each.value, StandardCharsets.UTF_8));
    }
    return query.toString();
  }
}
