package org.visnyk.benchmarks.structure;

import java.io.IOException;

/** A structure that knows the forms of the dictionary. For one thread at a time. */
public interface FormStructure {
  /**
   * Looks a form up.
   *
   * @param form in lower case, with the apostrophe U+0027
   * @return some number that depends on what was found; 0 if the form is unknown
   */
  int lookup(char[] form) throws IOException;

  /** Bytes that the structure takes, of the heap or outside, without the objects around it. */
  long bytes();
}
