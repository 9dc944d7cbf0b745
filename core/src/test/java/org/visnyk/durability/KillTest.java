package org.visnyk.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.IndexCheck;
import org.visnyk.NewsIndex;

/**
 * A writing process is killed at random moments and loses no commit. The number of kills is the
 * system property {@code visnyk.kills}, default 10; the seed is printed and can be set as {@code
 * visnyk.seed}.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("visnyk.kills", 10);
  private static final long SEED = Long.getLong("visnyk.seed", System.nanoTime());

  /** Some processes are killed while they start, most while they write. */
  private static final int LONGEST_LIFE_MILLIS = 1_200;

  private static final int ONE_IN_DIES_YOUNG = 5;

  private static final int REPORTED = 20;

  @TempDir private Path folder;

  @Test
  void noKillLosesAnAcknowledgedCommit() throws Exception {
    System.out.printf("KillTest: %d kills with seed %d%n", KILLS, SEED);
    Random random = new Random(SEED);
    WriteScript script = new WriteScript(SEED);
    Path index = folder.resolve("index");
    NewsIndex.open(index).close();
    long committed = 0;
    int effective = 0;
    for (int round = 1; round <= KILLS; round++) {
      long acknowledged = killedAfterAWhile(index, committed, random);
      long found = ScriptedIndex.committedStep(index);

      assertThat(found).as("round %d", round).isGreaterThanOrEqualTo(acknowledged);
      script.skipTo(found);
      assertThat(EmbeddedNewsIndex.check(index))
          .returns(List.of(), IndexCheck::problems)
          .returns((long) script.versions().size(), IndexCheck::articles);
      ScriptedIndex.assertHolds(index, script.versions());
      effective += found > committed ? 1 : 0;
      committed = found;
      if (round % REPORTED == 0) {
        System.out.printf("KillTest: %d kills survived%n", round);
      }
    }
    System.out.printf(
        "KillTest: %d of %d processes had committed; %d steps done%n", effective, KILLS, committed);
    assertThat(effective).isPositive();
  }

  private static long killedAfterAWhile(Path index, long committed, Random random)
      throws IOException, InterruptedException {
    WritingProcess process = WritingProcess.start(index, SEED, committed);
    try {
      if (random.nextInt(ONE_IN_DIES_YOUNG) > 0) {
        while (process.acknowledged() == committed && process.isAlive()) {
          Thread.sleep(1);
        }
      }
      Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
      assertThat(process.isAlive()).as("only the kill ends the process").isTrue();
    } finally {
      process.kill();
    }
    return process.acknowledged();
  }
}
