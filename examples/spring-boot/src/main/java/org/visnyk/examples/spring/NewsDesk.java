package org.visnyk.examples.spring;

import java.util.List;
import org.visnyk.Article;

/** Where articles come from: a database, a queue, an editorial system. */
interface NewsDesk {
  /** Articles that were written or changed since the last call. */
  List<Article> news();
}
