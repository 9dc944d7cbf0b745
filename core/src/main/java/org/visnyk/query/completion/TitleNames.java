package org.visnyk.query.completion;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.StoredArticles;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.index.schema.WrittenForm;
import org.visnyk.language.text.NormalForm;
import org.visnyk.query.assist.TypedWord;

/**
 * Finds names that are not in the dictionary in the titles of a segment: words with a capital
 * letter where no sentence begins. Not thread-safe.
 */
final class TitleNames {
  /** Titles of a word that are looked at. */
  private static final int MAX_TITLES = 4;

  private static final String BEFORE_SENTENCE = ".!?…:";

  private final LeafReader segment;
  private final StoredArticles articles;
  private final Analyzer analyzer;

  TitleNames(LeafReader segment, Analyzer analyzer) throws IOException {
    this.segment = segment;
    this.articles = new StoredArticles(segment);
    this.analyzer = analyzer;
  }

  /** A name as written and in normal form. */
  record Name(String text, String lemma) {}

  /** The name of which a word is a form; empty if the word does not look like a name. */
  Optional<Name> nameOf(String form) throws IOException {
    if (!TypedWord.read(form, analyzer).isUnknown()) {
      return Optional.empty();
    }
    @Nullable PostingsEnum titles =
        segment.postings(new Term(IndexSchema.TITLE_FORM, form), PostingsEnum.NONE);
    for (int read = 0;
        titles != null && read < MAX_TITLES && titles.nextDoc() != DocIdSetIterator.NO_MORE_DOCS;
        read++) {
      Optional<String> written = asName(form, articles.title(titles.docID()));
      if (written.isPresent()) {
        String lemma = TypedWord.read(written.get(), analyzer).likeliest();
        return Optional.of(new Name(spelled(lemma, written.get()), lemma));
      }
    }
    return Optional.empty();
  }

  /** The form as written in a title, if it looks like a name there. */
  private static Optional<String> asName(String form, String title) {
    int length = form.length();
    for (int start = 1; start + length <= title.length(); start++) {
      if (Character.isUpperCase(title.charAt(start))
          && Character.isLowerCase(title.charAt(start + Math.min(1, length - 1)))
          && isBoundary(title, start)
          && isBoundary(title, start + length)
          && !beginsSentence(title, start)
          && WrittenForm.isAt(title, start, start + length, form)) {
        return Optional.of(title.substring(start, start + length));
      }
    }
    return Optional.empty();
  }

  private static boolean isBoundary(String title, int at) {
    return at == title.length()
        || !Character.isLetterOrDigit(title.charAt(at - 1))
        || !Character.isLetterOrDigit(title.charAt(at));
  }

  private static boolean beginsSentence(String title, int start) {
    int before = start - 1;
    while (before >= 0
        && !Character.isLetterOrDigit(title.charAt(before))
        && BEFORE_SENTENCE.indexOf(title.charAt(before)) < 0) {
      before--;
    }
    return before < 0 || BEFORE_SENTENCE.indexOf(title.charAt(before)) >= 0;
  }

  /** Spells a lemma with the capitals, apostrophes and {@code ґ} of one of its forms. */
  private static String spelled(String lemma, String form) {
    char[] letters = lemma.toCharArray();
    for (int i = 0; i < Math.min(letters.length, form.length()); i++) {
      if (NormalForm.of(form.charAt(i)) == letters[i]) {
        letters[i] = form.charAt(i);
      }
    }
    return new String(letters);
  }
}
