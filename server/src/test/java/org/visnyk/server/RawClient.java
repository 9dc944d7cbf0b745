package org.visnyk.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;

/** Sends bytes that no proper client would send, and takes what comes back until the end. */
final class RawClient {
  private RawClient() {}

  /** The whole answer; empty if the connection was closed without one. */
  static String send(int port, String request) throws IOException {
    try (Socket socket = open(port)) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    } catch (SocketException e) {
      return ""; // reset while it was still sending
    }
  }

  /** The first line of the answer, which may come while the server waits for more. */
  static String firstLine(int port, String request) throws IOException {
    try (Socket socket = open(port)) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      BufferedReader answer =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
      return String.valueOf(answer.readLine());
    }
  }

  private static Socket open(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(20_000);
    return socket;
  }

  /** A request with a host and other headers, after which the connection is closed. */
  static String get(int port, String path, String host, String... headers) throws IOException {
    StringBuilder request =
        new StringBuilder(
            "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n".formatted(path, host));
    for (String header : headers) {
      request.append(header).append("\r\n");
    }
    return send(port, request + "\r\n");
  }
}
