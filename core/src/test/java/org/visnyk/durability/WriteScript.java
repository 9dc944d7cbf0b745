package org.visnyk.durability;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.visnyk.Article;
import org.visnyk.EmbeddedNewsIndex;

/**
 * An endless sequence of puts, updates, deletions and commits, determined by its seed: the number
 * of executed steps determines what must be in the index.
 */
final class WriteScript {
  private static final int IDS = 300;
  private static final int ONE_IN_DELETES = 5;
  private static final int ONE_IN_COMMITS = 25;

  private final Random random;
  private final Map<String, Long> versions = new HashMap<>();
  private long done;

  WriteScript(long seed) {
    random = new Random(seed);
  }

  /** The number of executed steps. */
  long done() {
    return done;
  }

  /** The current version of each article that is in the index. */
  Map<String, Long> versions() {
    return Map.copyOf(versions);
  }

  /** Skips steps that were executed earlier, but counts them. */
  void skipTo(long step) {
    while (done < step) {
      advance();
    }
  }

  /**
   * Executes the next step.
   *
   * @return whether it was a commit, with the number of steps as its bookmark
   */
  boolean doNext(EmbeddedNewsIndex index) {
    Step step = advance();
    switch (step.kind()) {
      case PUT -> index.put(article(step.id(), done));
      case DELETE -> index.delete(step.id());
      case COMMIT -> index.commit(Long.toString(done));
    }
    return step.kind() == Kind.COMMIT;
  }

  /** An article that has the version in each of its values. */
  static Article article(String id, long version) {
    return Article.builder(id)
        .title("Видання " + version)
        .lead("Вступ видання " + version)
        .text("Подія сталася у версії %d. ".formatted(version).repeat(1 + (int) (version % 40)))
        .published(Instant.ofEpochSecond(1_700_000_000L + version))
        .source("Джерело " + version)
        .section("Розділ " + version)
        .url("https://news.example/" + version)
        .tags(List.of("тег " + version))
        .build();
  }

  private Step advance() {
    done++;
    if (random.nextInt(ONE_IN_COMMITS) == 0) {
      return new Step(Kind.COMMIT, "");
    }
    String id = "a" + random.nextInt(IDS);
    if (random.nextInt(ONE_IN_DELETES) == 0) {
      versions.remove(id);
      return new Step(Kind.DELETE, id);
    }
    versions.put(id, done);
    return new Step(Kind.PUT, id);
  }

  private enum Kind {
    PUT,
    DELETE,
    COMMIT
  }

  private record Step(Kind kind, String id) {}
}
