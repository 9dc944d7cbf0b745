package org.visnyk.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The files in a folder or an archive, one after another. */
interface ArchiveEntries extends AutoCloseable {
  /** Parts of saved pages that hold no articles. */
  Set<String> PAGE_PARTS =
      Set.of(
          "css", "js", "mjs", "map", "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "ico",
          "bmp", "woff", "woff2", "ttf", "otf", "eot", "mp3", "mp4", "webm", "m4a", "ogg");

  /**
   * The next one; to be asked once the one before is done with.
   *
   * @throws IOException if this one and those that follow cannot be had
   */
  Optional<Member> next() throws IOException;

  @Override
  void close() throws IOException;

  /**
   * One of them.
   *
   * @param name what to call it in front of people
   */
  record Member(String name, Content content) {}

  /** What a member holds. */
  interface Content {
    InputStream open() throws IOException;
  }

  /** Whether a name is that of a file that may hold articles. */
  static boolean mayHoldArticles(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return !name.startsWith(".")
        && !path.startsWith("__MACOSX/")
        && !(name.contains(".") && PAGE_PARTS.contains(ending));
  }
}
