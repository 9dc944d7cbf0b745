package org.visnyk.language.lexicon;

import java.io.IOException;
import morfologik.stemming.Dictionary;
import org.junit.jupiter.api.TestInstance;

/** The lexicon that comes with the library, beside the dictionary that it is made from. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LexiconProofTest extends LexiconProof {
  LexiconProofTest() throws IOException {
    super(
        Dictionary.read(
            LexiconProofTest.class.getClassLoader().getResource("ua/net/nlp/ukrainian.dict")),
        Lexicon.shared(),
        3_398_884);
  }
}
