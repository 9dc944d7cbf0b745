package org.visnyk.index;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * A lock for each id. Not striped: a put that fills the buffer writes it to disk, which takes
 * seconds, and must delay no other id. Safe for any number of threads.
 */
final class IdLocks {
  private final ReadWriteLock all = new ReentrantReadWriteLock();
  private final Lock guard = new ReentrantLock();
  private final Condition released = guard.newCondition();
  private final Set<String> held = new HashSet<>();

  /** Runs an action while no other thread holds the lock of an id. Not reentrant. */
  <T> T with(String id, Supplier<T> action) {
    all.readLock().lock();
    try {
      acquire(id);
      try {
        return action.get();
      } finally {
        release(id);
      }
    } finally {
      all.readLock().unlock();
    }
  }

  /** Runs an action while no other thread holds the lock of any id. */
  <T> T alone(Supplier<T> action) {
    all.writeLock().lock();
    try {
      return action.get();
    } finally {
      all.writeLock().unlock();
    }
  }

  private void acquire(String id) {
    guard.lock();
    try {
      while (!held.add(id)) {
        released.awaitUninterruptibly();
      }
    } finally {
      guard.unlock();
    }
  }

  private void release(String id) {
    guard.lock();
    try {
      held.remove(id);
      released.signalAll();
    } finally {
      guard.unlock();
    }
  }
}
