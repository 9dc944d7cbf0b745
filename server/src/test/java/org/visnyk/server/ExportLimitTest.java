package org.visnyk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.Article;

/** Exports that nobody reads fill neither the memory nor the processor. */
class ExportLimitTest {
  private static final String EXPORT =
      "GET /api/export?query= HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

  @TempDir private Path folder;

  @Test
  @Timeout(120)
  void onlySomeExportsAreSentAtOnce() throws IOException {
    try (ServedIndex served = ServedIndex.withArticles(folder)) {
      // More than the buffers of a connection hold.
      for (int i = 0; i < 8; i++) {
        served.index().put(Article.builder("long" + i).text("слово ".repeat(200_000)).build());
      }
      served.index().commit();
      List<Socket> unread = new ArrayList<>();
      try {
        String status = begin(served, unread);
        while (status.contains("200")) {
          assertThat(unread.size()).isLessThan(100);
          status = begin(served, unread);
        }
        assertThat(status).isEqualTo("HTTP/1.1 503 Service Unavailable");
        for (Socket socket : unread) {
          socket.close();
        }
        // They end when the server next writes to them.
        while (!begin(served, unread).contains("200")) {
          Thread.onSpinWait();
        }
      } finally {
        for (Socket socket : unread) {
          socket.close();
        }
      }
    }
  }

  /** Begins an export and reads its first line only. */
  private static String begin(ServedIndex served, List<Socket> unread) throws IOException {
    Socket socket = new Socket();
    unread.add(socket);
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), served.server().port()));
    socket.getOutputStream().write(EXPORT.getBytes(StandardCharsets.US_ASCII));
    BufferedReader answer =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII), 64);
    return String.valueOf(answer.readLine());
  }
}
