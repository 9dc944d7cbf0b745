package org.visnyk.ingest.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.visnyk.ingest.date.PageDates;
import org.visnyk.ingest.draft.ArticleDraft;

/**
 * Finds the article in the scraped text of a whole page. The title is the line above the first
 * sentences that shares the most words with the text below, as menu items do not; failing that, the
 * line above a date. The date is on the date line nearest to the title, or in the first words of
 * the text. {@link BodyLines} selects the text from the lines below the title.
 */
final class RawPage {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’ʼ-]+");
  private static final Pattern SITE_AFTER_TITLE =
      Pattern.compile("^(.{20,}?)\\h+(?:\\||::)\\h+.{2,60}$");
  private static final Pattern HOME =
      Pattern.compile("(?iu)(?:головна|на головну|главная|home)\\b");
  private static final int STEM_LENGTH = 5;
  private static final int MAX_TITLE_LENGTH = 300;

  /** Maximum number of lines that are considered for the title. */
  private static final int MAX_CANDIDATES = 400;

  private final List<Paragraphs.Paragraph> paragraphs;
  private final List<String> lines;
  private final List<LineKind> kinds;
  private final PageDates dates;

  private RawPage(List<Paragraphs.Paragraph> paragraphs, PageDates dates) {
    this.paragraphs = paragraphs;
    this.lines = paragraphs.stream().map(Paragraphs.Paragraph::text).toList();
    this.kinds = lines.stream().map(LineKind::of).toList();
    this.dates = dates;
  }

  /** The article in a text, as far as it can be found. */
  static ArticleDraft read(String text, PageDates dates) {
    return new RawPage(Paragraphs.of(text), dates).read();
  }

  private ArticleDraft read() {
    ArticleDraft draft = new ArticleDraft();
    int title = findTitle();
    String headline = title < 0 ? "" : withoutSite(lines.get(title));
    draft.offerTitle(headline);
    List<BodyLines.Line> below =
        lines.subList(title + 1, lines.size()).stream()
            .map(line -> new BodyLines.Line(line, false))
            .toList();
    List<String> body = BodyLines.keep(below, headline, dates);
    draft.offerText(String.join("\n\n", body));
    addDate(draft, title, body);
    addBylines(draft);
    addSection(draft, title);
    return draft;
  }

  private static String withoutSite(String line) {
    Matcher site = SITE_AFTER_TITLE.matcher(line);
    return site.matches() ? site.group(1) : line;
  }

  /** Index of the title; -1 if there is none. */
  private int findTitle() {
    int firstProse = firstProse();
    Set<String> words = new HashSet<>();
    lines.subList(firstProse, lines.size()).forEach(line -> words.addAll(stems(line)));
    int best = -1;
    double bestScore = 0;
    for (int i = 0; i < Math.min(firstProse, MAX_CANDIDATES); i++) {
      double score = isCandidate(i) ? score(stems(lines.get(i)), words) : 0;
      // the last of several lines with the same score: the first may be the window title
      if (score > 0 && score >= bestScore) {
        best = i;
        bestScore = score;
      }
    }
    if (best < 0) {
      return aboveDate(firstProse);
    }
    return best > 0 && isSummary(best, words) ? best - 1 : best;
  }

  /** Index of the line right above a date, for short texts that share no words with their title. */
  private int aboveDate(int end) {
    for (int i = 0; i + 1 < end; i++) {
      if (isCandidate(i)
          && lines.get(i).split(" ").length >= BodyLines.MIN_STATEMENT_WORDS
          && dates.line(lines.get(i + 1)).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a line is a summary right below a title: it shares even more words with the text. */
  private boolean isSummary(int line, Set<String> words) {
    return paragraphs.get(line).followsClosely()
        && isCandidate(line - 1)
        && lines.get(line - 1).split(" ").length >= BodyLines.MIN_STATEMENT_WORDS
        && score(stems(lines.get(line - 1)), words) > 0;
  }

  /** Index of the first sentences; the number of lines if there are none. */
  private int firstProse() {
    int prose = 0;
    while (prose < lines.size() && !(kinds.get(prose) == LineKind.PROSE && isLong(prose))) {
      prose++;
    }
    return prose;
  }

  /** Whether a line is more than a title, which may also end with a question mark. */
  private boolean isLong(int i) {
    return (i > 0 && stems(lines.get(i)).size() >= 8)
        || lines.get(i).endsWith(".")
        || lines.get(i).length() > MAX_TITLE_LENGTH;
  }

  private boolean isCandidate(int i) {
    return kinds.get(i).isText()
        && lines.get(i).length() <= MAX_TITLE_LENGTH
        && dates.line(lines.get(i)).isEmpty();
  }

  /** Number of words of a title that the text repeats, times their share of the title. */
  private static double score(Set<String> title, Set<String> text) {
    long repeated = title.stream().filter(text::contains).count();
    return title.size() < 2 ? 0 : repeated * (double) repeated / title.size();
  }

  /** Prefixes of the longer words, which most forms of a word share. */
  private static Set<String> stems(String line) {
    Set<String> stems = new HashSet<>();
    Matcher word = WORD.matcher(line.toLowerCase(Locale.ROOT));
    while (word.find()) {
      if (word.group().length() >= STEM_LENGTH - 1) {
        stems.add(word.group().substring(0, Math.min(STEM_LENGTH, word.group().length())));
      }
    }
    return stems;
  }

  private void addDate(ArticleDraft draft, int title, List<String> body) {
    Optional<PageDates.DateLine> best = Optional.empty();
    int bestDistance = Integer.MAX_VALUE;
    for (int i = 0; i < lines.size(); i++) {
      Optional<PageDates.DateLine> found = dates.line(lines.get(i));
      int distance = Math.abs(i - title) * 2 + (i < title ? 1 : 0);
      distance += found.isPresent() && found.get().isChange() ? lines.size() * 2 : 0;
      if (found.isPresent() && distance < bestDistance) {
        best = found;
        bestDistance = distance;
      }
    }
    draft.offerPublished(best.map(PageDates.DateLine::moment));
    if (!body.isEmpty()) {
      draft.offerPublished(dates.ofDateline(body.getFirst()));
    }
    best.map(PageDates.DateLine::rest)
        .filter(Bylines::isName)
        .ifPresent(name -> draft.offerAuthors(List.of(name)));
  }

  private void addBylines(ArticleDraft draft) {
    List<String> authors = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      switch (kinds.get(i)) {
        case BYLINE -> authors.addAll(Bylines.names(lines.get(i)));
        case TAGS -> draft.offerTags(Bylines.tags(lines.get(i)));
        default -> {
          // has neither
        }
      }
    }
    draft.offerAuthors(authors);
  }

  /** The last step of the breadcrumbs that is not the page itself. */
  private void addSection(ArticleDraft draft, int title) {
    for (int i = 0; i < title; i++) {
      if (kinds.get(i) == LineKind.BREADCRUMBS && HOME.matcher(lines.get(i)).lookingAt()) {
        String[] steps = LineKind.BREADCRUMBS_SEPARATOR.split(lines.get(i));
        for (int step = steps.length - 1; step > 0; step--) {
          boolean isPage = steps[step].isBlank() || steps[step].length() > 30;
          draft.offerSection(isPage ? "" : steps[step]);
        }
      }
    }
  }
}
