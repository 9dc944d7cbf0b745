package org.visnyk.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.visnyk.ingest.record.ArticleDraft;

/**
 * Puts together again what was one paragraph: lines that were cut to a width, and a sentence whose
 * beginning stands on a line of its own.
 */
final class Paragraphs {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 120;
  private static final int MIN_FULL_LINES = 4;

  /** A line is full if the next word would not have fitted, for words of usual length. */
  private static final double FULL = 0.75;

  private Paragraphs() {}

  /**
   * A paragraph.
   *
   * @param text on one line
   * @param followsClosely whether there is no blank line before it
   */
  record Paragraph(String text, boolean followsClosely) {}

  /** The paragraphs of a text. */
  static List<Paragraph> of(String text) {
    List<String> lines = text.lines().map(ArticleDraft::oneLine).toList();
    int width = widthOfWrapping(lines);
    List<Paragraph> paragraphs = new ArrayList<>();
    StringBuilder begun = new StringBuilder(); // lines without end may be one paragraph
    boolean followsClosely = false;
    String last = "";
    boolean afterBlank = true;
    for (String line : lines) {
      if (line.isEmpty()) {
        afterBlank = true;
        continue;
      }
      if (!begun.isEmpty() && continues(last, line, afterBlank, width)) {
        join(begun, line);
      } else {
        add(paragraphs, begun, followsClosely);
        begun.append(line);
        followsClosely = !afterBlank;
      }
      last = line;
      afterBlank = false;
    }
    add(paragraphs, begun, followsClosely);
    return paragraphs;
  }

  private static void add(List<Paragraph> paragraphs, StringBuilder ended, boolean followsClosely) {
    if (!ended.isEmpty()) {
      paragraphs.add(new Paragraph(ended.toString(), followsClosely));
      ended.setLength(0);
    }
  }

  private static boolean continues(String before, String line, boolean afterBlank, int width) {
    boolean goesOn = Character.isLowerCase(line.charAt(0));
    if (before.endsWith(",") && goesOn) {
      return true;
    }
    if (afterBlank) {
      return false;
    }
    boolean full = before.length() >= FULL * width;
    return full || (goesOn && before.length() >= NARROWEST && !endsSentence(before));
  }

  private static void join(StringBuilder begun, String line) {
    int last = begun.length() - 1;
    boolean hyphenated =
        last > 0
            && begun.charAt(last) == '-'
            && Character.isLetter(begun.charAt(last - 1))
            && Character.isLowerCase(line.charAt(0));
    if (hyphenated) {
      begun.setLength(last);
    } else {
      begun.append(' ');
    }
    begun.append(line);
  }

  /** The width to which lines were cut, or more than any line has where they were not. */
  private static int widthOfWrapping(List<String> lines) {
    List<Integer> lengths =
        lines.stream().map(String::length).filter(length -> length >= NARROWEST).toList();
    int longest = lengths.stream().mapToInt(Integer::intValue).max().orElse(0);
    long full = lengths.stream().filter(length -> length >= FULL * longest).count();
    boolean cutWithinSentences =
        2 * lines.stream().filter(l -> l.length() >= NARROWEST && !endsSentence(l)).count()
            >= lengths.size();
    boolean wrapped =
        longest <= WIDEST
            && full >= MIN_FULL_LINES
            && 2 * full >= lengths.size()
            && cutWithinSentences;
    return wrapped ? longest : Integer.MAX_VALUE;
  }

  private static boolean endsSentence(String line) {
    return line.matches(".*[.!?…:][»”\"’')\\]]*");
  }
}
