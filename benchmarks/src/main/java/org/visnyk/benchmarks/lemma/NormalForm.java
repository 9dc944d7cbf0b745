package org.visnyk.benchmarks.lemma;

import java.util.Locale;
import java.util.regex.Pattern;

/** The spelling in which lemmas are compared: lower case, one apostrophe, г for ґ. */
final class NormalForm {
  private static final Pattern APOSTROPHES = Pattern.compile("[’ʼ‘`´]");

  private NormalForm() {}

  static String of(String word) {
    return APOSTROPHES.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("'").replace('ґ', 'г');
  }
}
