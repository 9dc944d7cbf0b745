package org.visnyk.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.visnyk.Article;
import org.visnyk.DuplicatePolicy;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.Hit;
import org.visnyk.IndexOptions;
import org.visnyk.NewsIndex;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;

/** Reads an index that a {@link WriteScript} was writing. */
final class ScriptedIndex {
  private ScriptedIndex() {}

  /** The number of steps before the last commit, from its bookmark; 0 if there is none. */
  static long committedStep(Path folder) {
    try (EmbeddedNewsIndex reading = NewsIndex.open(folder, IndexOptions.readOnly())) {
      return reading.bookmark().isEmpty() ? 0 : Long.parseLong(reading.bookmark());
    }
  }

  /** Asserts that the index holds exactly these articles, each in one piece and in this version. */
  static void assertHolds(Path folder, Map<String, Long> versions) {
    try (EmbeddedNewsIndex reading = NewsIndex.open(folder, IndexOptions.readOnly())) {
      Map<String, Article> found = new HashMap<>();
      SearchResult all =
          reading.search(
              SearchRequest.query("")
                  .size(SearchRequest.MAX_WINDOW)
                  .duplicates(DuplicatePolicy.IGNORE)
                  .build());
      for (Hit hit : all.hits()) {
        found.put(hit.id(), reading.get(hit.id()).orElseThrow());
      }
      Map<String, Article> expected = new HashMap<>();
      versions.forEach((id, version) -> expected.put(id, WriteScript.article(id, version)));
      assertThat(found).isEqualTo(expected);
      assertThat(all.hits()).hasSameSizeAs(versions.keySet());
    }
  }
}
