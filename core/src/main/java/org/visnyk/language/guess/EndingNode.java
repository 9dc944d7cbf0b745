package org.visnyk.language.guess;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.text.Alphabet;

/**
 * An ending in the tree of endings: its children are longer by a letter in front.
 *
 * @param letter number of the letter in front; 0 at a root
 * @param choice what this ending decides, or null if it leaves that to the shorter one
 * @param children longer endings that decide otherwise, or lead to such
 */
record EndingNode(int letter, @Nullable Choice choice, List<EndingNode> children) {

  /**
   * The rules for a form.
   *
   * @param first number of the better rule
   * @param second number of the alternative, or {@link #NONE}
   */
  record Choice(int first, int second) {
    static final int NONE = -1;
  }

  /** What the longest known ending of a form decides, if this is a root. */
  Choice choiceFor(String form) {
    EndingNode node = this;
    @Nullable Choice decided = choice;
    for (int i = form.length() - 1; i >= 0; i--) {
      @Nullable EndingNode longer = node.child(Alphabet.code(form.charAt(i)));
      if (longer == null) {
        break;
      }
      node = longer;
      decided = node.choice == null ? decided : node.choice;
    }
    return Objects.requireNonNull(decided, "a root decides");
  }

  private @Nullable EndingNode child(int letterInFront) {
    for (EndingNode child : children) {
      if (child.letter == letterInFront) {
        return child;
      }
    }
    return null;
  }
}
