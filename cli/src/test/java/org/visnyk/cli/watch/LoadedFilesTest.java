package org.visnyk.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.cli.watch.Arrivals.Arrival;

class LoadedFilesTest {
  private static final FileState STATE = new FileState(10, 1);

  @TempDir private Path index;
  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void writeAFile() throws IOException {
    file = Files.writeString(folder.resolve("новини \"1\"\n.jsonl"), "x");
  }

  @Test
  void isRememberedInTheStateInWhichItWasLoaded() throws IOException {
    LoadedFiles.open(index, "a").add(List.of(new Arrival(file, STATE)));

    LoadedFiles again = LoadedFiles.open(index, "a");
    assertThat(again.contains(file, STATE)).isTrue();
    assertThat(again.contains(file, new FileState(11, 1))).isFalse();
    assertThat(again.contains(file, new FileState(10, 2))).isFalse();
    assertThat(again.contains(folder.resolve("other"), STATE)).isFalse();
  }

  @Test
  void doesNotCountIfItWasReadOtherwise() throws IOException {
    LoadedFiles.open(index, "a").add(List.of(new Arrival(file, STATE)));

    assertThat(LoadedFiles.open(index, "b").contains(file, STATE)).isFalse();
  }

  @Test
  void aLineThatBrokeOffDoesNoHarm() throws IOException {
    Path other = Files.writeString(folder.resolve("b"), "x");
    LoadedFiles loaded = LoadedFiles.open(index, "a");
    loaded.add(List.of(new Arrival(file, STATE)));
    Path log = onlyFile();
    Files.writeString(log, "{\"file\":\"/x\",\"si", StandardOpenOption.APPEND);

    LoadedFiles.open(index, "a").add(List.of(new Arrival(other, STATE)));

    LoadedFiles again = LoadedFiles.open(index, "a");
    assertThat(again.contains(file, STATE)).isTrue();
    assertThat(again.contains(other, STATE)).isTrue();
  }

  @Test
  void isForgottenWhenItIsRemovedButNotWhileItsFolderIsElsewhere() throws IOException {
    Path elsewhere = folder.resolve("not mounted").resolve("c");
    LoadedFiles.open(index, "a")
        .add(List.of(new Arrival(file, STATE), new Arrival(elsewhere, STATE)));
    Files.delete(file);

    LoadedFiles again = LoadedFiles.open(index, "a");

    assertThat(again.contains(file, STATE)).isFalse();
    assertThat(again.contains(elsewhere, STATE)).isTrue();
    assertThat(Files.readAllLines(onlyFile())).hasSize(1);
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files.toList().getFirst();
    }
  }
}
