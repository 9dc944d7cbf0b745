package org.visnyk.language.guess;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.text.Alphabet;

/**
 * A node in a tree of endings; the endings of its children have one more letter in front.
 *
 * @param letter code of the first letter; 0 at a root
 * @param choice the choice for this ending, or null if it is that of the shorter ending
 * @param children longer endings with another choice, or with such descendants
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

  /** The choice of the longest known ending of a form; this must be a root. */
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
    return Objects.requireNonNull(decided, "a root has a choice");
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
