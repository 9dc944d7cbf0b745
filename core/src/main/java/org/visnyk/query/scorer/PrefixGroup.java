package org.visnyk.query.scorer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.visnyk.index.StemPrefix;

/**
 * Terms of a word in a segment of which one stands wherever any of them stands: the key of related
 * words with the lemmas that it is of, or a lemma whose key is not asked for.
 *
 * @param head the term that stands wherever the others do, at least as often
 * @param lemmas the others; none if the head is a lemma
 */
record PrefixGroup(TermPostings head, List<TermPostings> lemmas) {
  /** The key alone; nothing if the head is a lemma. */
  List<TermPostings> keys() {
    return head.isKey() ? List.of(head) : List.of();
  }

  /** All lemmas, also if one is the head. */
  List<TermPostings> allLemmas() {
    return head.isKey() ? lemmas : List.of(head);
  }

  /** All terms. */
  Stream<TermPostings> terms() {
    return Stream.concat(Stream.of(head), lemmas.stream());
  }

  /** What one occurrence of the likeliest lemma counts; 0 if there is none but the head. */
  float heaviestLemma() {
    float heaviest = 0;
    for (TermPostings lemma : lemmas) {
      heaviest = Math.max(heaviest, lemma.weight());
    }
    return heaviest;
  }

  /** The groups of all terms of a word that a segment has. */
  static List<PrefixGroup> of(List<TermPostings> found) {
    List<PrefixGroup> groups = new ArrayList<>(found.size());
    List<TermPostings> alone = new ArrayList<>(found);
    for (TermPostings key : found) {
      if (key.isKey()) {
        List<TermPostings> lemmas = new ArrayList<>(found.size());
        for (TermPostings term : found) {
          if (StemPrefix.isKeyOf(key.bytes(), term.bytes())) {
            lemmas.add(term);
          }
        }
        groups.add(new PrefixGroup(key, lemmas));
        alone.remove(key);
        alone.removeAll(lemmas);
      }
    }
    for (TermPostings lemma : alone) {
      groups.add(new PrefixGroup(lemma, List.of()));
    }
    return groups;
  }
}
