package org.visnyk.index;

import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.visnyk.IndexStorageException;
import org.visnyk.IndexUnavailableException;
import org.visnyk.IndexUnavailableException.Reason;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.index.schema.UsedDictionary;

/** A folder that holds an index or will hold one: inspects what is in it and opens it. */
public final class IndexFolder {
  private static final Logger LOG = System.getLogger(IndexFolder.class.getName());

  private final Path path;
  private final UsedDictionary dictionary;

  /**
   * Names a folder; nothing is touched yet.
   *
   * @param dictionary the dictionary with which articles and queries will be analysed
   */
  public IndexFolder(Path path, UsedDictionary dictionary) {
    this.path = path;
    this.dictionary = dictionary;
  }

  /** Where the folder is. */
  public Path path() {
    return path;
  }

  /** The dictionary with which articles and queries are analysed. */
  UsedDictionary dictionary() {
    return dictionary;
  }

  /** Bytes of the files in the folder. */
  public long sizeInBytes() throws IOException {
    long size = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
      for (Path file : files) {
        size += sizeOf(file);
      }
    }
    return size;
  }

  /** A file that a merge has just deleted counts as empty. */
  private static long sizeOf(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  /**
   * Opens the folder to read the index in it.
   *
   * @throws IndexUnavailableException if there is no index in it, or one that cannot be read
   * @throws IndexStorageException if an I/O error occurs or the index is damaged
   */
  public Directory openForReading() {
    requireFolder();
    return open(false);
  }

  /**
   * Opens the folder to look for damage; it need not hold more than traces of an index.
   *
   * @throws IndexUnavailableException if there is no index in it
   * @throws IOException if an I/O error occurs
   */
  Directory openToCheck() throws IOException {
    requireFolder();
    Directory directory = FSDirectory.open(path);
    try {
      requireOurs(directory);
      return directory;
    } catch (RuntimeException | IOException e) {
      directory.close();
      throw e;
    }
  }

  /** Accepts what is too damaged to be recognised. */
  private void requireOurs(Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      throw notAnIndex(isEmpty(path) ? "it is empty" : "it holds other files");
    }
    try {
      if (!IndexSchema.isMarked(SegmentInfos.readLatestCommit(directory).getUserData())) {
        throw notAnIndex("it holds a Lucene index of another program");
      }
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      throw incompatible(e);
    } catch (CorruptIndexException | EOFException | NoSuchFileException e) {
      LOG.log(Level.DEBUG, "the last commit cannot be read", e);
    }
  }

  private void requireFolder() {
    if (!Files.isDirectory(path)) {
      throw new IndexUnavailableException(
          Reason.NOT_FOUND,
          "there is no index at %s; create one with NewsIndex.open(folder)".formatted(path),
          null);
    }
  }

  /**
   * Opens the folder for writing, and creates it if it is missing.
   *
   * @throws IndexUnavailableException if the folder holds something other than a usable index
   * @throws IndexStorageException if an I/O error occurs or the index is damaged
   */
  Directory openForWriting() {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw notAnIndex("it is a file, not a folder");
    }
    if (Files.isSymbolicLink(path) && !Files.exists(path)) {
      throw notAnIndex("it is a link that leads nowhere");
    }
    return open(true);
  }

  private Directory open(boolean mayBeEmpty) {
    try {
      Directory directory = FSDirectory.open(path);
      try {
        requireUsable(directory, mayBeEmpty);
        return directory;
      } catch (RuntimeException | IOException e) {
        directory.close();
        throw e;
      }
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      throw incompatible(e);
    } catch (CorruptIndexException e) {
      throw new IndexStorageException(
          "the index at %s is damaged (%s); restore it from a snapshot or index the articles anew"
              .formatted(path, e.getMessage()),
          e);
    } catch (IOException e) {
      throw failure("cannot be opened", e);
    }
  }

  /**
   * Checks that a folder that was opened for reading holds an index like the one that was opened.
   *
   * @throws IndexUnavailableException if it holds anything else by now
   */
  public void requireUsable(Directory directory) throws IOException {
    requireUsable(directory, false);
  }

  private void requireUsable(Directory directory, boolean mayBeEmpty) throws IOException {
    if (DirectoryReader.indexExists(directory)) {
      Map<String, String> mark = SegmentInfos.readLatestCommit(directory).getUserData();
      if (!IndexSchema.isMarked(mark)) {
        throw notAnIndex("it holds a Lucene index of another program");
      }
      if (!IndexSchema.isCompatible(mark)) {
        throw incompatible(null);
      }
      UsedDictionary madeWith = IndexSchema.dictionary(mark);
      if (!madeWith.isSameAs(dictionary)) {
        throw otherDictionary(madeWith);
      }
    } else if (!isEmpty(path)) {
      throw notAnIndex("it holds other files");
    } else if (!mayBeEmpty) {
      throw notAnIndex("it is empty");
    }
  }

  /** Whether there is nothing in a folder but perhaps the file that Lucene locks. */
  static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.allMatch(entry -> entry.endsWith(IndexWriter.WRITE_LOCK_NAME));
    }
  }

  /** Describes an I/O failure in this folder, or a lack of memory. */
  public IndexStorageException failure(String what, Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return new IndexStorageException(
        "the index at %s %s: %s; what was committed before is safe. %s, then open it again"
            .formatted(path, what, reason(root), remedy(root)),
        cause);
  }

  private static String reason(Throwable root) {
    String message = root.getMessage();
    return switch (root) {
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case ReadOnlyFileSystemException readOnly -> "the disk is read-only";
      // Where Lucene cannot create the file that it locks, it then finds it missing.
      case NoSuchFileException missing when missing.getSuppressed().length > 0 ->
          reason(missing.getSuppressed()[0]);
      case NoSuchFileException missing -> "no such file: " + missing.getFile();
      // What the JVM throws where a file is shorter than when it was mapped into memory.
      case InternalError fault -> "a file was cut off or deleted while it was read";
      case OutOfMemoryError memory -> "Java ran out of memory (%s)".formatted(message);
      default -> message == null ? root.getClass().getSimpleName() : message;
    };
  }

  private static String remedy(Throwable root) {
    return root instanceof OutOfMemoryError
        ? "Give Java more memory with -Xmx"
        : "Check free space, permissions and the health of the disk";
  }

  private IndexUnavailableException notAnIndex(String why) {
    return new IndexUnavailableException(
        Reason.NOT_AN_INDEX,
        "%s is not an index of Visnyk: %s; name another folder".formatted(path, why),
        null);
  }

  private IndexUnavailableException incompatible(@Nullable Exception e) {
    return new IndexUnavailableException(
        Reason.INCOMPATIBLE,
        "the index at %s was made by another version of Visnyk; index the articles anew into another folder"
            .formatted(path),
        e);
  }

  private IndexUnavailableException otherDictionary(UsedDictionary madeWith) {
    String remedy =
        madeWith.isStandard()
            ? "with the dictionary of the library: open it without IndexOptions.dictionary"
            : "with the dictionary %s (checksum %s): open it with IndexOptions.dictionary(file)"
                .formatted(madeWith.fileName(), madeWith.fingerprint());
    String given =
        dictionary.isStandard()
            ? "none was given"
            : "%s has the checksum %s".formatted(dictionary.fileName(), dictionary.fingerprint());
    return new IndexUnavailableException(
        Reason.INCOMPATIBLE,
        "the index at %s was made %s; %s. Or index the articles anew into another folder"
            .formatted(path, remedy, given),
        null);
  }
}
