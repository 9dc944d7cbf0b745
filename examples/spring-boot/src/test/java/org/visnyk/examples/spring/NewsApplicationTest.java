package org.visnyk.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.NewsIndex;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class NewsApplicationTest {
  @TempDir private Path folder;

  @Test
  void servesWhatTheJobHasPutAndClosesTheIndexOnShutdown() throws InterruptedException {
    TestRestTemplate http = new TestRestTemplate();
    try (ConfigurableApplicationContext application =
        SpringApplication.run(
            NewsApplication.class,
            "--server.port=0",
            "--news.index=" + folder,
            "--news.every=10ms")) {
      String address =
          "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
      while (search(http, address).equals("[]")) {
        Thread.sleep(10);
      }
      assertThat(search(http, address)).contains("\"id\":\"k-1729\"", "<mark>Брускявічуса</mark>");
      assertThat(
              http.getForEntity(address + "/search?q={q}&size={size}", String.class, "суд", -1)
                  .getStatusCode())
          .isEqualTo(HttpStatus.BAD_REQUEST);
    }
    try (EmbeddedNewsIndex again = NewsIndex.open(folder)) { // the lock is free
      assertThat(again.contains("k-1729")).isTrue();
    }
  }

  private static String search(TestRestTemplate http, String address) {
    return http.getForObject(address + "/search?q={q}", String.class, "Брускявічусом");
  }
}
