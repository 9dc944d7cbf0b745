package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.IndexUnavailableException.Reason;
import org.visnyk.language.dictionary.SmallDictionary;

/** An index with a dictionary other than the one in the library. */
class DictionaryIndexTest {
  @TempDir private Path folder;

  private Path place = Path.of("");
  private Path dictionary = Path.of("");

  @BeforeEach
  void compile() throws IOException {
    place = folder.resolve("index");
    // Words that are in no dictionary and have endings that nothing is guessed from.
    dictionary =
        SmallDictionary.write(
            folder.resolve("small.dictionary"),
            "бурук бурук noun:inanim:m:v_naz",
            "кропси бурук noun:inanim:p:v_naz");
  }

  @Test
  void findsFormsThatOnlyThisDictionaryConflates() {
    try (EmbeddedNewsIndex index = NewsIndex.open(place, with(dictionary))) {
      index.put(Article.builder("a").text("На площі стоять кропси").build());
      index.refresh();
      assertThat(index.search(SearchRequest.query("бурук").build()).hits()).hasSize(1);
    }
    try (EmbeddedNewsIndex index = NewsIndex.open(folder.resolve("standard"))) {
      index.put(Article.builder("a").text("На площі стоять кропси").build());
      index.refresh();
      assertThat(index.search(SearchRequest.query("бурук").build()).hits()).isEmpty();
    }
  }

  @Test
  void opensOnlyWithTheDictionaryItWasCreatedWithWhereverThatIs() throws IOException {
    NewsIndex.open(place, with(dictionary)).close();
    Path moved = Files.move(dictionary, folder.resolve("moved.dictionary"));
    Path other = SmallDictionary.write(folder.resolve("other.dictionary"), "рік рік noun:inanim:m");

    try (EmbeddedNewsIndex index = NewsIndex.open(place, with(moved))) {
      index.put(Article.builder("a").text("Стоять кропси").build());
    }
    try (EmbeddedNewsIndex index =
        NewsIndex.open(
            place,
            IndexOptions.builder()
                .access(IndexOptions.Access.READ_ONLY)
                .dictionary(moved)
                .build())) {
      assertThat(index.search(SearchRequest.query("бурук").build()).hits()).hasSize(1);
    }
    assertThat(refusal(IndexOptions.defaults(), Reason.INCOMPATIBLE))
        .hasMessageContaining("small.dictionary")
        .hasMessageContaining("IndexOptions.dictionary(file)");
    assertThat(refusal(IndexOptions.readOnly(), Reason.INCOMPATIBLE))
        .hasMessageContaining("none was given");
    assertThat(refusal(with(other), Reason.INCOMPATIBLE))
        .hasMessageContaining("small.dictionary")
        .hasMessageContaining("other.dictionary has the checksum");
  }

  @Test
  void anIndexWithTheDictionaryOfTheLibraryRefusesOthers() {
    NewsIndex.open(place).close();

    assertThat(refusal(with(dictionary), Reason.INCOMPATIBLE))
        .hasMessageContaining(place.toString())
        .hasMessageContaining("open it without IndexOptions.dictionary");
  }

  @Test
  void aMissingOrDamagedFileIsNamedAndNoIndexIsCreated() throws IOException {
    byte[] damaged = Files.readAllBytes(dictionary);
    damaged[damaged.length - 1] ^= 1;
    Path damagedFile = Files.write(folder.resolve("damaged.dictionary"), damaged);
    Path otherFile = Files.writeString(folder.resolve("words.txt"), "слова, слова, слова");

    assertThat(refusal(with(folder.resolve("none.dictionary")), Reason.DICTIONARY))
        .hasMessageContaining("none.dictionary");
    assertThat(refusal(with(damagedFile), Reason.DICTIONARY))
        .hasMessageContaining("damaged.dictionary")
        .hasMessageContaining("checksum");
    assertThat(refusal(with(otherFile), Reason.DICTIONARY))
        .hasMessageContaining("words.txt")
        .hasMessageContaining("not a compiled dictionary");
    assertThat(place).doesNotExist();
  }

  @Test
  void examplesOfUserWordsComeFromThisDictionary() throws IOException {
    Path small =
        SmallDictionary.write(
            folder.resolve("example.dictionary"),
            "мурук мурук noun:inanim:m:v_naz",
            "мурукаж мурук noun:inanim:p:v_naz");
    Path words = Files.writeString(folder.resolve("words.txt"), "щурук ~ мурук\n");

    try (EmbeddedNewsIndex index =
        NewsIndex.open(place, IndexOptions.builder().dictionary(small).userWords(words).build())) {
      index.put(Article.builder("a").text("Стоять щурукаж").build());
      index.refresh();
      assertThat(index.search(SearchRequest.query("щурук").build()).hits()).hasSize(1);
    }
    assertThat(refusal(IndexOptions.builder().userWords(words).build(), Reason.USER_WORDS))
        .hasMessageContaining("no example «мурук»");
  }

  private IndexUnavailableException refusal(IndexOptions options, Reason reason) {
    IndexUnavailableException refusal =
        catchThrowableOfType(
            IndexUnavailableException.class, () -> NewsIndex.open(place, options).close());
    assertThat(refusal).isNotNull();
    assertThat(refusal.reason()).isEqualTo(reason);
    return refusal;
  }

  private static IndexOptions with(Path dictionary) {
    return IndexOptions.builder().dictionary(dictionary).build();
  }
}
