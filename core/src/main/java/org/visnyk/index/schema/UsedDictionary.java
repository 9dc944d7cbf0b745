package org.visnyk.index.schema;

/**
 * The dictionary with which the articles of an index are analysed. Immutable.
 *
 * @param fingerprint its checksum, as {@link
 *     org.visnyk.language.dictionary.UkrainianDictionary#fingerprint}; empty for the one that comes
 *     with the library, whose changes change {@link
 *     org.visnyk.analysis.UkrainianNewsAnalyzer#FINGERPRINT}
 * @param fileName of the file that it was read from, to help people remember; empty for the one
 *     that comes with the library
 */
public record UsedDictionary(String fingerprint, String fileName) {
  /** The dictionary that comes with the library. */
  public static final UsedDictionary STANDARD = new UsedDictionary("", "");

  static UsedDictionary parse(String printed) {
    int space = printed.indexOf(' ');
    return space < 0
        ? STANDARD
        : new UsedDictionary(printed.substring(0, space), printed.substring(space + 1));
  }

  String print() {
    return isStandard() ? "" : fingerprint + " " + fileName;
  }

  public boolean isStandard() {
    return fingerprint.isEmpty();
  }

  /** Whether both give the same lemmas, whatever their files are called. */
  public boolean isSameAs(UsedDictionary other) {
    return fingerprint.equals(other.fingerprint);
  }
}
