package org.visnyk.examples.spring;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.visnyk.NewsIndex;

/** Search in an index that a scheduled job fills. */
@SpringBootApplication
@EnableScheduling
public class NewsApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(NewsApplication.class, arguments);
  }

  /** One index for all threads. Spring calls close on shutdown, which commits. */
  @Bean(destroyMethod = "close")
  NewsIndex index(@Value("${news.index}") Path folder) {
    return NewsIndex.open(folder);
  }
}
