package org.visnyk.ingest.feed;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.visnyk.ingest.draft.RawRecord;

/**
 * Splits a feed into its items by their tags alone, so that a broken item does not affect the
 * others. Everything before the first item is the header: messages of a server, the XML
 * declaration, the title of the feed. Control characters, which XML forbids, become spaces. Holds
 * one item at a time.
 */
final class ItemSplitter implements AutoCloseable {
  private static final Set<String> ITEMS = Set.of("item", "entry");
  private static final Set<String> ROOT_ENDS = Set.of("/channel", "/rss", "/feed", "/rdf");
  private static final int MAX_HEADER = 1 << 20;
  private static final int MAX_NAME = 64;
  private static final int END = -1;

  /**
   * An item.
   *
   * @param xml its text from the first to the last tag; the beginning, if it is too long
   * @param isTooLong whether the rest was dropped
   * @param isClosed whether its end was found
   */
  record RawItem(String xml, boolean isTooLong, boolean isClosed) {}

  private final Reader in;
  private final char[] buffer = new char[1 << 16];
  private int at;
  private int end;
  private final StringBuilder header = new StringBuilder();
  private StringBuilder sink = header;
  private int room = MAX_HEADER;
  private String name = "";
  private boolean seenEnd;

  ItemSplitter(Reader in) {
    this.in = in;
  }

  /** The text before the first item, at most 1 MiB of it. */
  String header() {
    return header.toString();
  }

  /** Whether the end of the feed has been read, and not only that of the input. */
  boolean isComplete() {
    return seenEnd;
  }

  /** The next item; empty at the end of the feed. */
  Optional<RawItem> next() throws IOException {
    while (true) {
      int c = read();
      if (c == END) {
        return Optional.empty();
      }
      if (c != '<') {
        continue;
      }
      String tag = readName();
      if (tag.equals("!--")) {
        skipTo("-->");
      } else if (tag.equals("![CDATA[")) {
        skipTo("]]>");
      } else if (isRootEnd(tag.toLowerCase(Locale.ROOT))) {
        seenEnd = true;
      } else if (isItem(tag)) {
        name = tag;
        dropFromHeader(tag.length() + 1);
        return Optional.of(item());
      }
    }
  }

  /** The end of the root, with any prefix. */
  private static boolean isRootEnd(String tag) {
    return ROOT_ENDS.contains(tag) || ROOT_ENDS.contains(tag.replaceFirst("^/[\\w-]+:", "/"));
  }

  private boolean isItem(String tag) {
    String local = tag.substring(tag.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    return name.isEmpty() ? ITEMS.contains(local) : name.equals(tag);
  }

  private void dropFromHeader(int length) {
    if (sink == header && header.length() < MAX_HEADER) {
      header.setLength(Math.max(0, header.length() - length));
    }
  }

  /** Reads an item whose first tag has begun. */
  private RawItem item() throws IOException {
    sink = new StringBuilder("<").append(name);
    room = RawRecord.MAX_BYTES;
    boolean isClosed = false;
    boolean ended = false;
    while (!ended) {
      int c = read();
      if (c == END) {
        break;
      }
      if (c != '<') {
        continue;
      }
      if (startsItem()) {
        isClosed = true; // the next item begins before this one was closed
        at--;
        break;
      }
      String tag = readName();
      if (tag.equals("!--")) {
        skipTo("-->");
      } else if (tag.equals("![CDATA[")) {
        ended = skipCharacterData();
        isClosed = ended;
      } else if (tag.equals("/" + name)) {
        ended = true;
        isClosed = true;
        skipTo(">");
      }
    }
    RawItem item = new RawItem(sink.toString(), room <= 0, isClosed);
    sink = new StringBuilder();
    room = 0;
    return item;
  }

  /** Whether the character just read begins another item. */
  private boolean startsItem() throws IOException {
    return isAhead(name, 0)
        && ahead(name.length()) != END
        && (Character.isWhitespace(ahead(name.length())) || ahead(name.length()) == '>');
  }

  /**
   * Skips a section of character data.
   *
   * @return whether it was never closed, so that the item ended inside
   */
  private boolean skipCharacterData() throws IOException {
    int brackets = 0;
    for (int c = read(); c != END; c = read()) {
      if (c == '>' && brackets >= 2) {
        return false;
      }
      brackets = c == ']' ? brackets + 1 : 0;
      if (c == '<' && isAhead("/" + name + ">", 0)) {
        int after = name.length() + 2;
        while (ahead(after) != END && Character.isWhitespace(ahead(after))) {
          after++;
        }
        if (isAhead("<" + name, after) || isAhead("</channel", after) || isAhead("</feed", after)) {
          for (int i = 0; i < name.length() + 2; i++) {
            read();
          }
          return true;
        }
      }
    }
    return false;
  }

  /** Reads the name of a tag, with the slash of a closing one. */
  private String readName() throws IOException {
    StringBuilder tag = new StringBuilder();
    while (tag.length() < MAX_NAME) {
      int c = ahead(0);
      if (c == END
          || Character.isWhitespace(c)
          || c == '>'
          || c == '<'
          || (c == '/' && !tag.isEmpty())) {
        break;
      }
      tag.append((char) read());
      if (tag.toString().equals("!--") || tag.toString().equals("![CDATA[")) {
        break;
      }
    }
    return tag.toString();
  }

  private void skipTo(String text) throws IOException {
    int matched = 0;
    while (matched < text.length()) {
      int c = read();
      if (c == END) {
        return;
      }
      // "--->" also ends a comment: the first character may be repeated
      boolean repeated = matched > 0 && c == text.charAt(matched - 1) && c == text.charAt(0);
      matched = c == text.charAt(matched) ? matched + 1 : repeated ? matched : 0;
    }
  }

  private boolean isAhead(String text, int offset) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      if (ahead(offset + i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The character that is so many characters ahead; the end if it is too far for the buffer. */
  private int ahead(int offset) throws IOException {
    if (at + offset >= end && !fill(offset + 1)) {
      return END;
    }
    return buffer[at + offset];
  }

  private int read() throws IOException {
    if (at >= end && !fill(1)) {
      return END;
    }
    char c = buffer[at++];
    if (room > 0) {
      sink.append(isAllowed(c) ? c : ' ');
      room--;
    }
    return c;
  }

  private static boolean isAllowed(char c) {
    return c >= ' ' ? c < '\uFFFE' && c != '\u007F' : c == '\t' || c == '\n' || c == '\r';
  }

  private boolean fill(int wanted) throws IOException {
    if (wanted > buffer.length) {
      return false;
    }
    System.arraycopy(buffer, at, buffer, 0, end - at);
    end -= at;
    at = 0;
    while (end < wanted) {
      int count = in.read(buffer, end, buffer.length - end);
      if (count < 0) {
        return false;
      }
      end += count;
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
