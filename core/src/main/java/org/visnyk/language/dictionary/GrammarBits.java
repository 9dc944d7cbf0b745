package org.visnyk.language.dictionary;

/**
 * What the neighbours of a word ask of its {@link Grammar}, packed into one number, so that
 * agreement and government are a few {@code &} on what one read of memory brings. Stateless.
 */
public final class GrammarBits {
  private static final int SLOTS_MASK = (1 << 28) - 1;
  private static final int SUBJECTS_SHIFT = 28;
  private static final int SUBJECTS_MASK = 0xF;
  private static final int TRAITS_SHIFT = 32;

  private GrammarBits() {}

  static long of(Grammar grammar) {
    return grammar.slots()
        | (long) grammar.subjects() << SUBJECTS_SHIFT
        | (long) grammar.traits() << TRAITS_SHIFT;
  }

  /** As {@link Grammar#slots}. */
  public static int slots(long grammar) {
    return (int) grammar & SLOTS_MASK;
  }

  /** As {@link Grammar#subjects}. */
  public static int subjects(long grammar) {
    return (int) (grammar >>> SUBJECTS_SHIFT) & SUBJECTS_MASK;
  }

  /** As {@link Grammar#traits}. */
  public static int traits(long grammar) {
    return (int) (grammar >>> TRAITS_SHIFT);
  }

  /** Whether some of the traits are there. */
  public static boolean has(long grammar, int traits) {
    return (traits(grammar) & traits) != 0;
  }

  /** All bits if a trait is there, else none: to choose without a branch. */
  public static int mask(int traits, int trait) {
    return -((traits & trait) >>> Integer.numberOfTrailingZeros(trait));
  }
}
