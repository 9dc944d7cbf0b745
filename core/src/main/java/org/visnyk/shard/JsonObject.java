package org.visnyk.shard;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.visnyk.InvalidRequestException;

/**
 * Reads the values of a parsed JSON object. Values that are missing or null are empty. For one
 * thread.
 */
final class JsonObject {
  private final String name;
  private final Map<String, ? extends @Nullable Object> values;
  private final Set<String> unread;

  /**
   * Reads an object.
   *
   * @param name what it is, for messages
   */
  JsonObject(String name, Map<String, ? extends @Nullable Object> values) {
    this.name = name;
    this.values = values;
    this.unread = new HashSet<>(values.keySet());
  }

  private @Nullable Object take(String key) {
    unread.remove(key);
    return values.get(key);
  }

  boolean has(String key) {
    return values.get(key) != null;
  }

  /**
   * A text, or a number or truth value as a text; empty if missing.
   *
   * @throws InvalidRequestException if it is something else
   */
  String text(String key) {
    @Nullable Object value = take(key);
    if (value == null) {
      return "";
    }
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    throw refused(key, "a text");
  }

  /**
   * Texts; a single text counts as one.
   *
   * @throws InvalidRequestException if it is something else
   */
  List<String> texts(String key) {
    @Nullable Object value = take(key);
    if (value == null) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (Object each : value instanceof List<?> list ? list : List.of(value)) {
      if (!(each instanceof String text)) {
        throw refused(key, "a list of texts");
      }
      texts.add(text);
    }
    return texts;
  }

  /**
   * A whole number.
   *
   * @throws InvalidRequestException if it is something else
   */
  OptionalLong number(String key) {
    @Nullable Object value = take(key);
    if (value == null) {
      return OptionalLong.empty();
    }
    if (value instanceof Long || value instanceof Integer) {
      return OptionalLong.of(((Number) value).longValue());
    }
    throw refused(key, "a whole number");
  }

  /**
   * A moment: milliseconds since 1970, or such as {@code 2024-06-26T07:15:00Z}.
   *
   * @throws InvalidRequestException if it is something else
   */
  Optional<Instant> moment(String key) {
    @Nullable Object value = values.get(key);
    if (!(value instanceof String text)) {
      OptionalLong millis = number(key);
      return millis.isPresent()
          ? Optional.of(Instant.ofEpochMilli(millis.getAsLong()))
          : Optional.empty();
    }
    take(key);
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      throw refused(key, "milliseconds since 1970, or a moment such as 2024-06-26T07:15:00Z");
    }
  }

  /**
   * An object; empty if missing.
   *
   * @throws InvalidRequestException if it is something else
   */
  Map<String, Object> object(String key) {
    @Nullable Object value = take(key);
    if (value == null) {
      return Map.of();
    }
    if (!(value instanceof Map<?, ?> map)) {
      throw refused(key, "an object");
    }
    Map<String, Object> object = new LinkedHashMap<>();
    map.forEach((name, each) -> object.put(String.valueOf(name), each));
    return object;
  }

  private InvalidRequestException refused(String key, String wanted) {
    return new InvalidRequestException("\"%s\" of %s must be %s".formatted(key, name, wanted));
  }

  /**
   * Checks that all values were read.
   *
   * @throws InvalidRequestException if there is another one
   */
  void requireAllRead() {
    unread.stream()
        .sorted()
        .findFirst()
        .ifPresent(
            key -> {
              throw new InvalidRequestException(
                  "%s has no value \"%s\"; see docs/CLUSTER.md".formatted(name, key));
            });
  }
}
