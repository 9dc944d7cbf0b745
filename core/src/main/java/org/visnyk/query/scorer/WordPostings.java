package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.visnyk.index.schema.StemPrefix;

/**
 * The articles of a segment that have any term of a word, and the sums of its weighted frequencies.
 * Only the lead terms of the {@linkplain PrefixGroup groups} position the iterator; the other
 * lemmas catch up when a frequency is needed. Not thread-safe.
 */
final class WordPostings extends DocIdSetIterator {
  private final TermPostings[] leads;
  private final TermPostings[] lemmas;
  private final long cost;
  private int doc = -1;

  /** The article whose frequency was computed before the lemmas moved past it, and the value. */
  private int leftDoc = -1;

  private float leftFrequency;

  WordPostings(List<PrefixGroup> groups) {
    this.leads =
        groups.stream()
            .map(PrefixGroup::lead)
            .sorted(TermPostings.MOST_FREQUENT_FIRST)
            .toArray(TermPostings[]::new);
    this.lemmas =
        groups.stream().flatMap(group -> group.lemmas().stream()).toArray(TermPostings[]::new);
    long articles = 0;
    for (TermPostings lead : leads) {
      articles += lead.articles();
    }
    this.cost = articles;
  }

  @Override
  public int docID() {
    return doc;
  }

  @Override
  public int nextDoc() throws IOException {
    return advance(doc + 1);
  }

  @Override
  public int advance(int target) throws IOException {
    int first = NO_MORE_DOCS;
    for (TermPostings lead : leads) {
      first = Math.min(first, lead.advance(target));
    }
    doc = first;
    return doc;
  }

  @Override
  public long cost() {
    return cost;
  }

  /** The weighted frequency of the word in the current article. */
  float frequency() throws IOException {
    if (doc == leftDoc) {
      return leftFrequency;
    }
    float sum = 0;
    for (TermPostings lead : leads) {
      if (lead.doc() == doc) {
        sum += lead.frequency();
      }
    }
    for (TermPostings lemma : lemmas) {
      if (lemma.advance(doc) == doc) {
        sum += lemma.frequency();
      }
    }
    return sum;
  }

  /**
   * Advances the lemmas, on whose positions bounds depend, without leaving the current article.
   *
   * @param target no earlier article will be asked for
   */
  void advanceLemmas(int target) throws IOException {
    if (doc >= target || lemmas.length == 0) {
      return;
    }
    if (doc >= 0 && doc != leftDoc) {
      leftFrequency = frequency();
      leftDoc = doc;
    }
    for (TermPostings lemma : lemmas) {
      lemma.advance(target);
    }
  }

  /**
   * Reads a batch of articles, beginning with the current one, and advances past them.
   *
   * @param limit exclusive; the batch may end earlier
   * @param into receives the articles and the weighted frequencies of the word
   */
  void read(int limit, DocAndFloatFeatureBuffer into) throws IOException {
    int start = doc;
    int end = TermPostings.readAny(leads, limit, into);
    for (TermPostings lemma : lemmas) {
      lemma.advance(start);
      lemma.mergeInto(into, end);
    }
    advance(end);
  }

  /**
   * A lead term of which the postings contain those of the others: the stem prefix of some lemmas
   * of the word with these lemmas, or a lemma alone whose stem prefix is not searched for.
   *
   * @param lead in each article at least as frequent as the others
   * @param lemmas the others; empty if the lead is a lemma
   */
  record PrefixGroup(TermPostings lead, List<TermPostings> lemmas) {
    /** The stem prefix, if the group has one. */
    List<TermPostings> stemPrefix() {
      return lead.isStemPrefix() ? List.of(lead) : List.of();
    }

    /** All lemmas, including a lead that is one. */
    List<TermPostings> allLemmas() {
      return lead.isStemPrefix() ? lemmas : List.of(lead);
    }

    Stream<TermPostings> terms() {
      return Stream.concat(Stream.of(lead), lemmas.stream());
    }

    /** The highest weight of the lemmas other than the lead; 0 if there are none. */
    float heaviestLemma() {
      float heaviest = 0;
      for (TermPostings lemma : lemmas) {
        heaviest = Math.max(heaviest, lemma.weight());
      }
      return heaviest;
    }

    /** Groups the terms of a word that a segment has. */
    static List<PrefixGroup> of(List<TermPostings> terms) {
      List<PrefixGroup> groups = new ArrayList<>(terms.size());
      List<TermPostings> alone = new ArrayList<>(terms);
      for (TermPostings prefix : terms) {
        if (prefix.isStemPrefix()) {
          List<TermPostings> lemmas = new ArrayList<>(terms.size());
          for (TermPostings term : terms) {
            if (StemPrefix.isKeyOf(prefix.bytes(), term.bytes())) {
              lemmas.add(term);
            }
          }
          groups.add(new PrefixGroup(prefix, lemmas));
          alone.remove(prefix);
          alone.removeAll(lemmas);
        }
      }
      for (TermPostings lemma : alone) {
        groups.add(new PrefixGroup(lemma, List.of()));
      }
      return groups;
    }
  }
}
