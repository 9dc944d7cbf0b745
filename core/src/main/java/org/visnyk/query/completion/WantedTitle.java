package org.visnyk.query.completion;

import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * What a title must have to complete what was typed.
 *
 * @param words all of these, at least one
 */
record WantedTitle(List<Word> words) {

  /**
   * A word, which a title has in any of these ways.
   *
   * @param lemmas terms of the title
   * @param forms words as they are written
   */
  record Word(List<BytesRef> lemmas, List<BytesRef> forms) {
    static Word of(List<String> lemmas, List<String> forms) {
      return new Word(inBytes(lemmas), inBytes(forms));
    }

    private static List<BytesRef> inBytes(List<String> terms) {
      return terms.stream().map(BytesRef::new).toList();
    }
  }
}
