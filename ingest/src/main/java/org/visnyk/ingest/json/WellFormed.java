package org.visnyk.ingest.json;

/**
 * Mends what JSON can express and UTF-8 cannot: half a surrogate pair, which an export leaves
 * behind when it cuts a text in the middle of an emoji. It becomes U+FFFD, the character for what
 * could not be read.
 */
final class WellFormed {
  private static final char REPLACEMENT = '\uFFFD';

  private WellFormed() {}

  static String of(String text) {
    int at = firstUnpaired(text, 0);
    if (at < 0) {
      return text;
    }
    StringBuilder mended = new StringBuilder(text);
    while (at >= 0) {
      mended.setCharAt(at, REPLACEMENT);
      at = firstUnpaired(mended, at + 1);
    }
    return mended.toString();
  }

  private static int firstUnpaired(CharSequence text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        boolean paired =
            i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
        if (!paired) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }
}
