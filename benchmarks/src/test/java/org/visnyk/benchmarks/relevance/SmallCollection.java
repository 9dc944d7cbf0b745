package org.visnyk.benchmarks.relevance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A collection of four articles, small enough to know what every system must find. */
final class SmallCollection {
  private SmallCollection() {}

  /** Writes articles, topics and judgements into a folder. */
  static Path in(Path folder) {
    write(
        folder.resolve("articles.jsonl"),
        """
        {"id": "bridge", "title": "Міст через Рось <відкрили>", "text": "Рух мостом відновили в суботу."}
        {"id": "school", "title": "Школа чекає на вчителів", "text": "У селі бракує трьох учителів."}
        {"id": "market", "title": "Ціни на ринку", "text": "На ринку подешевшали яблука.", "tags": ["торгівля"]}
        {"id": "storm", "title": "Буревій зламав дерева", "text": "Біля школи впала стара липа."}
        """);
    write(
        folder.resolve("topics.jsonl"),
        """
        {"id": "t1", "text": "мости", "slices": ["short"]}
        {"id": "t2", "text": "учитель у школах"}
        {"id": "t3", "text": "торгівля", "slices": ["short"]}
        """);
    write(
        folder.resolve("qrels.txt"),
        """
        t1 0 bridge 2
        t1 0 storm 0
        t2 0 school 3
        t2 0 storm 1
        t3 0 market 1
        """);
    return folder;
  }

  /** Writes a file in UTF-8. */
  static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a file in UTF-8. */
  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
