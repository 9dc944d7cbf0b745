package org.visnyk.language.dictionary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compiles dictionaries of a few words. */
public final class SmallDictionary {
  private SmallDictionary() {}

  /**
   * Compiles a dictionary.
   *
   * @param entries form, lemma and tag of each, separated by spaces; those of a form must be
   *     adjacent
   */
  public static byte[] compile(String... entries) throws IOException {
    List<DictionaryForms.Entry> all = new ArrayList<>();
    for (String entry : entries) {
      String[] parts = entry.split(" ");
      all.add(new DictionaryForms.Entry(parts[0], parts[1], parts[2]));
    }
    ByteArrayOutputStream compiled = new ByteArrayOutputStream();
    DictionaryCompiler.compile(all, compiled);
    return compiled.toByteArray();
  }

  /** Compiles a dictionary to a file, and returns the file. */
  public static Path write(Path file, String... entries) throws IOException {
    return Files.write(file, compile(entries));
  }
}
