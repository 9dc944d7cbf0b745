package org.visnyk.cli.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.visnyk.FacetCount;

/** Builds and writes JSON. Keys keep the order in which they are put. */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

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

  /** The object on one line. */
  public static String line(ObjectNode object) {
    try {
      // Not as bytes: an unpaired surrogate would be an error there.
      return MAPPER.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can always be written", e);
    }
  }
}
