package org.visnyk.server.http;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tags answers by the state of the index, so that a client can reuse one until the index changes. A
 * tag also changes each hour, as "yesterday", ages and the weight of recency do.
 */
public final class StateTag {
  private static final String ALWAYS_ASK = "private, no-cache";

  private final Supplier<Optional<String>> state;
  private final Clock clock;

  /**
   * Tags answers.
   *
   * @param state identifies what they come from; empty if that is not known
   */
  public StateTag(Supplier<Optional<String>> state, Clock clock) {
    this.state = state;
    this.clock = clock;
  }

  /** Tags the answers of a handler, which depend on the address alone. */
  public Handler keeping(Handler handler) {
    return keeping(request -> "", handler);
  }

  /** Tags the answers of a handler, which depend on the address and on a variant. */
  public Handler keeping(Variant variant, Handler handler) {
    return request ->
        keepingWithId(variant, (same, id) -> handler.answer(same)).answer(request, "");
  }

  /** Tags the answers of a handler of a path with a value. */
  public Router.ValueHandler keepingWithId(Router.ValueHandler handler) {
    return keepingWithId(request -> "", handler);
  }

  /** Tags the answers of a handler of a path with a value, which also depend on a variant. */
  public Router.ValueHandler keepingWithId(Variant variant, Router.ValueHandler handler) {
    return (request, id) -> {
      Optional<String> tag = tag(variant.of(request));
      if (tag.isPresent() && isKept(request, tag.get())) {
        return Response.notModified().header("ETag", tag.get()).header("Cache-Control", ALWAYS_ASK);
      }
      Response response = handler.answer(request, id);
      if (response.status() != 200 || response.hasHeader("Cache-Control")) {
        return response;
      }
      tag.ifPresent(text -> response.header("ETag", text));
      return response.header("Cache-Control", ALWAYS_ASK);
    };
  }

  /** What an answer depends on besides the address, such as the language of a page. */
  @FunctionalInterface
  public interface Variant {
    /** A few ASCII letters. */
    String of(Request request);
  }

  /** Weak: the answer means the same, but the time that it took differs. */
  private Optional<String> tag(String variant) {
    return state
        .get()
        .map(
            text ->
                "W/\"%s-%x%s\""
                    .formatted(
                        text,
                        clock.instant().truncatedTo(ChronoUnit.HOURS).getEpochSecond(),
                        variant));
  }

  /** Whether the request names the tag among those of answers that were kept. */
  public static boolean isKept(Request request, String tag) {
    String named = request.header("If-None-Match").orElse("");
    return Arrays.stream(named.split(",", -1))
        .map(String::strip)
        .anyMatch(each -> each.equals("*") || strong(each).equals(strong(tag)));
  }

  private static String strong(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
