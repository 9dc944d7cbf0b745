package org.visnyk.query.completion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.index.IndexSchema;
import org.visnyk.index.WrittenForm;
import org.visnyk.language.dictionary.UkrainianDictionary.FormAnalysis;
import org.visnyk.language.text.NormalForm;
import org.visnyk.query.assist.TypedWord;
import org.visnyk.query.completion.TitleNames.Name;
import org.visnyk.query.request.SegmentCache;

/**
 * The lookup tables of completion for each segment of an index. Building them takes some
 * microseconds for each distinct word of titles, plus what {@link TitleTable} and {@link
 * PrefixTable} take. Thread-safe.
 */
final class CompletionTables {
  private static final List<String> LABELS = List.of(IndexSchema.TAG, IndexSchema.AUTHOR);

  private final NewsAnalyzer analyzer;
  private final SegmentCache<Tables> tables = new SegmentCache<>(this::make);

  /**
   * The tables of a segment.
   *
   * @param names tags, authors and names in titles, by each of their words
   */
  record Tables(TitleTable titles, PrefixTable names) {}

  CompletionTables(NewsAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** The tables of all segments. */
  List<Tables> of(IndexReader reader) throws IOException {
    List<Tables> all = new ArrayList<>();
    for (LeafReaderContext segment : reader.leaves()) {
      all.add(tables.of(segment.reader()));
    }
    return all;
  }

  private Tables make(LeafReader segment) throws IOException {
    TitleTable titles = TitleTable.of(segment);
    List<PrefixTable.Entry> names = new ArrayList<>();
    TitleNames unknownNames = new TitleNames(segment, analyzer);
    for (String form : titles.forms()) {
      Optional<Name> name = nameOf(form);
      if (name.isEmpty()) {
        name = unknownNames.nameOf(form);
      }
      if (name.isPresent()) {
        int articles = titles.articlesWithLemma(name.get().lemma());
        names.add(new PrefixTable.Entry(form, name.get().text(), Math.max(1, articles)));
      }
    }
    for (String field : LABELS) {
      for (Value label : values(segment, field)) {
        addLabel(names, label);
      }
    }
    return new Tables(titles, new PrefixTable(names));
  }

  /** Adds a label under each of its words. */
  private static void addLabel(List<PrefixTable.Entry> names, Value label) {
    for (String word : label.text.split("\\s+", -1)) {
      String key = WrittenForm.of(word);
      if (!key.isEmpty()) {
        names.add(new PrefixTable.Entry(key, label.text, label.articles));
      }
    }
  }

  /** The likeliest lemma of a form, if it is a name. */
  private Optional<Name> nameOf(String form) {
    List<FormAnalysis> names =
        analyzer.dictionary().analyses(form).stream()
            .filter(analysis -> Character.isUpperCase(analysis.lemma().charAt(0)))
            .toList();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    String likeliest = TypedWord.read(form, analyzer).likeliest();
    return names.stream()
        .map(FormAnalysis::lemma)
        .filter(lemma -> NormalForm.of(lemma).equals(likeliest))
        .map(lemma -> new Name(lemma, likeliest))
        .findFirst();
  }

  private static List<Value> values(LeafReader segment, String field) throws IOException {
    List<Value> values = new ArrayList<>();
    @Nullable Terms terms = segment.terms(field);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (@Nullable BytesRef term = each.next(); term != null; term = each.next()) {
        values.add(new Value(term.utf8ToString(), each.docFreq()));
      }
    }
    return values;
  }

  private record Value(String text, int articles) {}
}
