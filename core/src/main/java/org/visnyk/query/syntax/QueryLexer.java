package org.visnyk.query.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.visnyk.query.syntax.QueryToken.Kind;

/**
 * Splits a query into tokens, in one pass from left to right. What is no token of the language is
 * part of a word, or is ignored with a remark.
 */
final class QueryLexer {
  /** Tokens that are searched for: words, phrases, filters and so on. */
  static final int MAX_TERMS = 1_024;

  private static final int MIN_PREFIX_LETTERS = 3;

  /** Degrees, percentages and points; a longer number with a minus is excluded. */
  private static final int MAX_DIGITS_OF_NEGATIVE = 3;

  /** The distance that other query languages append to words and phrases. */
  private static final Pattern DISTANCE = Pattern.compile("~[0-9]*(\\.[0-9]+)?");

  private static final Pattern STARS_OF_WORDS = Pattern.compile("(?<=[\\p{L}\\p{N}])\\*+");

  private final String query;
  private final Problems problems;
  private final boolean knowsUkrainianOperators;
  private final int lastGuillemet;
  private final List<QueryToken> tokens = new ArrayList<>();
  private int terms;
  private int at;

  QueryLexer(String query, Problems problems) {
    this.query = query;
    this.problems = problems;
    // In a headline all in capitals, АБО and ТА are words like the others.
    this.knowsUkrainianOperators =
        problems.isStrict() || query.chars().anyMatch(Character::isLowerCase);
    this.lastGuillemet = query.lastIndexOf('»');
  }

  List<QueryToken> tokens() {
    while (skipSpace()) {
      if (terms == MAX_TERMS) {
        problems.report(
            at,
            query.substring(at, wordEnd(at + 1)),
            "at most %d words".formatted(MAX_TERMS),
            "only the first %d words are used".formatted(MAX_TERMS));
        break;
      }
      next();
    }
    return tokens;
  }

  private void next() {
    char c = query.charAt(at);
    if (c == '(') {
      addOperator(Kind.OPEN, at + 1);
    } else if (c == ')') {
      addOperator(Kind.CLOSE, at + 1);
    } else if (c == '|') {
      addOperator(Kind.OR, at + 1);
    } else if (OperatorCharacters.opensQuote(c)) {
      phrase();
    } else if (c == '»') {
      ignoreQuote("an opening quotation mark before it");
    } else if (OperatorCharacters.isOperator(c)) {
      operator(c);
    } else {
      word();
    }
  }

  private void operator(char c) {
    if (isNegativeNumberAt(at)) {
      word();
    } else if ((c == '-' && startsOperand(at + 1)) || isMeantAsMinus(c)) {
      addOperator(Kind.MINUS, at + 1);
    } else if (c == '+' && startsOperand(at + 1)) {
      addOperator(Kind.PLUS, at + 1);
    } else if (c == '=' && OperatorCharacters.isLetterOrDigitAt(query, at + 1)) {
      exactForm();
    } else {
      ignoreOperators();
    }
  }

  /** Smart dashes exclude where they look like a minus rather than like a dash in a headline. */
  private boolean isMeantAsMinus(char c) {
    return OperatorCharacters.isSmartDash(c)
        && !tokens.isEmpty()
        && OperatorCharacters.isSpace(query.charAt(at - 1))
        && at + 1 < query.length()
        && (Character.isLetter(query.charAt(at + 1))
            || OperatorCharacters.opensQuote(query.charAt(at + 1)));
  }

  /**
   * Whether the minus of a run belongs to a number, as in {@code мороз -15}: it has at most three
   * digits before the decimals, so that years and codes can still be excluded.
   */
  static boolean isNegativeNumber(String run) {
    int digits = 1;
    while (digits < run.length() && Character.isDigit(run.charAt(digits))) {
      digits++;
    }
    int whole = digits - 1;
    int degree = run.indexOf('°', digits);
    return run.startsWith("-")
        && whole > 0
        && whole <= MAX_DIGITS_OF_NEGATIVE
        && run.substring(digits, degree < 0 ? run.length() : degree)
            .codePoints()
            .noneMatch(Character::isLetter);
  }

  private boolean isNegativeNumberAt(int index) {
    return index < query.length()
        && query.charAt(index) == '-'
        && isNegativeNumber(query.substring(index, wordEnd(index)));
  }

  private boolean startsOperand(int index) {
    if (index >= query.length()) {
      return false;
    }
    if (isNegativeNumberAt(index)) {
      return true;
    }
    char c = query.charAt(index);
    return c == '('
        || OperatorCharacters.opensQuote(c)
        || (c == '=' && OperatorCharacters.isLetterOrDigitAt(query, index + 1))
        || (!OperatorCharacters.endsWord(c)
            && !OperatorCharacters.isOperator(c)
            && OperatorCharacters.hasLetterOrDigit(query.substring(index, wordEnd(index))));
  }

  private void ignoreOperators() {
    int start = at;
    boolean isDash = true;
    while (at < query.length() && OperatorCharacters.isOperator(query.charAt(at))) {
      isDash &= OperatorCharacters.isDash(query.charAt(at), problems.isStrict());
      at++;
    }
    if (!isDash) {
      reportNoWord(start, "ignored operators with no word attached");
    }
  }

  private void exactForm() {
    int start = at++;
    String form = withoutStars(query.substring(at, wordEnd(at)));
    at = wordEnd(at);
    addOperand(new QueryNode.ExactForm(form), start);
  }

  private void phrase() {
    int start = at;
    int close = closingQuote(at);
    if (close < 0) {
      ignoreQuote("a matching closing quotation mark");
      return;
    }
    at = close + 1;
    String inside = withoutStarsOfWords(squeezed(query.substring(start + 1, close), true), start);
    if (OperatorCharacters.hasLetterOrDigit(inside)) {
      addOperand(new QueryNode.Phrase(inside), start);
    } else {
      reportNoWord(start, "ignored empty quotation marks");
    }
    passDistances(wordEnd(at));
  }

  private String withoutStarsOfWords(String phrase, int start) {
    String words = STARS_OF_WORDS.matcher(phrase).replaceAll("");
    if (words.length() < phrase.length()) {
      problems.report(
          start, phrase, "a phrase without asterisks", "ignored an asterisk inside a phrase");
    }
    return words;
  }

  /** Skips the distances that begin here, if they extend to the end of the run. */
  private void passDistances(int end) {
    Matcher distance = DISTANCE.matcher(query).region(at, end);
    int passed = at;
    while (distance.lookingAt()) {
      passed = distance.end();
      distance.region(passed, end);
    }
    if (at < end && passed == end) {
      problems.report(
          at,
          query.substring(at, end),
          "no distance",
          "ignored the distance " + query.substring(at, end));
      at = end;
    }
  }

  private void ignoreQuote(String expected) {
    problems.report(
        at, query.substring(at, at + 1), expected, "ignored an unmatched quotation mark");
    at++;
  }

  private int closingQuote(int open) {
    if (query.charAt(open) == '«') {
      return open < lastGuillemet ? query.indexOf('»', open) : -1;
    }
    for (int i = open + 1; i < query.length(); i++) {
      if (OperatorCharacters.isQuote(query.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private void word() {
    int start = at;
    int end = wordEnd(at);
    if (!follows(Kind.TITLE) && field(end)) {
      return;
    }
    int distances = distancesOf(start, end);
    String run = query.substring(start, distances);
    at = distances;
    passDistances(end);
    if (!OperatorCharacters.hasLetterOrDigit(run)) {
      if (problems.isStrict() || !OperatorCharacters.isPunctuation(run)) {
        reportNoWord(start, "ignored text without letters or digits");
      }
    } else if (run.indexOf('*') >= 0) {
      starred(run, start);
    } else if (run.equals("NOT") && isForeignOperator(start)) {
      problems.report(
          start,
          run,
          "a minus directly before what is excluded",
          "ignored NOT: a minus directly before a word excludes it");
    } else if (distances == end
        && isOperator(run)
        && !follows(Kind.MINUS)
        && !follows(Kind.PLUS)
        && !follows(Kind.TITLE)) {
      at = start;
      addOperator(run.equals("OR") || run.equals("АБО") ? Kind.OR : Kind.AND, end);
    } else {
      addWord(run, start);
    }
  }

  /** The start of the distances at the end of a word; the end of the word if it has none. */
  private int distancesOf(int start, int end) {
    int first = end;
    int tilde = query.lastIndexOf('~', end - 1);
    while (tilde > start
        && DISTANCE.matcher(query.substring(tilde, first)).matches()
        && OperatorCharacters.hasLetterOrDigit(query.substring(start, tilde))) {
      first = tilde;
      tilde = query.lastIndexOf('~', first - 1);
    }
    return first;
  }

  /** Whether an operator of other query languages stands where it would mean something there. */
  private boolean isForeignOperator(int start) {
    return at < query.length()
        && (start == 0 || OperatorCharacters.isSpace(query.charAt(start - 1)))
        && query.chars().anyMatch(Character::isLowerCase);
  }

  private boolean isOperator(String run) {
    return run.equals("OR")
        || run.equals("AND")
        || (knowsUkrainianOperators && (run.equals("АБО") || run.equals("ТА")));
  }

  /** A word with an asterisk: a prefix, if the asterisk ends it. */
  private void starred(String run, int start) {
    String letters = OperatorCharacters.withoutStarsAndPunctuation(run);
    boolean isPrefix = run.indexOf('*') >= letters.length() && OperatorCharacters.isStem(letters);
    if (isPrefix && OperatorCharacters.letters(letters) >= MIN_PREFIX_LETTERS) {
      addOperand(new QueryNode.Prefix(letters), start);
      return;
    }
    problems.report(
        start,
        run,
        "an asterisk after at least %d letters of a word".formatted(MIN_PREFIX_LETTERS),
        "ignored an asterisk inside a word or after fewer than %d letters"
            .formatted(MIN_PREFIX_LETTERS));
    addWord(withoutStarsAndDistances(run), start);
  }

  private static String withoutStarsAndDistances(String run) {
    String word = withoutStars(run);
    int tilde = word.lastIndexOf('~');
    while (tilde > 0
        && DISTANCE.matcher(word.substring(tilde)).matches()
        && OperatorCharacters.hasLetterOrDigit(word.substring(0, tilde))) {
      word = withoutStars(word.substring(0, tilde));
      tilde = word.lastIndexOf('~');
    }
    return word;
  }

  /** Reads a field and, except for the title, its value; false if there is no field. */
  private boolean field(int end) {
    int start = at;
    int colon = start;
    while (colon < end && Character.isLetter(query.charAt(colon))) {
      colon++;
    }
    if (colon == start || colon == end || query.charAt(colon) != ':') {
      return false;
    }
    Optional<QueryField> field = QueryField.named(query.substring(start, colon));
    if (field.isEmpty()) {
      reportUnknownField(start, colon);
      return false;
    }
    if (field.get() == QueryField.TITLE) {
      return title(colon, end);
    }
    int valueStart = colon + 1;
    boolean quoted =
        valueStart < query.length() && OperatorCharacters.opensQuote(query.charAt(valueStart));
    int close = quoted ? closingQuote(valueStart) : -1;
    String value =
        close < 0
            ? query.substring(valueStart, end)
            : squeezed(query.substring(valueStart + 1, close), false);
    Optional<QueryNode> filter = filter(field.get(), value);
    at = close < 0 || filter.isEmpty() ? end : close + 1;
    if (filter.isPresent()) {
      addOperand(filter.get(), start);
    } else {
      reportNoValue(field.get(), start);
    }
    return true;
  }

  private boolean title(int colon, int end) {
    int start = at;
    if (startsOperand(colon + 1)) {
      addOperator(Kind.TITLE, colon + 1);
    } else {
      at = end;
      reportNoValue(QueryField.TITLE, start);
    }
    return true;
  }

  private static Optional<QueryNode> filter(QueryField field, String value) {
    if (field.isDate()) {
      return DateSpan.parse(OperatorCharacters.withoutPunctuation(value))
          .map(span -> new QueryNode.DateFilter(field, span));
    }
    return OperatorCharacters.hasLetterOrDigit(value)
        ? Optional.of(new QueryNode.FieldFilter(field, value))
        : Optional.empty();
  }

  private void reportUnknownField(int start, int colon) {
    int value = colon + 1;
    boolean looksLikeOne =
        colon - start > 1
            && (OperatorCharacters.isLetterOrDigitAt(query, value)
                || (value < query.length() && OperatorCharacters.opensQuote(query.charAt(value))));
    if (looksLikeOne) {
      problems.report(
          start,
          query.substring(start, colon + 1),
          "one of the fields " + QueryField.all(),
          "treated an unknown field as words");
    }
  }

  private void reportNoValue(QueryField field, int start) {
    String run = query.substring(start, at);
    problems.report(
        start,
        run,
        field.isDate()
            ? "a date such as 2024, 2024-06 or 2024-06-26 directly after the colon"
            : "a value directly after the colon, in quotation marks if it has spaces",
        field.isDate()
            ? "treated an invalid date as words"
            : "treated a field without a value as words");
    addOperand(new QueryNode.Word(run), start);
  }

  private void reportNoWord(int start, String remark) {
    problems.report(
        start, query.substring(start, at), "a word with a letter or a digit in it", remark);
  }

  /** Writes a word that would be an operator elsewhere so that it never is one. */
  private void addWord(String text, int start) {
    boolean wouldBeOperator =
        text.equals("OR")
            || text.equals("AND")
            || text.equals("NOT")
            || text.equals("АБО")
            || text.equals("ТА");
    QueryNode.Word word =
        new QueryNode.Word(wouldBeOperator ? text.toLowerCase(Locale.ROOT) : text);
    boolean joins =
        !tokens.isEmpty()
            && !followsPrefix(tokens.size() - 1)
            && NumberWords.areOne(tokens.getLast().node(), word)
            && tokens.getLast().kind() == Kind.OPERAND;
    if (joins) {
      QueryToken last = tokens.removeLast();
      terms--;
      addOperand(NumberWords.join((QueryNode.Word) last.node(), word), last.start());
    } else {
      addOperand(word, start);
    }
  }

  private boolean followsPrefix(int index) {
    return index > 0
        && tokens.get(index - 1).kind().isPrefix()
        && tokens.get(index - 1).end() == tokens.get(index).start();
  }

  private void addOperand(QueryNode node, int start) {
    tokens.add(QueryToken.operand(node, query.substring(start, at), start, at));
    terms++;
  }

  private void addOperator(Kind kind, int end) {
    tokens.add(QueryToken.operator(kind, query.substring(at, end), at));
    at = end;
  }

  /** Whether the current character directly follows an operator of a kind. */
  private boolean follows(Kind prefix) {
    return !tokens.isEmpty() && tokens.getLast().kind() == prefix && tokens.getLast().end() == at;
  }

  private boolean skipSpace() {
    while (at < query.length() && OperatorCharacters.isSpace(query.charAt(at))) {
      at++;
    }
    return at < query.length();
  }

  private int wordEnd(int from) {
    int end = from;
    while (end < query.length() && !OperatorCharacters.endsWord(query.charAt(end))) {
      end++;
    }
    return end;
  }

  private static String withoutStars(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '*') {
      end--;
    }
    return text.substring(0, end);
  }

  /** Squeezes spaces and drops quotation marks, which would end a phrase. */
  private static String squeezed(String text, boolean dropQuotes) {
    StringBuilder squeezed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!OperatorCharacters.isSpace(c) && !(dropQuotes && OperatorCharacters.isQuote(c))) {
        squeezed.append(c);
      } else if (!squeezed.isEmpty() && squeezed.charAt(squeezed.length() - 1) != ' ') {
        squeezed.append(' ');
      }
    }
    return squeezed.toString().strip();
  }
}
