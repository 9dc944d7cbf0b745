package org.visnyk.server.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds who answers a request, by method and path. Complete before it is used by several threads.
 */
public final class Router implements Handler {
  private static final String VALUE = "{id}";

  private final List<Route> routes = new ArrayList<>();

  /** Answers a request to a path with a value in it. */
  @FunctionalInterface
  public interface ValueHandler {
    /** Answers a request; the value is decoded. */
    Response answer(Request request, String value) throws IOException;
  }

  private record Route(String method, List<String> pattern, ValueHandler handler) {
    /** The value in a path that fits; empty text if there is none in the pattern. */
    Optional<String> fit(List<String> path) {
      if (path.size() != pattern.size()) {
        return Optional.empty();
      }
      String value = "";
      for (int i = 0; i < path.size(); i++) {
        if (pattern.get(i).equals(VALUE) && !path.get(i).isEmpty()) {
          value = path.get(i);
        } else if (!pattern.get(i).equals(path.get(i))) {
          return Optional.empty();
        }
      }
      return Optional.of(Parameters.decodeSegment(value));
    }
  }

  /** Creates a router without routes. */
  public Router() {}

  /** Adds a route to a path without a value. */
  public Router add(String method, String path, Handler handler) {
    return addWithId(method, path, (request, value) -> handler.answer(request));
  }

  /** Adds a route to a path in which one segment is {@code {id}}. */
  public Router addWithId(String method, String path, ValueHandler handler) {
    routes.add(new Route(method, List.of(path.split("/", -1)), handler));
    return this;
  }

  /** The method and the path of each route, such as {@code GET /api/articles/{id}}. */
  public List<String> routes() {
    return routes.stream()
        .map(route -> route.method + " " + String.join("/", route.pattern))
        .toList();
  }

  @Override
  public Response answer(Request request) throws IOException {
    List<String> path = List.of(request.path().split("/", -1));
    TreeSet<String> methods = new TreeSet<>();
    for (Route route : routes) {
      Optional<String> value = route.fit(path);
      if (value.isPresent()) {
        if (serves(route.method, request.method())) {
          return route.handler.answer(request, value.get());
        }
        methods.add(route.method);
      }
    }
    if (methods.isEmpty()) {
      throw new ProblemException(
          Problem.notFound("there is nothing at this address; /api lists what there is"));
    }
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    String allowed = String.join(", ", methods);
    return Response.problem(
            Problem.methodNotAllowed("this address answers %s only".formatted(allowed)))
        .header("Allow", allowed);
  }

  private static boolean serves(String method, String requested) {
    return method.equals(requested) || (method.equals("GET") && requested.equals("HEAD"));
  }
}
