package org.visnyk.server.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.visnyk.NewsIndex;
import org.visnyk.ingest.Ingest;
import org.visnyk.ingest.IngestListener;
import org.visnyk.ingest.IngestOptions;
import org.visnyk.ingest.IngestReport;
import org.visnyk.ingest.Inputs;
import org.visnyk.ingest.record.IngestRecord.Rejection;
import org.visnyk.ingest.record.InputFormat;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;
import org.visnyk.server.http.Problem;
import org.visnyk.server.http.ProblemException;
import org.visnyk.server.http.Request;
import org.visnyk.server.http.Response;
import org.visnyk.server.http.Router;
import org.visnyk.server.json.Json;
import org.visnyk.server.request.Values;

/** Puts and deletes articles. What was answered is committed. */
public final class WriteApi {
  /** The most bytes of one request. */
  public static final long MAX_BODY = 64L << 20;

  private static final int MAX_LISTED = 20;

  private final NewsIndex index;

  /** An ingest has ids and positions of its own, so one is at work at a time. */
  private final ReentrantLock ingests = new ReentrantLock();

  /** Writes to an index. */
  public WriteApi(NewsIndex index) {
    this.index = index;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router
        .add("POST", "/api/articles", this::put)
        .addWithId("DELETE", "/api/articles/{id}", this::delete);
  }

  private Response put(Request request) throws IOException {
    new Values(request.parameters()).requireKnown(Set.of());
    ReaderOptions options = ReaderOptions.builder().format(InputFormat.JSONL).build();
    List<Rejection> rejections = new ArrayList<>();
    ingests.lock();
    try {
      Ingest ingest = new Ingest(index, options(rejections));
      @Nullable IOException failure = null;
      try (RecordReader reader = Inputs.open(request.body(MAX_BODY), "the body", options)) {
        ingest.load(reader);
      } catch (IOException e) {
        failure = e;
      } finally {
        ingest.stop();
      }
      if (failure != null) {
        throw unreadable(failure, ingest.report());
      }
      return Response.json(json(ingest.report(), rejections)).header("Cache-Control", "no-store");
    } finally {
      ingests.unlock();
    }
  }

  /** Says why a body cannot be read, and what was put before. */
  private static ProblemException unreadable(IOException failure, IngestReport report) {
    ProblemException refused =
        new ProblemException(
            Problem.badRequest(
                "the body cannot be read (%s); send one JSON object per line. %d articles were put"
                    .formatted(failure.getMessage(), report.added() + report.updated())));
    refused.initCause(failure);
    return refused;
  }

  private static IngestOptions options(List<Rejection> rejections) {
    return IngestOptions.builder()
        .listener(
            new IngestListener() {
              @Override
              public void recordRejected(Rejection rejection) {
                if (rejections.size() < MAX_LISTED) {
                  rejections.add(rejection);
                }
              }
            })
        .build();
  }

  private static ObjectNode json(IngestReport report, List<Rejection> rejections) {
    ObjectNode json =
        Json.object()
            .put("added", report.added())
            .put("updated", report.updated())
            .put("rejected", report.rejected())
            .put("warnings", report.warnings());
    ArrayNode listed = json.putArray("rejections");
    for (Rejection rejection : rejections) {
      listed
          .addObject()
          .put("record", rejection.position().number())
          .put("field", rejection.field())
          .put("reason", rejection.reason());
    }
    return json;
  }

  private Response delete(Request request, String id) {
    new Values(request.parameters()).requireKnown(Set.of());
    if (!index.delete(id)) {
      throw SearchApi.missing();
    }
    index.commit();
    return Response.noContent();
  }
}
