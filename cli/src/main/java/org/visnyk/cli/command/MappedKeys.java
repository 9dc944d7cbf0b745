package org.visnyk.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.KeyUse;

/** Checks that the keys and columns that {@code --map} names occur. */
final class MappedKeys {
  private static final int MAX_LISTED = 30;

  private final ArticleMapping mapping;

  MappedKeys(ArticleMapping mapping) {
    this.mapping = mapping;
  }

  boolean areNone() {
    return mapping.mapped().isEmpty();
  }

  /** Says which key of the mapping none of the records has, and which they have. */
  Optional<String> missing(KeyUse keys) {
    if (keys.keys().isEmpty()) {
      return Optional.empty();
    }
    List<String> known = keys.keys().stream().map(ArticleMapping::normalised).toList();
    List<String> missing = new ArrayList<>();
    mapping
        .mapped()
        .forEach(
            (field, key) -> {
              if (!known.contains(ArticleMapping.normalised(key))) {
                missing.add("%s=%s".formatted(field.fieldName(), key));
              }
            });
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "--map %s: no record has such a key or column; there are %s"
                .formatted(String.join(",", missing), list(keys.keys())));
  }

  private static String list(List<String> keys) {
    String first = keys.stream().limit(MAX_LISTED).collect(Collectors.joining(", "));
    int more = keys.size() - MAX_LISTED;
    return more > 0 ? "%s and %d more".formatted(first, more) : first;
  }
}
