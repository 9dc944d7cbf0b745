package org.visnyk.language.dictionary;

import java.io.IOException;
import morfologik.stemming.Dictionary;
import org.junit.jupiter.api.TestInstance;

/** Compares the dictionary of the library with its source. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DictionaryProofTest extends DictionaryProof {
  DictionaryProofTest() throws IOException {
    super(
        Dictionary.read(
            DictionaryProofTest.class.getClassLoader().getResource("ua/net/nlp/ukrainian.dict")),
        UkrainianDictionary.shared(),
        3_398_884);
  }
}
