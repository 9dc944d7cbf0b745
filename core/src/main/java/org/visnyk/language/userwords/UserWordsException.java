package org.visnyk.language.userwords;

import java.util.List;

/**
 * A file of user words has errors. The message has a line for each problem: file name, line number,
 * what is wrong and what to do.
 */
public final class UserWordsException extends IllegalArgumentException {
  private static final int MAX_SHOWN = 20;

  UserWordsException(List<String> problems) {
    super(message(problems));
  }

  private static String message(List<String> problems) {
    String shown = String.join("\n", problems.subList(0, Math.min(MAX_SHOWN, problems.size())));
    int more = problems.size() - MAX_SHOWN;
    return more > 0 ? shown + "\nand %d more".formatted(more) : shown;
  }
}
