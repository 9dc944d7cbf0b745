package org.visnyk;

import java.util.ServiceLoader;
import org.visnyk.spi.NewsIndexProvider;

/** Finds the implementation of the embedded index. */
final class Implementation {
  private Implementation() {}

  static NewsIndexProvider provider() {
    return ServiceLoader.load(NewsIndexProvider.class, NewsIndexProvider.class.getClassLoader())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no implementation of NewsIndexProvider was found; a jar that repackages"
                        + " visnyk-core must keep its META-INF/services"));
  }
}
