package org.visnyk.language.guess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import morfologik.stemming.Dictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuesserCompilerTest {

  @Test
  void theSameDictionaryGivesTheBytesOfTheBuild() throws IOException {
    Dictionary dictionary =
        Dictionary.read(
            Objects.requireNonNull(getClass().getResource("/ua/net/nlp/ukrainian.dict")));
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    GuesserCompiler.compile(dictionary, (form, lemma) -> true, again);
    assertThat(again.toByteArray()).isEqualTo(LemmaGuesserTest.compiled());
  }

  @Test
  void anUpToDateFileIsNotRecompiled(@TempDir Path directory) throws IOException {
    Path target = Files.writeString(directory.resolve("guesser.bin"), "newer than all classes");
    GuesserCompiler.main(new String[] {target.toString()});
    assertThat(target).hasContent("newer than all classes");
  }
}
