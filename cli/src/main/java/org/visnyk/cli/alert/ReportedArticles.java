package org.visnyk.cli.alert;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * Which articles were reported for a saved search: a file of eight bytes for each, to which is only
 * added. What an interrupted writer left behind of an article does not count.
 */
final class ReportedArticles {
  private final Path folder;
  private final Path file;
  private final Set<Long> reported = new HashSet<>();

  private ReportedArticles(Path folder, String name) {
    this.folder = folder;
    this.file = folder.resolve(name);
  }

  /**
   * Reads the file of a saved search; there need not be one.
   *
   * @param folder where the files of all saved searches are
   */
  static ReportedArticles open(Path folder, String search) throws IOException {
    ReportedArticles articles =
        new ReportedArticles(folder, HexFormat.of().formatHex(digest(search), 0, 16));
    byte[] content = articles.content();
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
    for (int i = 0; i < content.length / Long.BYTES; i++) {
      articles.reported.add(in.readLong());
    }
    return articles;
  }

  private byte[] content() throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return new byte[0];
    }
  }

  boolean contains(String id) {
    return reported.contains(key(id));
  }

  /** Adds articles; they survive a crash once this returns. */
  void add(Collection<String> ids) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (String id : ids) {
      if (reported.add(key(id))) {
        out.writeLong(key(id));
      }
    }
    if (bytes.size() == 0) {
      return;
    }
    Files.createDirectories(folder);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.position(channel.size() / Long.BYTES * Long.BYTES);
      ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /** Forgets all of them. */
  void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  private static long key(String id) {
    return ByteBuffer.wrap(digest(id)).getLong();
  }

  static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has it", e);
    }
  }
}
