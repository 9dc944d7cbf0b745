package org.visnyk.query.completion;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.query.memory.SegmentCache;

/**
 * Finds the most frequent words of titles with a prefix, as they are written. All words with the
 * prefix are read, some twenty million in a second; what was found among more than {@value #MANY}
 * is kept for each segment. Thread-safe.
 */
final class TitleForms {
  /** A prefix stands for this number of its most frequent forms. */
  private static final int MAX_FORMS = 8;

  /** There are few prefixes of so many words, most of them a letter or two. */
  private static final int MANY = 256;

  private static final Comparator<Form> MOST_FREQUENT_FIRST =
      Comparator.comparingInt(Form::articles).reversed().thenComparing(Form::text);

  private final SegmentCache<Map<String, List<Form>>> found =
      new SegmentCache<>(segment -> new ConcurrentHashMap<>());

  /** A form and the number of articles that have it in the title, including deleted ones. */
  private record Form(String text, int articles) {}

  /** The most frequent of the forms that are among the most frequent ones of a segment. */
  List<String> mostFrequent(String prefix, IndexReader reader) throws IOException {
    Map<String, Integer> articles = new HashMap<>();
    for (LeafReaderContext segment : reader.leaves()) {
      for (Form form : mostFrequent(prefix, segment.reader())) {
        articles.merge(form.text, form.articles, Integer::sum);
      }
    }
    return articles.entrySet().stream()
        .map(form -> new Form(form.getKey(), form.getValue()))
        .sorted(MOST_FREQUENT_FIRST)
        .limit(MAX_FORMS)
        .map(Form::text)
        .toList();
  }

  private List<Form> mostFrequent(String prefix, LeafReader segment) throws IOException {
    Map<String, List<Form>> known = found.of(segment);
    @Nullable List<Form> forms = known.get(prefix);
    return forms == null ? read(prefix, segment, known) : forms;
  }

  private static List<Form> read(String prefix, LeafReader segment, Map<String, List<Form>> known)
      throws IOException {
    TermsEnum each = Terms.getTerms(segment, IndexSchema.TITLE_FORM).iterator();
    BytesRef start = new BytesRef(prefix);
    PriorityQueue<Form> best = new PriorityQueue<>(MOST_FREQUENT_FIRST.reversed());
    int count = 0;
    if (each.seekCeil(start) != TermsEnum.SeekStatus.END) {
      for (@Nullable BytesRef term = each.term();
          term != null && StringHelper.startsWith(term, start);
          term = each.next()) {
        count++;
        int articles = each.docFreq();
        // A later form is after all others as frequent.
        if (best.size() < MAX_FORMS) {
          best.add(new Form(term.utf8ToString(), articles));
        } else if (articles > best.element().articles) {
          best.remove();
          best.add(new Form(term.utf8ToString(), articles));
        }
      }
    }
    List<Form> forms = List.copyOf(best);
    if (count > MANY) {
      known.put(prefix, forms);
    }
    return forms;
  }
}
