package org.visnyk.query.completion;

import java.io.IOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import org.visnyk.index.IndexSchema;

/**
 * The words of the titles of a segment, as they are written and as lemmas, and which articles have
 * them, the newest first. Looking them up in the index would take longer than all else that
 * completion does, and so would finding the newest of all articles that have a common word (ADR
 * 26). Some forty bytes for each title, and as many for each different word. Immutable.
 */
final class TitleTable {
  private final NewestFirst order;
  private final TitleWords forms;
  private final TitleWords lemmas;
  private final HighestCounts articlesOfForms;

  private TitleTable(NewestFirst order, TitleWords forms, TitleWords lemmas) {
    this.order = order;
    this.forms = forms;
    this.lemmas = lemmas;
    this.articlesOfForms = new HighestCounts(forms.articles().counts());
  }

  /** Reads the titles of a segment. */
  static TitleTable of(LeafReader segment) throws IOException {
    NewestFirst order = NewestFirst.of(segment);
    int[] ranks = order.ranks();
    return new TitleTable(
        order,
        TitleWords.of(segment, IndexSchema.TITLE_FORM, ranks),
        TitleWords.of(segment, IndexSchema.TITLE, ranks));
  }

  NewestFirst order() {
    return order;
  }

  /** The words of titles as they are written, each made when it is read. */
  List<String> forms() {
    return new AbstractList<>() {
      @Override
      public String get(int form) {
        return forms.terms().text(form);
      }

      @Override
      public int size() {
        return forms.terms().count();
      }
    };
  }

  /** How many articles have a lemma in their titles. */
  int articlesWithLemma(String lemma) {
    int number = lemmas.terms().find(new BytesRef(lemma));
    return number < 0 ? 0 : lemmas.articles().counts()[number];
  }

  /** Adds up the articles of the most frequent forms that begin so. */
  void addBest(String beginning, int most, Map<String, Integer> articles) {
    BytesRef prefix = new BytesRef(beginning);
    int from = forms.terms().firstWith(prefix);
    int to = forms.terms().endWith(prefix, from);
    for (int form : articlesOfForms.highest(from, to, most)) {
      articles.merge(forms.terms().text(form), articlesOfForms.count(form), Integer::sum);
    }
  }

  /** The articles that have all words that were typed, deleted ones included. */
  Ranks articlesWith(WantedTitle wanted) {
    List<Ranks> all = new ArrayList<>();
    for (WantedTitle.Word word : wanted.words()) {
      List<Ranks> any = new ArrayList<>();
      add(word.lemmas(), lemmas, any);
      add(word.forms(), forms, any);
      all.add(any.size() == 1 ? any.getFirst() : new Ranks.AnyOf(any));
    }
    all.sort(Comparator.comparingInt(Ranks::most));
    return all.size() == 1 ? all.getFirst() : new Ranks.AllOf(all);
  }

  private static void add(List<BytesRef> wanted, TitleWords words, List<Ranks> any) {
    for (BytesRef term : wanted) {
      int number = words.terms().find(term);
      if (number >= 0) {
        any.add(words.articles().of(number));
      }
    }
  }
}
