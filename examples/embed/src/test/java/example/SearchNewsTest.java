package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.Hit;

class SearchNewsTest {
  @TempDir Path folder;

  @Test
  void aProgramFindsAnArticleWithVisnykAsItsOnlyDependency() {
    List<Hit> hits = SearchNews.search(folder, "переговорам міністри");

    assertEquals(List.of("1"), hits.stream().map(Hit::id).toList());
  }
}
