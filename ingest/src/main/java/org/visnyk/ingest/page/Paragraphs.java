package org.visnyk.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.visnyk.ingest.draft.ArticleDraft;

/**
 * Restores the paragraphs of a text: joins lines that were wrapped at a width, and the parts of a
 * sentence that were split over two lines.
 */
final class Paragraphs {
  private static final int MIN_WIDTH = 40;
  private static final int MAX_WIDTH = 120;
  private static final int MIN_FULL_LINES = 4;

  /** A line of this share of the width is full: the next word would probably not have fitted. */
  private static final double FULL = 0.75;

  private Paragraphs() {}

  /**
   * A paragraph.
   *
   * @param text the text on one line
   * @param followsClosely whether there is no blank line before it
   */
  record Paragraph(String text, boolean followsClosely) {}

  /** The paragraphs of a text. */
  static List<Paragraph> of(String text) {
    List<String> lines = text.lines().map(ArticleDraft::oneLine).toList();
    int width = widthOfWrapping(lines);
    List<Paragraph> paragraphs = new ArrayList<>();
    // one builder, since a paragraph can have 200,000 lines
    StringBuilder open = new StringBuilder();
    boolean followsClosely = false;
    String last = "";
    boolean afterBlank = true;
    for (String line : lines) {
      if (line.isEmpty()) {
        afterBlank = true;
        continue;
      }
      if (!open.isEmpty() && continues(last, line, afterBlank, width)) {
        join(open, line);
      } else {
        add(paragraphs, open, followsClosely);
        open.append(line);
        followsClosely = !afterBlank;
      }
      last = line;
      afterBlank = false;
    }
    add(paragraphs, open, followsClosely);
    return paragraphs;
  }

  private static void add(List<Paragraph> paragraphs, StringBuilder ended, boolean followsClosely) {
    if (!ended.isEmpty()) {
      paragraphs.add(new Paragraph(ended.toString(), followsClosely));
      ended.setLength(0);
    }
  }

  private static boolean continues(String before, String line, boolean afterBlank, int width) {
    boolean isContinuation = Character.isLowerCase(line.charAt(0));
    if (before.endsWith(",") && isContinuation) {
      return true;
    }
    if (afterBlank) {
      return false;
    }
    boolean full = before.length() >= FULL * width;
    return full || (isContinuation && before.length() >= MIN_WIDTH && !endsSentence(before));
  }

  private static void join(StringBuilder open, String line) {
    int last = open.length() - 1;
    boolean hyphenated =
        last > 0
            && open.charAt(last) == '-'
            && Character.isLetter(open.charAt(last - 1))
            && Character.isLowerCase(line.charAt(0));
    if (hyphenated) {
      open.setLength(last);
    } else {
      open.append(' ');
    }
    open.append(line);
  }

  /** The width at which lines were wrapped; {@link Integer#MAX_VALUE} if they were not. */
  private static int widthOfWrapping(List<String> lines) {
    List<Integer> lengths =
        lines.stream().map(String::length).filter(length -> length >= MIN_WIDTH).toList();
    int longest = lengths.stream().mapToInt(Integer::intValue).max().orElse(0);
    long full = lengths.stream().filter(length -> length >= FULL * longest).count();
    boolean cutWithinSentences =
        2 * lines.stream().filter(l -> l.length() >= MIN_WIDTH && !endsSentence(l)).count()
            >= lengths.size();
    boolean wrapped =
        longest <= MAX_WIDTH
            && full >= MIN_FULL_LINES
            && 2 * full >= lengths.size()
            && cutWithinSentences;
    return wrapped ? longest : Integer.MAX_VALUE;
  }

  private static boolean endsSentence(String line) {
    return line.matches(".*[.!?…:][»”\"’')\\]]*");
  }
}
