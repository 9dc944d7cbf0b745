package org.visnyk.index;

import java.util.Arrays;
import java.util.function.Supplier;

/** Striped locks for ids. Safe for any number of threads. */
final class IdLocks {
  private static final int STRIPES = 64;

  private final Object[] locks = new Object[STRIPES];

  IdLocks() {
    Arrays.setAll(locks, i -> new Object());
  }

  /** The lock to hold while an id is put or deleted. */
  Object of(String id) {
    return locks[Math.floorMod(id.hashCode(), STRIPES)];
  }

  /** Runs an action while no other thread holds the lock of any id. */
  <T> T alone(Supplier<T> action) {
    return alone(0, action);
  }

  private <T> T alone(int firstLock, Supplier<T> action) {
    if (firstLock == STRIPES) {
      return action.get();
    }
    synchronized (locks[firstLock]) {
      return alone(firstLock + 1, action);
    }
  }
}
