package org.visnyk.language.dictionary;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lexicons that were read from files, so that each is in memory once: some 30 MB. They are told
 * apart by what is in them, not by their paths, and forgotten when nobody uses them.
 */
final class LoadedDictionaries {
  private static final Map<String, WeakReference<UkrainianDictionary>> LOADED = new HashMap<>();

  private LoadedDictionaries() {}

  /** The dictionary that is to be used for one that has just been read. */
  static UkrainianDictionary share(UkrainianDictionary read) {
    synchronized (LOADED) {
      LOADED.values().removeIf(dictionary -> dictionary.get() == null);
      @Nullable WeakReference<UkrainianDictionary> known = LOADED.get(read.fingerprint());
      @Nullable UkrainianDictionary inUse = known == null ? null : known.get();
      if (inUse != null) {
        return inUse;
      }
      LOADED.put(read.fingerprint(), new WeakReference<>(read));
      return read;
    }
  }
}
