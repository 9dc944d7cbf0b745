package org.visnyk.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What an id or a tag must be to stand in a column of a TREC file. */
final class Ids {
  private Ids() {}

  /** Returns {@code id} if it can be a column; {@code what} names it in the complaint. */
  static String check(String what, String id) {
    if (id.isBlank()) {
      throw new EvaluationException("the " + what + " is blank; give one");
    }
    if (id.codePoints().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
      throw new EvaluationException(
          "the %s \"%s\" contains white space, which separates the columns of TREC files; replace it, for example by _"
              .formatted(what, id));
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(id)) {
      throw new EvaluationException(
          "the %s \"%s\" has half of a surrogate pair, which UTF-8 cannot write; mend the text it comes from"
              .formatted(what, id));
    }
    return id;
  }

  /** Returns the id of a topic if it is one of those that there are. */
  static String known(String topic, Set<String> topics) {
    if (!topics.contains(topic)) {
      throw new EvaluationException(
          "there is no topic \"" + topic + "\"; add it to the topics, or take the line out");
    }
    return topic;
  }
}
