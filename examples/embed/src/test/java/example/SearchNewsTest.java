package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.Hit;
import org.visnyk.NewsIndex;

class SearchNewsTest {
  @TempDir Path folder;

  @Test
  void findsAnArticleByOtherFormsOfItsWords() {
    List<Hit> hits = SearchNews.search(folder, "розмову міністра");

    assertEquals(List.of("1"), hits.stream().map(Hit::id).toList());
    assertEquals(
        "Перші переговори <mark>міністрів</mark> оборони",
        hits.getFirst().highlightedTitle().toHtml());
    assertTrue(hits.getFirst().snippet().toHtml().startsWith("<mark>Розмова</mark>"));
  }

  @Test
  void runsOnTheModulePathAndReadsNoInternalPackage() {
    Module program = SearchNews.class.getModule();
    Module core = NewsIndex.class.getModule();

    assertEquals("example", program.getName());
    assertEquals("org.visnyk.core", core.getName());
    assertTrue(program.canRead(core));
    assertTrue(core.isExported("org.visnyk", program));
    assertTrue(!core.isExported("org.visnyk.query", program));
  }
}
