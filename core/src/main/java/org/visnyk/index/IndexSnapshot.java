package org.visnyk.index;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.visnyk.IndexUnavailableException;
import org.visnyk.IndexUnavailableException.Reason;

/**
 * Copies the last commit of an index, which may be written to meanwhile by this process or another.
 *
 * <p>Lucene never changes a file, but a writer deletes those that no commit needs any longer. So
 * all files of a commit are opened before the first is copied, which takes milliseconds: an open
 * file can be read to its end, deleted or not. If one is gone before it is opened, there is a newer
 * commit, and that is copied instead.
 */
public final class IndexSnapshot {
  /** Attempts; each fails only if a writer commits and deletes within milliseconds. */
  private static final int MAX_ATTEMPTS = 100;

  private final IndexFolder folder;
  private final Directory source;

  /**
   * Prepares to copy.
   *
   * @param folder the index
   * @param source its files; stays open
   */
  public IndexSnapshot(IndexFolder folder, Directory source) {
    this.folder = folder;
    this.source = source;
  }

  /**
   * Copies the last commit, and verifies the copy.
   *
   * @throws IndexUnavailableException if the target is not empty, or another snapshot is being
   *     written to it
   * @throws org.visnyk.IndexStorageException if an I/O error occurs
   */
  public void copyTo(Path target) {
    try {
      requireEmpty(target);
      Files.createDirectories(target);
      try (Directory copy = FSDirectory.open(target)) {
        copyAlone(target, copy);
      }
    } catch (LockObtainFailedException e) {
      throw occupied("another snapshot is being written to %s; name another folder", target, e);
    } catch (IOException e) {
      throw folder.failure("could not be copied to " + target, e);
    }
  }

  /** The lock also keeps others from writing to a copy that is not complete. */
  private void copyAlone(Path target, Directory copy) throws IOException {
    try (Lock lock = copy.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      requireEmpty(target); // another snapshot may have come first
      try (Commit commit = openLastCommit()) {
        commit.writeTo(copy);
        verify(copy);
      } catch (Throwable e) {
        removeAll(copy, e);
        throw e;
      }
    }
  }

  private static void requireEmpty(Path target) throws IOException {
    if (Files.isDirectory(target)) {
      if (!IndexFolder.isEmpty(target)) {
        throw occupied(
            "the folder %s is not empty; name one that is missing or empty for the snapshot",
            target, null);
      }
    } else if (Files.isSymbolicLink(target) && !Files.exists(target)) {
      throw occupied("%s is a link that leads nowhere; remove it first", target, null);
    } else if (Files.exists(target)) {
      throw occupied("%s is a file; name a folder for the snapshot", target, null);
    }
  }

  private static IndexUnavailableException occupied(
      String message, Path target, @Nullable Exception cause) {
    Path named = target.toString().isEmpty() ? target.toAbsolutePath() : target;
    return new IndexUnavailableException(Reason.OCCUPIED, message.formatted(named), cause);
  }

  private Commit openLastCommit() throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        return Commit.open(source);
      } catch (NoSuchFileException | FileNotFoundException e) {
        // Deleted in favour of a newer commit, or really lost.
        if (attempt == MAX_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** Verifies the checksums of all files that were written. */
  private static void verify(Directory copy) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(copy)) {
      for (LeafReaderContext segment : reader.leaves()) {
        segment.reader().checkIntegrity();
      }
    }
  }

  private static void removeAll(Directory copy, Throwable cause) {
    try {
      for (String file : copy.listAll()) {
        copy.deleteFile(file);
      }
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /** The files of a commit, open. */
  private record Commit(String name, Map<String, IndexInput> files) implements AutoCloseable {

    static Commit open(Directory source) throws IOException {
      SegmentInfos infos = SegmentInfos.readLatestCommit(source);
      Map<String, IndexInput> files = new LinkedHashMap<>();
      try {
        for (String file : infos.files(true)) {
          files.put(file, source.openInput(file, IOContext.READONCE));
        }
        return new Commit(infos.getSegmentsFileName(), files);
      } catch (IOException | RuntimeException e) {
        IOUtils.closeWhileHandlingException(files.values());
        throw e;
      }
    }

    /** The segments file, which makes the rest an index, is written last and renamed into place. */
    void writeTo(Directory target) throws IOException {
      List<String> written = new ArrayList<>();
      for (Map.Entry<String, IndexInput> file : files.entrySet()) {
        boolean isLast = file.getKey().equals(name);
        String writtenAs = isLast ? "pending_" + name : file.getKey();
        write(file.getValue(), target, writtenAs);
        written.add(writtenAs);
      }
      target.sync(written);
      target.rename("pending_" + name, name);
      target.syncMetaData();
    }

    private static void write(IndexInput in, Directory target, String name) throws IOException {
      try (IndexOutput out = target.createOutput(name, IOContext.DEFAULT)) {
        out.copyBytes(in, in.length());
      }
    }

    @Override
    public void close() throws IOException {
      IOUtils.close(files.values());
    }
  }
}
