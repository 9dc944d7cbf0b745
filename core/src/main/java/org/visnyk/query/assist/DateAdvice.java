package org.visnyk.query.assist;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.visnyk.Advice;
import org.visnyk.Advice.Kind;
import org.visnyk.Advice.Use;
import org.visnyk.SearchRequest.Syntax;
import org.visnyk.language.time.DatePhrases;
import org.visnyk.language.time.DatePhrases.DatePhrase;
import org.visnyk.query.syntax.DateSpan;
import org.visnyk.query.syntax.QueryField;
import org.visnyk.query.syntax.QueryNode;
import org.visnyk.query.syntax.QueryNode.Clauses;
import org.visnyk.query.syntax.QueryNode.DateFilter;
import org.visnyk.query.syntax.QueryNode.Required;
import org.visnyk.query.syntax.QueryNode.Word;
import org.visnyk.query.syntax.QueryParser;
import org.visnyk.query.syntax.QueryWords;

/**
 * A date filter that can replace words of a query.
 *
 * @param phrase the words
 * @param filters what replaces them
 * @param query the query with the filters and without the words
 */
public record DateAdvice(String phrase, List<QueryNode> filters, Clauses query) {

  /** The filter for the first words of the top level that name a time. */
  public static Optional<DateAdvice> of(Clauses root, LocalDate today) {
    List<QueryNode> parts = root.parts();
    for (int from = 0; from < parts.size(); ) {
      int to = from;
      while (to < parts.size() && isWord(parts.get(to))) {
        to++;
      }
      String text = text(parts.subList(from, to));
      Optional<DatePhrase> phrase = DatePhrases.find(text, today).stream().findFirst();
      if (phrase.isPresent()) {
        return Optional.of(replace(phrase.get(), text, root, from, to));
      }
      from = Math.max(to, from + 1);
    }
    return Optional.empty();
  }

  private static boolean isWord(QueryNode node) {
    return node instanceof Word || node instanceof Required;
  }

  private static String textOf(QueryNode node) {
    return node instanceof Required required ? required.word().text() : ((Word) node).text();
  }

  private static String text(List<QueryNode> words) {
    return words.stream().map(DateAdvice::textOf).collect(Collectors.joining(" "));
  }

  /** Replaces a phrase in the text of the words from one part to another. */
  private static DateAdvice replace(
      DatePhrase phrase, String text, Clauses root, int from, int to) {
    List<QueryNode> parts = new ArrayList<>(root.parts().subList(0, from));
    int start = 0;
    for (QueryNode word : root.parts().subList(from, to)) {
      int end = start + textOf(word).length();
      // A word may have more in it than belongs to the phrase, such as a comma.
      addRest(word, text.substring(start, Math.clamp(phrase.start(), start, end)), parts);
      addRest(word, text.substring(Math.clamp(phrase.end(), start, end), end), parts);
      start = end + 1;
    }
    parts.addAll(root.parts().subList(to, root.parts().size()));
    List<QueryNode> filters = filters(phrase.from(), phrase.before());
    parts.addAll(filters);
    // Words that are neighbours now may be one number.
    Clauses query = QueryParser.parse(new Clauses(parts).print(), Syntax.QUERY_LANGUAGE).root();
    return new DateAdvice(text.substring(phrase.start(), phrase.end()), filters, query);
  }

  /** Adds what is left of a word, unless it is no word. */
  private static void addRest(QueryNode word, String rest, List<QueryNode> parts) {
    String text = rest.strip();
    if (text.equals(textOf(word)) || QueryWords.isWord(text)) {
      Word left = new Word(text);
      parts.add(word instanceof Required ? new Required(left) : left);
    }
  }

  private static List<QueryNode> filters(LocalDate from, LocalDate before) {
    if (from.plusDays(1).equals(before)) {
      return List.of(filter(QueryField.DATE, from, ChronoUnit.DAYS));
    }
    if (from.getDayOfMonth() == 1 && from.plusMonths(1).equals(before)) {
      return List.of(filter(QueryField.DATE, from, ChronoUnit.MONTHS));
    }
    if (from.getDayOfYear() == 1 && from.plusYears(1).equals(before)) {
      return List.of(filter(QueryField.DATE, from, ChronoUnit.YEARS));
    }
    return List.of(
        filter(QueryField.AFTER, from, ChronoUnit.DAYS),
        filter(QueryField.BEFORE, before, ChronoUnit.DAYS));
  }

  private static DateFilter filter(QueryField field, LocalDate first, ChronoUnit unit) {
    return new DateFilter(field, new DateSpan(first, unit));
  }

  /** The filter as an offer. */
  public Advice offer() {
    String text = "%s as a date filter: %s".formatted(phrase, new Clauses(filters).print());
    return new Advice(Kind.DATES, Use.OFFERED, text, query.print());
  }
}
