package org.visnyk.query.completion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.index.schema.WrittenForm;
import org.visnyk.language.dictionary.UkrainianDictionary.FormAnalysis;
import org.visnyk.language.text.NormalForm;
import org.visnyk.query.assist.TypedWord;
import org.visnyk.query.completion.TitleNames.Name;
import org.visnyk.query.memory.SegmentCache;

/**
 * The names of each segment of an index, by what is typed: tags, authors and names in titles, by
 * each of their words. Building them takes some microseconds for each distinct word of titles, plus
 * what {@link PrefixTable} takes. Thread-safe.
 */
final class NameTables {
  private static final List<String> LABELS = List.of(IndexSchema.TAG, IndexSchema.AUTHOR);

  private final NewsAnalyzer analyzer;
  private final SegmentCache<PrefixTable> tables = new SegmentCache<>(this::make);

  NameTables(NewsAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** The tables of all segments. */
  List<PrefixTable> of(IndexReader reader) throws IOException {
    List<PrefixTable> all = new ArrayList<>();
    for (LeafReaderContext segment : reader.leaves()) {
      all.add(tables.of(segment.reader()));
    }
    return all;
  }

  private PrefixTable make(LeafReader segment) throws IOException {
    List<PrefixTable.Entry> names = new ArrayList<>();
    TitleNames unknownNames = new TitleNames(segment, analyzer);
    for (Value form : values(segment, IndexSchema.TITLE_FORM)) {
      Optional<Name> name = nameOf(form.text);
      if (name.isEmpty()) {
        name = unknownNames.nameOf(form.text);
      }
      if (name.isPresent()) {
        int articles = segment.docFreq(new Term(IndexSchema.TITLE, name.get().lemma()));
        names.add(new PrefixTable.Entry(form.text, name.get().text(), Math.max(1, articles)));
      }
    }
    for (String field : LABELS) {
      for (Value label : values(segment, field)) {
        addLabel(names, label);
      }
    }
    return new PrefixTable(names);
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
            .filter(reading -> Character.isUpperCase(reading.lemma().charAt(0)))
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
