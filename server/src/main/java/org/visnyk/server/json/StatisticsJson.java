package org.visnyk.server.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.visnyk.IndexStatistics;
import org.visnyk.StorageStatistics;

/** Formats statistics of an index as JSON. */
public final class StatisticsJson {
  private StatisticsJson() {}

  /** What searches see, and the space that it takes. */
  public static ObjectNode of(IndexStatistics statistics, StorageStatistics storage) {
    ObjectNode json = of(statistics);
    json.put("terms", storage.terms())
        .put("segments", storage.segments())
        .put("deletedArticles", storage.deletedArticles());
    ObjectNode fields = json.putObject("bytesByField");
    storage.bytesByField().forEach(size -> fields.put(size.field(), size.bytes()));
    return json;
  }

  /** What searches see. */
  public static ObjectNode of(IndexStatistics statistics) {
    ObjectNode json =
        Json.object()
            .put("articles", statistics.articles())
            .put("sizeInBytes", statistics.sizeInBytes())
            .put("oldest", statistics.oldest().map(Instant::toString).orElse(null))
            .put("newest", statistics.newest().map(Instant::toString).orElse(null))
            .put("withoutDate", statistics.withoutDate())
            .put("withoutText", statistics.withoutText())
            .put("withoutSource", statistics.withoutSource());
    json.set("byLanguage", Json.counts(statistics.byLanguage()));
    json.set("bySource", Json.counts(statistics.bySource()));
    json.set("byYear", Json.counts(statistics.byYear()));
    json.set("byMonth", Json.counts(statistics.byMonth()));
    return json;
  }
}
