package org.visnyk.server.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.visnyk.FacetCount;

/** Builds and writes JSON. Keys keep the order in which they are put. */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * What a terminal may take for a command, a direction of writing or the end of a line, and
   * Jackson leaves as it is. It only occurs in strings, where an escape means the same.
   */
  private static final Pattern CONTROLS =
      Pattern.compile("[\\u007F-\\u009F\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069]");

  private Json() {}

  /** An empty object. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** The counts of a facet. */
  public static ArrayNode counts(List<FacetCount> counts) {
    ArrayNode array = MAPPER.createArrayNode();
    for (FacetCount count : counts) {
      array.addObject().put("value", count.value()).put("count", count.count());
    }
    return array;
  }

  /** Seconds to the millisecond. */
  public static double seconds(Duration duration) {
    return duration.toMillis() / 1_000.0;
  }

  /** Milliseconds to the microsecond. */
  public static double milliseconds(Duration duration) {
    return TimeUnit.NANOSECONDS.toMicros(duration.toNanos()) / 1_000.0;
  }

  /** The object on one line, without control characters. */
  public static String line(ObjectNode object) {
    try {
      // Not as bytes: an unpaired surrogate would be an error there.
      return CONTROLS
          .matcher(MAPPER.writeValueAsString(object))
          .replaceAll(control -> "\\\\u%04x".formatted((int) control.group().charAt(0)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can always be written", e);
    }
  }
}
