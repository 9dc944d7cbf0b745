package org.visnyk.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A caller that was compiled against the API of today compiles and runs against one whose types
 * have an option or a value more.
 */
class ApiGrowthTest {
  private static final Path SOURCES = Path.of("src/main/java/org/visnyk");

  /** Every type of the API that is built. */
  private static final List<String> BUILT =
      List.of(
          "Article",
          "ArticleFilter",
          "CompletionRequest",
          "Hit",
          "IndexCheck",
          "IndexOptions",
          "IndexStatistics",
          "SearchRequest",
          "SearchResult",
          "StorageStatistics");

  private static final String CALLER =
      """
      package caller;

      import java.nio.file.Path;
      import java.time.Duration;
      import java.util.function.UnaryOperator;
      import org.visnyk.*;

      public final class Caller implements UnaryOperator<String> {
        @Override
        public String apply(String folder) {
          IndexOptions options =
              IndexOptions.builder().refreshInterval(Duration.ZERO).build().toBuilder().build();
          try (EmbeddedNewsIndex index = NewsIndex.open(Path.of(folder), options)) {
            return use(index) + " | " + EmbeddedNewsIndex.check(copyOf(index, folder)).articles();
          }
        }

        private static Path copyOf(EmbeddedNewsIndex index, String folder) {
          Path copy = Path.of(folder + "-copy");
          index.snapshot(copy);
          return copy;
        }

        private static String use(EmbeddedNewsIndex index) {
          Article article = Article.builder("a").title("Вибори мера").source("Обрій").build();
          index.put(article);
          index.put(article.toBuilder().title("Вибори мера Одеси").build());
          index.commit();
          SearchRequest request =
              SearchRequest.query("виборами").source("Обрій").size(5).noTimeout().build();
          SearchResult result = index.search(request.toBuilder().exactTotal().build());
          Hit hit = result.toBuilder().build().hits().get(0).toBuilder().build();
          StringBuilder exported = new StringBuilder();
          index.export(
              ArticleFilter.builder().source("Обрій").build().toBuilder().build(),
              each -> exported.append(each.id()));
          return String.join(
              " | ",
              hit.highlightedTitle().toHtml(),
              exported,
              String.valueOf(index.complete(CompletionRequest.titles("вибор").build()).size()),
              String.valueOf(index.statistics().toBuilder().build().articles()),
              String.valueOf(index.storage().toBuilder().build().segments()));
        }
      }
      """;
  private static final String ANSWER = "<mark>Вибори</mark> мера Одеси | a | 1 | 1 | 1 | 1";

  private static final String CALLER_OF_A_RECORD =
      """
      package caller;

      public final class Caller implements java.util.function.UnaryOperator<String> {
        @Override
        public String apply(String value) {
          return new org.visnyk.FacetCount(value, 1).value();
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void anotherOptionBreaksNoCallerInSourceOrBinary() throws Exception {
    List<String> grown = new ArrayList<>();
    for (String type : BUILT) {
      grown.add(grown(type));
    }
    Path old = compiled("old", SourceCompiler.CLASS_PATH, CALLER);
    Path api = compiled("api", SourceCompiler.CLASS_PATH, grown.toArray(String[]::new));
    Path recompiled = compiled("new", before(SourceCompiler.CLASS_PATH, api), CALLER);

    assertThat(run("first", old)).isEqualTo(ANSWER);
    assertThat(run("second", old, api)).isEqualTo(ANSWER);
    assertThat(run("third", recompiled, api)).isEqualTo(ANSWER);
    try (URLClassLoader loader = loader(old, api)) {
      for (String type : BUILT) {
        assertThat(loader.loadClass("org.visnyk." + type)).hasMethods("newOption");
      }
    }
  }

  /** What this test would find if a type that has to grow were a record. */
  @Test
  void anotherComponentOfARecordWouldBreakCallers() throws Exception {
    String grown =
        Files.readString(SOURCES.resolve("FacetCount.java"))
            .replace("long count)", "long count, boolean newOption)");
    Path old = compiled("old", SourceCompiler.CLASS_PATH, CALLER_OF_A_RECORD);
    Path api = compiled("api", SourceCompiler.CLASS_PATH, grown);

    assertThat(run("Обрій", old)).endsWith("Обрій");
    assertThatThrownBy(() -> run("Обрій", old, api)).isInstanceOf(NoSuchMethodError.class);
    assertThat(
            SourceCompiler.compile(
                folder.resolve("new"), before(SourceCompiler.CLASS_PATH, api), CALLER_OF_A_RECORD))
        .isNotEmpty();
  }

  /** The source of a type with an option more, in itself and in its builder. */
  private static String grown(String type) throws IOException {
    String source = Files.readString(SOURCES.resolve(type + ".java"));
    String constructor = "  private %s(Builder builder) {\n".formatted(type);
    String builder = "    private Builder(";
    assertThat(source).containsOnlyOnce(constructor).containsOnlyOnce(builder);
    return source
        .replace(
            constructor,
            """
              private final boolean newOption;

              /** Added in the next release. */
              public boolean newOption() {
                return newOption;
              }

            %s    this.newOption = builder.newOption;
            """
                .formatted(constructor))
        .replace(
            builder,
            """
                private boolean newOption;

                /** Added in the next release. */
                public Builder newOption() {
                  newOption = true;
                  return this;
                }

            """
                + builder);
  }

  private Path compiled(String name, String classPath, String... sources) throws IOException {
    Path target = folder.resolve(name);
    assertThat(SourceCompiler.compile(target, classPath, sources)).isEmpty();
    return target;
  }

  /** Runs a caller with classes that come before those of this module. */
  private String run(String input, Path... first) throws Exception {
    try (URLClassLoader loader = loader(first)) {
      Object caller = loader.loadClass("caller.Caller").getConstructor().newInstance();
      @SuppressWarnings("unchecked")
      UnaryOperator<String> operator = (UnaryOperator<String>) caller;
      return operator.apply(folder.resolve(input).toString());
    }
  }

  private static URLClassLoader loader(Path... first) throws IOException {
    List<URL> places = new ArrayList<>();
    for (Path place : first) {
      places.add(place.toUri().toURL());
    }
    for (String entry : SourceCompiler.CLASS_PATH.split(Pattern.quote(File.pathSeparator))) {
      places.add(Path.of(entry).toUri().toURL());
    }
    return new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private static String before(String classPath, Path first) {
    return first + File.pathSeparator + classPath;
  }
}
