package org.visnyk.query.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.visnyk.index.IndexSchema;
import org.visnyk.index.StemPrefix;
import org.visnyk.query.compile.Recency;
import org.visnyk.query.compile.ScoreClause;
import org.visnyk.query.request.Deadline.TimeIsUpException;

/**
 * Explains the score of a hit: a line for each clause that matches, beginning with its
 * contribution. The contributions add up to the score.
 */
final class ScoreBreakdown {
  private final IndexSearcher searcher;

  /** Explains with the statistics of a searcher. */
  ScoreBreakdown(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /**
   * Explains the score of an article.
   *
   * @param parts the scored clauses; without any, every article has the same score
   * @return empty if the time of the search is up
   */
  Optional<String> of(List<ScoreClause> parts, int doc, double score) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ROOT, "%.3f is the sum of", score));
    try {
      for (ScoreClause part : parts) {
        Explanation explanation = searcher.explain(part.query(), doc);
        if (explanation.isMatch()) {
          lines.add(line(explanation, part.label() + seen(part, doc) + details(part, explanation)));
        }
      }
    } catch (TimeIsUpException e) {
      return Optional.empty(); // the deadline remembers that there is none
    }
    if (parts.isEmpty()) {
      lines.add(line(Explanation.match(score, ""), "no word that is scored: all are alike"));
    }
    return Optional.of(String.join("\n", lines));
  }

  private static String line(Explanation explanation, String text) {
    return String.format(Locale.ROOT, "%.3f  %s", explanation.getValue().doubleValue(), text);
  }

  /** The lemmas or stem prefixes that the article has. */
  private String seen(ScoreClause part, int doc) throws IOException {
    if (part.kind() != ScoreClause.Kind.WORD) {
      return "";
    }
    List<String> seen = new ArrayList<>();
    List<String> beginnings = new ArrayList<>();
    for (Term term : termsOf(searcher.rewrite(part.query()))) {
      if (searcher.explain(new TermQuery(term), doc).isMatch()) {
        if (StemPrefix.isKey(term.bytes())) {
          beginnings.add(StemPrefix.letters(term.bytes()) + "…");
        } else {
          seen.add(term.text());
        }
      }
    }
    seen.addAll(beginnings);
    return " as " + String.join(", ", seen);
  }

  private static Set<Term> termsOf(Query query) {
    Set<Term> terms = new LinkedHashSet<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query of, Term... some) {
            terms.addAll(List.of(some));
          }
        });
    return terms;
  }

  /** Term frequency and document frequency, as far as Lucene explains them. */
  private static String details(ScoreClause part, Explanation explanation) {
    Optional<Double> counts = find(explanation, "termFreq=", "phraseFreq=", "freq,");
    Optional<Double> articles = find(explanation, "n, number of documents");
    Optional<Double> all = find(explanation, "N, total number of documents");
    // A phrase is counted in occurrences, everything else in the weights of the schema.
    boolean isPlaced = find(explanation, "phraseFreq=").isPresent();
    if (part.kind() == ScoreClause.Kind.RECENCY) {
      return Recency.details(explanation);
    }
    StringBuilder text = new StringBuilder();
    counts.ifPresent(
        count ->
            text.append(
                String.format(
                    Locale.ROOT,
                    ": counts %.1f times",
                    isPlaced ? count : count / IndexSchema.BODY_WEIGHT)));
    if (articles.isPresent() && all.isPresent()) {
      text.append(
          String.format(
              Locale.ROOT,
              part.kind() == ScoreClause.Kind.PHRASE || isPlaced
                  ? ", its rarest word in %.0f of %.0f articles"
                  : ", in %.0f of %.0f articles",
              articles.get(),
              all.get()));
    }
    return text.toString();
  }

  /** The smallest value with one of these names; of alternatives, in the one that counts. */
  private static Optional<Double> find(Explanation explanation, String... names) {
    for (String name : names) {
      if (explanation.getDescription().startsWith(name)) {
        return Optional.of(explanation.getValue().doubleValue());
      }
    }
    List<Explanation> details = List.of(explanation.getDetails());
    if (explanation.getDescription().startsWith("max of")) {
      details =
          details.stream()
              .max(Comparator.comparingDouble(detail -> detail.getValue().doubleValue()))
              .stream()
              .toList();
    }
    return details.stream()
        .flatMap(detail -> find(detail, names).stream())
        .min(Comparator.naturalOrder());
  }
}
