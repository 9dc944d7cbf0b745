package org.visnyk.cli.command;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;
import org.visnyk.NewsIndex;
import org.visnyk.cli.output.CommandFailedException;
import org.visnyk.cli.output.Display;
import org.visnyk.cli.output.Streams;
import org.visnyk.server.NewsServer;
import org.visnyk.server.ServerOptions;

/** Serves an index until the process is asked to end (SIGTERM, Ctrl-C), then ends in order. */
final class Serving {
  private Serving() {}

  /**
   * Serves; returns when this thread is interrupted.
   *
   * @param name what is served, for the person who started it
   * @param atEnd what else to do when the process is asked to end, after the last answer
   */
  static void run(
      NewsIndex index, ServerOptions options, String name, Runnable atEnd, Streams streams)
      throws IOException {
    ServerLog.printTo(streams);
    long articles = index.statistics().articles();
    try (NewsServer server = start(index, options)) {
      streams
          .out()
          .printf(
              "Serving %s (%s) at %s; Ctrl-C ends%n",
              Display.oneLine(name), Display.count(articles, "article"), server.url());
      streams.requireOutput();
      if (isOpenToOthers(options)) {
        streams
            .err()
            .println(
                "visnyk: everybody who can reach this machine can search and read the articles;"
                    + " --token FILE keeps others out");
      }
      await(ending(server, index, atEnd));
    }
  }

  private static Runnable ending(NewsServer server, NewsIndex index, Runnable atEnd) {
    return () -> {
      server.close();
      index.close();
      atEnd.run();
    };
  }

  private static boolean isOpenToOthers(ServerOptions options) throws IOException {
    return options.token().isEmpty() && !InetAddress.getByName(options.host()).isLoopbackAddress();
  }

  private static NewsServer start(NewsIndex index, ServerOptions options) throws IOException {
    try {
      return NewsServer.start(index, options);
    } catch (UnknownHostException e) {
      throw new CommandFailedException("there is no address " + options.host());
    } catch (BindException e) {
      throw new CommandFailedException(
          "port %d of %s is in use, or this machine has no such address; choose another with --port or --host"
              .formatted(options.port(), options.host()));
    } catch (SocketException e) {
      throw new CommandFailedException(
          "port %d of %s may not be used: %s"
              .formatted(options.port(), options.host(), e.getMessage()));
    }
  }

  /** The process ends once the hook has, and this thread with it. */
  private static void await(Runnable end) {
    Thread hook = new Thread(end, "visnyk-end-of-serving");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Runtime.getRuntime().removeShutdownHook(hook);
      Thread.currentThread().interrupt();
    }
  }
}
