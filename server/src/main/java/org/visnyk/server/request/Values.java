package org.visnyk.server.request;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.visnyk.InvalidRequestException;
import org.visnyk.server.http.Parameters;
import org.visnyk.server.http.Problem;
import org.visnyk.server.http.ProblemException;

/** Reads values from the parameters of an address; a value that makes no sense is a problem. */
public final class Values {
  private final Parameters parameters;

  /** Reads from these parameters. A parameter without a value counts as absent. */
  public Values(Parameters parameters) {
    this.parameters = parameters;
  }

  /** Refuses parameters that have no meaning, since a mistyped one would be missed by nobody. */
  public void requireKnown(Set<String> known) {
    for (String name : parameters.names()) {
      if (!known.contains(name)) {
        throw problem(
            name,
            "there is no parameter %s here; there are %s"
                .formatted(
                    name.length() <= 40 ? name : name.substring(0, 40) + "…",
                    String.join(", ", new TreeSet<>(known))));
      }
    }
  }

  /** The value of a parameter. */
  public Optional<String> text(String name) {
    return parameters.first(name).filter(value -> !value.isBlank());
  }

  /** The values of a parameter that may be repeated. */
  public List<String> all(String name) {
    return parameters.all(name).stream().filter(value -> !value.isBlank()).toList();
  }

  /** Whether a parameter is given, and not as {@code false}. */
  public boolean flag(String name) {
    Optional<String> value = parameters.first(name);
    return value.isPresent()
        && switch (value.get()) {
          case "", "true", "1" -> true;
          case "false", "0" -> false;
          default -> throw problem(name, "%s is true or false".formatted(name));
        };
  }

  /** A whole number from a range. */
  public int number(String name, int fallback, int min, int max) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return fallback;
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // The same problem.
    }
    throw problem(name, "%s must be a whole number from %d to %d".formatted(name, min, max));
  }

  /** One of the constants of an enum, in lower case. */
  public <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
    return text(name)
        .map(
            text ->
                Arrays.stream(type.getEnumConstants())
                    .filter(constant -> nameOf(constant).equals(text))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            problem(
                                name,
                                "%s must be one of %s"
                                    .formatted(
                                        name,
                                        Arrays.stream(type.getEnumConstants())
                                            .map(Values::nameOf)
                                            .collect(Collectors.joining(", "))))));
  }

  private static String nameOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** A moment, in one of the forms of {@link TimeBound}. */
  public Optional<Instant> time(String name, Instant now) {
    return text(name).map(text -> parsed(name, () -> TimeBound.parse(name, text, now)));
  }

  /** What a parser makes of a parameter; that it refuses the value becomes a problem. */
  public static <T> T parsed(String name, Supplier<T> parser) {
    try {
      return parser.get();
    } catch (InvalidRequestException e) {
      throw problem(name, String.valueOf(e.getMessage()));
    }
  }

  private static ProblemException problem(String name, String detail) {
    return new ProblemException(Problem.badParameter(name, detail));
  }
}
