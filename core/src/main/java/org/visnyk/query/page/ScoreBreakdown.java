package org.visnyk.query.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.index.schema.StemPrefix;
import org.visnyk.query.compile.Recency;
import org.visnyk.query.compile.ScoreClause;
import org.visnyk.query.request.Deadline;
import org.visnyk.query.request.Deadline.TimeIsUpException;

/**
 * Explains the score of a hit: a line for each clause that matches, beginning with its
 * contribution. The contributions add up to the score. Of very many clauses, only those that
 * contribute most have a line of their own, and long words are cut, so that the explanations of a
 * page take some megabytes at most.
 */
final class ScoreBreakdown {
  private static final int MAX_LINES = 50;

  /** For the words of a clause, and for the lemmas that matched. */
  private static final int MAX_CHARACTERS = 100;

  private final IndexSearcher searcher;
  private final Deadline deadline;

  /**
   * Explains with the statistics of a searcher.
   *
   * @param deadline when to stop: later hits have no explanation
   */
  ScoreBreakdown(IndexSearcher searcher, Deadline deadline) {
    this.searcher = searcher;
    this.deadline = deadline;
  }

  /** A clause that matches. */
  private record Match(ScoreClause clause, Explanation explanation) {
    double contribution() {
      return explanation.getValue().doubleValue();
    }
  }

  /**
   * Explains the score of an article.
   *
   * @param clauses the scored clauses; without any, every article has the same score
   * @return empty if the time of the search is up
   */
  Optional<String> of(List<ScoreClause> clauses, int doc, double score) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ROOT, "%.3f is the sum of", score));
    try {
      List<Match> matches = matches(clauses, doc);
      List<Match> shown = mostContributing(matches);
      for (Match match : shown) {
        String seen = seen(match.clause(), doc);
        lines.add(line(match.contribution(), cut(match.clause().label()) + seen + details(match)));
      }
      if (shown.size() < matches.size()) {
        matches.removeAll(shown);
        lines.add(
            line(
                matches.stream().mapToDouble(Match::contribution).sum(),
                "%d more clauses".formatted(matches.size())));
      }
    } catch (TimeIsUpException e) {
      return Optional.empty(); // the deadline remembers that there is none
    }
    if (clauses.isEmpty()) {
      lines.add(line(score, "no word that is scored: all are alike"));
    }
    return Optional.of(String.join("\n", lines));
  }

  private List<Match> matches(List<ScoreClause> clauses, int doc) throws IOException {
    List<Match> matches = new ArrayList<>();
    for (ScoreClause clause : clauses) {
      deadline.check();
      Explanation explanation = searcher.explain(clause.query(), doc);
      if (explanation.isMatch()) {
        matches.add(new Match(clause, explanation));
      }
    }
    return matches;
  }

  /** In the order of the query. */
  private static List<Match> mostContributing(List<Match> matches) {
    if (matches.size() <= MAX_LINES) {
      return matches;
    }
    Set<Match> most =
        matches.stream()
            .sorted(Comparator.comparingDouble(Match::contribution).reversed())
            .limit(MAX_LINES)
            .collect(
                Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
    return matches.stream().filter(most::contains).toList();
  }

  private static String line(double contribution, String text) {
    return String.format(Locale.ROOT, "%.3f  %s", contribution, text);
  }

  private static String cut(String text) {
    if (text.length() <= MAX_CHARACTERS) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(MAX_CHARACTERS - 1));
    return text.substring(0, splitsPair ? MAX_CHARACTERS - 1 : MAX_CHARACTERS) + "…";
  }

  /** The lemmas or stem prefixes that the article has. */
  private String seen(ScoreClause part, int doc) throws IOException {
    if (part.kind() != ScoreClause.Kind.WORD) {
      return "";
    }
    List<String> seen = new ArrayList<>();
    List<String> beginnings = new ArrayList<>();
    for (Term term : termsOf(searcher.rewrite(part.query()))) {
      deadline.check();
      if (searcher.explain(new TermQuery(term), doc).isMatch()) {
        if (StemPrefix.isKey(term.bytes())) {
          beginnings.add(StemPrefix.letters(term.bytes()) + "…");
        } else {
          seen.add(term.text());
        }
      }
    }
    seen.addAll(beginnings);
    return " as " + cut(String.join(", ", seen));
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
  private static String details(Match match) {
    ScoreClause part = match.clause();
    Explanation explanation = match.explanation();
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
