package org.visnyk.benchmarks.relevance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.visnyk.Ranking;
import org.visnyk.benchmarks.baseline.BaselineAnalyzer;
import org.visnyk.benchmarks.baseline.BaselineFields;
import org.visnyk.benchmarks.baseline.BaselineQueries.Combination;

/**
 * A system of a definition.
 *
 * @param name its name in tables and files
 * @param engine what it searches with
 * @param ranking Visnyk's ranking; {@link Ranking#defaults} by default
 * @param fields the fields that a baseline searches with their weights, in the given order; empty
 *     for Visnyk
 * @param combination how a baseline combines several fields
 * @param lexicon a file of user words, for Visnyk
 * @param dictionary a file of another dictionary, for Visnyk
 */
record SystemDefinition(
    String name,
    SystemKind engine,
    Ranking ranking,
    Map<String, Float> fields,
    Combination combination,
    Optional<Path> lexicon,
    Optional<Path> dictionary) {

  /** Copies the fields in their order. */
  SystemDefinition {
    FileNames.check("system", name);
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** A system of a definition file; null means the default. */
  @JsonCreator
  static SystemDefinition of(
      @JsonProperty("name") @Nullable String name,
      @JsonProperty("engine") @Nullable String engine,
      @JsonProperty("ranking") @Nullable String ranking,
      @JsonProperty("fields") @Nullable Map<String, Float> fields,
      @JsonProperty("combine") @Nullable String combine,
      @JsonProperty("lexicon") @Nullable Path lexicon,
      @JsonProperty("dictionary") @Nullable Path dictionary) {
    String checked = FileNames.check("system", name);
    SystemKind known = SystemKind.named(engine == null ? checked : engine);
    boolean baseline = known != SystemKind.VISNYK;
    if (baseline && (ranking != null || lexicon != null || dictionary != null)) {
      throw new RelevanceException(
          "ranking, lexicon and dictionary are for the engine visnyk, not for " + known.label());
    }
    if (!baseline && (fields != null || combine != null)) {
      throw new RelevanceException("fields and combine are for the baselines, not for visnyk");
    }
    Map<String, Float> weights = baseline ? checked(fields) : Map.of();
    Combination combination = combine == null ? Combination.BEST : combination(combine);
    if (combination == Combination.TOGETHER
        && weights.values().stream().anyMatch(weight -> weight < 1)) {
      throw new RelevanceException("searching fields together takes weights of 1 or more");
    }
    return new SystemDefinition(
        checked,
        known,
        ranking == null ? Ranking.defaults() : Ranking.parse(ranking),
        weights,
        combination,
        Optional.ofNullable(lexicon),
        Optional.ofNullable(dictionary));
  }

  /** The same with its files resolved against a folder. */
  SystemDefinition in(Path folder) {
    return new SystemDefinition(
        name,
        engine,
        ranking,
        fields,
        combination,
        lexicon.map(folder::resolve),
        dictionary.map(folder::resolve));
  }

  /** Fields with their weights; title 3 and text 1 by default. */
  private static Map<String, Float> checked(@Nullable Map<String, Float> fields) {
    if (fields == null) {
      return BaselineFields.DEFAULT_WEIGHTS;
    }
    if (fields.isEmpty()) {
      throw new RelevanceException("there is no field to search; name one, or leave fields out");
    }
    fields.forEach(SystemDefinition::check);
    return fields;
  }

  private static void check(String field, @Nullable Float weight) {
    switch (field) {
      case BaselineFields.TITLE, BaselineFields.TEXT, BaselineFields.TAGS -> {}
      default ->
          throw new RelevanceException(
              "there is no field \"%s\"; take title, text (with the lead) or tags"
                  .formatted(field));
    }
    if (weight == null || !Float.isFinite(weight) || weight <= 0) {
      throw new RelevanceException(
          "the weight of field \"%s\" is %s; give a number above 0".formatted(field, weight));
    }
  }

  private static Combination combination(String name) {
    return switch (name) {
      case "best" -> Combination.BEST;
      case "sum" -> Combination.SUM;
      case "together" -> Combination.TOGETHER;
      default ->
          throw new RelevanceException(
              "\"%s\" is no way to combine fields; take best, sum or together".formatted(name));
    };
  }

  /** What a system searches with. */
  enum SystemKind {
    /** Visnyk. */
    VISNYK,

    /** Lucene with its analyzer for Ukrainian. */
    STOCK,

    /** Lucene with the language-independent analyzer. */
    STANDARD,

    /** The same with words truncated to five letters, as is done where there is no stemmer. */
    PREFIX5;

    /** The engine of a {@link #label}. */
    static SystemKind named(String name) {
      return Stream.of(values())
          .filter(engine -> engine.label().equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new RelevanceException(
                      "there is no engine \"%s\"; take one of %s"
                          .formatted(
                              name,
                              Stream.of(values())
                                  .map(SystemKind::label)
                                  .collect(Collectors.joining(", ")))));
    }

    /** The name in lower case, as in definition files. */
    String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The analyzer of a baseline. */
    BaselineAnalyzer analyzer() {
      return switch (this) {
        case VISNYK -> throw new IllegalStateException("Visnyk is no baseline");
        case STOCK -> BaselineAnalyzer.STOCK;
        case STANDARD -> BaselineAnalyzer.STANDARD;
        case PREFIX5 -> BaselineAnalyzer.PREFIX5;
      };
    }
  }
}
