package org.visnyk.language.guess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * Floors under what docs/adr/0007-lemma-guesser.md reports, on a tenth of the dictionary held out.
 * Prints the table of that record:
 *
 * <pre>{@code mvn -q -pl core test -Dtest=GuesserEvaluationTest}</pre>
 */
class GuesserEvaluationTest {

  @Test
  void unseenLemmasAreGuessedAsWellAsReported() throws IOException {
    HeldOutLemmas heldOut = HeldOutLemmas.ofDictionary();
    GuesserEvaluation evaluation =
        GuesserEvaluation.run(heldOut.guesserWithoutThem(), heldOut.lemmas());
    evaluation.print(System.out);

    assertThat(evaluation.tally(WordClass.SURNAME).conflation()).isGreaterThan(0.98);
    assertThat(evaluation.tally(WordClass.FIRST_NAME).conflation()).isGreaterThan(0.961);
    assertThat(evaluation.tally(WordClass.PLACE_NAME).conflation()).isGreaterThan(0.93);
    assertThat(evaluation.tally(GuesserEvaluation.NAMES).conflation()).isGreaterThan(0.957);
    assertThat(evaluation.tally(WordClass.NOUN).conflation()).isGreaterThan(0.97);
    assertThat(evaluation.tally(WordClass.ADJECTIVE).conflation()).isGreaterThan(0.99);
    assertThat(evaluation.tally(WordClass.VERB).conflation()).isGreaterThan(0.985);
    assertThat(evaluation.tally(GuesserEvaluation.ALL).conflation()).isGreaterThan(0.985);
    assertThat(evaluation.tally(GuesserEvaluation.NAMES).conflationAcrossCase()).isGreaterThan(0.9);
    assertThat(evaluation.tally(GuesserEvaluation.ALL).conflationAcrossCase()).isGreaterThan(0.92);
    assertThat(evaluation.tally(GuesserEvaluation.NAMES).accuracy()).isGreaterThan(0.775);
    assertThat(evaluation.tally(GuesserEvaluation.ALL).accuracy()).isGreaterThan(0.94);
    assertThat(evaluation.tally(GuesserEvaluation.ALL).termsPerForm()).isLessThan(1.3);
    assertThat(evaluation.collisions().shareOfPairs()).isLessThan(1e-5);
    assertThat(evaluation.collisions().wrongShareOfTerms()).isLessThan(0.004);
  }
}
