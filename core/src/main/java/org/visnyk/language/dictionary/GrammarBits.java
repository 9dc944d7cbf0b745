package org.visnyk.language.dictionary;

/**
 * The parts of a {@link Grammar} that matter to adjacent words, packed into one number, so that
 * agreement and government take one memory read and a few bit operations. Stateless.
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

  /** Whether at least one of the traits is set. */
  public static boolean has(long grammar, int traits) {
    return (traits(grammar) & traits) != 0;
  }

  /** All bits if a trait is set, else none: for selection without a branch. */
  public static int mask(int traits, int trait) {
    return -((traits & trait) >>> Integer.numberOfTrailingZeros(trait));
  }
}
