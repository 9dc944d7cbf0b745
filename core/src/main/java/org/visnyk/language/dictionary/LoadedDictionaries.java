package org.visnyk.language.dictionary;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each dictionary that was read from a file in memory only once, about 30 MB. Dictionaries
 * are identified by content, not by path, and dropped when nobody uses them.
 */
final class LoadedDictionaries {
  private static final Map<String, WeakReference<UkrainianDictionary>> LOADED = new HashMap<>();

  private LoadedDictionaries() {}

  /** The instance to use for a dictionary that was just read. */
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
