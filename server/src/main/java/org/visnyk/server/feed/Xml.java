package org.visnyk.server.feed;

/** Writes XML; every text and every value is escaped. For one thread. */
final class Xml {
  private final StringBuilder target =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");

  /** Opens the root. */
  Xml(String root, String... attributes) {
    open(root, attributes);
  }

  Xml open(String name, String... attributes) {
    start(name, attributes);
    target.append(">\n");
    return this;
  }

  Xml close(String name) {
    target.append("</").append(name).append(">\n");
    return this;
  }

  Xml element(String name, String text, String... attributes) {
    start(name, attributes);
    target.append('>');
    escape(text);
    return close(name);
  }

  Xml empty(String name, String... attributes) {
    start(name, attributes);
    target.append("/>\n");
    return this;
  }

  private void start(String name, String... attributes) {
    target.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      target.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      target.append('"');
    }
  }

  /** What XML cannot have, such as control characters, becomes a space. */
  private void escape(String text) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> target.append("&amp;");
                case '<' -> target.append("&lt;");
                case '>' -> target.append("&gt;");
                case '"' -> target.append("&quot;");
                default -> target.appendCodePoint(isAllowed(c) ? c : ' ');
              }
            });
  }

  private static boolean isAllowed(int c) {
    return c == '\n' || (c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF);
  }

  @Override
  public String toString() {
    return target.toString();
  }
}
