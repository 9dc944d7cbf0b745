package org.visnyk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A module that requires this one can use its API and nothing else. */
class ModuleWallTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.visnyk.NewsIndex",
        "org.visnyk.EmbeddedNewsIndex",
        "org.visnyk.spi.NewsIndexProvider",
        "org.visnyk.analysis.UkrainianNewsAnalyzer",
      })
  void anotherModuleCanUseTheApi(String type) throws IOException {
    assertThat(errorsOfAnOutsiderThatUses(type)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.visnyk.query.syntax.QueryParser",
        "org.visnyk.query.ArticleSearcher",
        "org.visnyk.index.ArticleWriter",
        "org.visnyk.language.TextAnalyzer",
        "org.visnyk.language.dictionary.UkrainianDictionary",
      })
  void anotherModuleCannotUseTheImplementation(String type) throws IOException {
    String room = type.substring(0, type.lastIndexOf('.'));

    assertThat(errorsOfAnOutsiderThatUses(type))
        .singleElement()
        .asString()
        .contains(room)
        .contains("org.visnyk.core")
        .contains("does not export it");
  }

  private List<String> errorsOfAnOutsiderThatUses(String type) throws IOException {
    return SourceCompiler.compileModule(
        folder, "package outsider; class Outsider { %s value; }".formatted(type));
  }
}
