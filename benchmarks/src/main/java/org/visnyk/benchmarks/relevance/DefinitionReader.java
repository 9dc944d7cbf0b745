package org.visnyk.benchmarks.relevance;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.visnyk.VisnykException;
import org.visnyk.evaluation.EvaluationException;

/**
 * Reads definition files strictly: an unknown or duplicate key or a value of the wrong type is an
 * error with its position, because an ignored setting would produce wrong numbers.
 */
final class DefinitionReader {
  private static final JsonMapper JSON = mapper();

  private DefinitionReader() {}

  /**
   * Reads a file; the paths in it are relative to its folder.
   *
   * @throws RelevanceException if it is not a valid definition; the message names file and line
   */
  static Definition read(Path file) {
    try {
      Definition definition = JSON.readValue(Files.readString(file), Definition.class);
      Path folder = file.toAbsolutePath().normalize().getParent();
      return folder == null ? definition : definition.in(folder);
    } catch (JsonProcessingException e) {
      throw new RelevanceException(place(file, e) + reason(e), e);
    } catch (NoSuchFileException e) {
      throw new RelevanceException(file + ": there is no such file; check the path", e);
    } catch (IOException e) {
      throw new RelevanceException(
          file + ": the file cannot be read (" + e.getMessage() + "); is it a text in UTF-8?", e);
    }
  }

  private static JsonMapper mapper() {
    return JsonMapper.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(
            LogicalType.Textual,
            texts ->
                texts
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .build();
  }

  private static String place(Path file, JsonProcessingException failure) {
    JsonLocation location = failure.getLocation();
    String line = location == null ? "" : ":" + location.getLineNr();
    return file + line + ": " + (failure instanceof JsonMappingException e ? path(e) : "");
  }

  /** The path in the tree, such as {@code systems[1].fields: }. */
  private static String path(JsonMappingException failure) {
    List<JsonMappingException.Reference> path = failure.getPath();
    if (path.isEmpty()) {
      return "";
    }
    String steps =
        path.stream()
            .map(
                step ->
                    step.getFieldName() == null
                        ? "[" + step.getIndex() + "]"
                        : "." + step.getFieldName())
            .collect(Collectors.joining());
    return (steps.startsWith(".") ? steps.substring(1) : steps) + ": ";
  }

  private static String reason(JsonProcessingException failure) {
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof RelevanceException
          || cause instanceof EvaluationException
          || cause instanceof VisnykException) {
        return String.valueOf(cause.getMessage());
      }
    }
    if (failure instanceof UnrecognizedPropertyException unknown) {
      return "this key is not known; take one of "
          + unknown.getKnownPropertyIds().stream()
              .map(String::valueOf)
              .sorted()
              .collect(Collectors.joining(", "));
    }
    return failure.getOriginalMessage().lines().findFirst().orElse("this is no JSON");
  }
}
