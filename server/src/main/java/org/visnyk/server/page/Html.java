package org.visnyk.server.page;

import org.visnyk.Highlight;

/** Writes HTML; every text and every value of an attribute is escaped. For one thread. */
final class Html {
  private final StringBuilder target = new StringBuilder(1 << 14);

  /** Opens an element. */
  Html open(String tag, String... attributes) {
    target.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      target.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      target.append('"');
    }
    target.append('>');
    return this;
  }

  /** Closes an element. */
  Html close(String tag) {
    target.append("</").append(tag).append('>');
    return this;
  }

  /** An element that contains a text. */
  Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /** A link. */
  Html link(String address, String text, String... attributes) {
    target.append("<a href=\"");
    escape(address);
    target.append('"');
    for (int i = 0; i < attributes.length; i += 2) {
      target.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      target.append('"');
    }
    target.append('>');
    escape(text);
    return close("a");
  }

  /** A text. */
  Html text(String text) {
    escape(text);
    return this;
  }

  /** A text with its matches marked. */
  Html highlight(Highlight highlight) {
    target.append(highlight.toHtml());
    return this;
  }

  /** HTML of this program, never of an article. */
  Html raw(String html) {
    target.append(html);
    return this;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> target.append("&amp;");
        case '<' -> target.append("&lt;");
        case '>' -> target.append("&gt;");
        case '"' -> target.append("&quot;");
        case '\'' -> target.append("&#39;");
        case '\n' -> target.append('\n');
        default -> target.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
  }

  @Override
  public String toString() {
    return target.toString();
  }
}
