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
import org.visnyk.ingest.record.ArticleDraft;

/**
 * Finds the article in the text of a whole page. The title is the line above the first sentences
 * whose words come again in what follows: those of a menu do not; where there is none, the line
 * above a date. The date is that of the date line nearest to the title, else one in the first words
 * of the text. Of what follows the title, {@link BodyLines} keeps what the article says.
 */
final class RawPage {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’ʼ-]+");
  private static final Pattern SITE_BEHIND_TITLE =
      Pattern.compile("^(.{20,}?)\\h+(?:\\||::)\\h+.{2,60}$");
  private static final Pattern HOME =
      Pattern.compile("(?iu)(?:головна|на головну|главная|home)\\b");
  private static final int STEM = 5;
  private static final int LONGEST_TITLE = 300;

  /** Lines of a page beyond which no title is looked for. */
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

  /** The article in a text, as far as it is found. */
  static ArticleDraft read(String text, PageDates dates) {
    return new RawPage(Paragraphs.of(text), dates).read();
  }

  private ArticleDraft read() {
    ArticleDraft draft = new ArticleDraft();
    int title = findTitle();
    String headline = title < 0 ? "" : withoutSite(lines.get(title));
    draft.offerTitle(headline);
    List<String> below = lines.subList(title + 1, lines.size());
    List<String> body = BodyLines.keep(below, headline, dates);
    draft.offerText(String.join("\n\n", body));
    addDate(draft, title, body);
    addBylines(draft);
    addSection(draft, title);
    return draft;
  }

  private static String withoutSite(String line) {
    Matcher site = SITE_BEHIND_TITLE.matcher(line);
    return site.matches() ? site.group(1) : line;
  }

  /** Index of the title, or -1 if no line will do. */
  private int findTitle() {
    int firstProse = firstProse();
    Set<String> words = new HashSet<>();
    lines.subList(firstProse, lines.size()).forEach(line -> words.addAll(stems(line)));
    int best = -1;
    double bestScore = 0;
    for (int i = 0; i < Math.min(firstProse, MAX_CANDIDATES); i++) {
      double score = isCandidate(i) ? score(stems(lines.get(i)), words) : 0;
      // Of equal ones the later: the first may be the title of the window above the frame.
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

  /** A short text may say all in other words; then the title is what stands right above a date. */
  private int aboveDate(int end) {
    for (int i = 0; i + 1 < end; i++) {
      if (isCandidate(i)
          && lines.get(i).split(" ").length >= BodyLines.SHORTEST_STATEMENT
          && dates.line(lines.get(i + 1)).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /** A summary stands right below its title, and has more words in common with the text. */
  private boolean isSummary(int line, Set<String> words) {
    return paragraphs.get(line).followsClosely()
        && isCandidate(line - 1)
        && lines.get(line - 1).split(" ").length >= BodyLines.SHORTEST_STATEMENT
        && score(stems(lines.get(line - 1)), words) > 0;
  }

  /** The first sentences, after which there is no title; the number of lines if there are none. */
  private int firstProse() {
    int prose = 0;
    while (prose < lines.size() && !(kinds.get(prose) == LineKind.PROSE && isLong(prose))) {
      prose++;
    }
    return prose;
  }

  /** A title may end as a sentence does, with a question mark above all. */
  private boolean isLong(int i) {
    return (i > 0 && stems(lines.get(i)).size() >= 8)
        || lines.get(i).endsWith(".")
        || lines.get(i).length() > LONGEST_TITLE;
  }

  private boolean isCandidate(int i) {
    return kinds.get(i).isText()
        && lines.get(i).length() <= LONGEST_TITLE
        && dates.line(lines.get(i)).isEmpty();
  }

  /** How many words come again, held against those that do not. */
  private static double score(Set<String> title, Set<String> text) {
    long again = title.stream().filter(text::contains).count();
    return title.size() < 2 ? 0 : again * (double) again / title.size();
  }

  /** Beginnings of the longer words, in which their forms agree for the most part. */
  private static Set<String> stems(String line) {
    Set<String> stems = new HashSet<>();
    Matcher word = WORD.matcher(line.toLowerCase(Locale.ROOT));
    while (word.find()) {
      if (word.group().length() >= STEM - 1) {
        stems.add(word.group().substring(0, Math.min(STEM, word.group().length())));
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
      draft.offerPublished(dates.atBeginning(body.getFirst()));
    }
    best.map(PageDates.DateLine::beside)
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
          // Says nothing of the kind.
        }
      }
    }
    draft.offerAuthors(authors);
  }

  /** The last step of the way to the page that is not the page itself. */
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
