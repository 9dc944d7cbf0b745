package org.visnyk.examples.spring;

import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.visnyk.Article;
import org.visnyk.NewsIndex;

/** Puts what is new into the index. An article replaces the one with its id. */
@Component
class IndexingJob {
  private final NewsIndex index;
  private final NewsDesk desk;

  IndexingJob(NewsIndex index, NewsDesk desk) {
    this.index = index;
    this.desk = desk;
  }

  @Scheduled(fixedDelayString = "${news.every}")
  void putNews() {
    List<Article> news = desk.news();
    if (!news.isEmpty()) {
      index.putAll(news);
      index.commit(); // durable, and visible to every search from here on
    }
  }
}
