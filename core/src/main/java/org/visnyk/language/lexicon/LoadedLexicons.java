package org.visnyk.language.lexicon;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lexicons that were read from files, so that each is in memory once: some 30 MB. They are told
 * apart by what is in them, not by their paths, and forgotten when nobody uses them.
 */
final class LoadedLexicons {
  private static final Map<String, WeakReference<Lexicon>> LOADED = new HashMap<>();

  private LoadedLexicons() {}

  /** The lexicon that is to be used for one that has just been read. */
  static Lexicon share(Lexicon read) {
    synchronized (LOADED) {
      LOADED.values().removeIf(lexicon -> lexicon.get() == null);
      @Nullable WeakReference<Lexicon> known = LOADED.get(read.fingerprint());
      @Nullable Lexicon inUse = known == null ? null : known.get();
      if (inUse != null) {
        return inUse;
      }
      LOADED.put(read.fingerprint(), new WeakReference<>(read));
      return read;
    }
  }
}
