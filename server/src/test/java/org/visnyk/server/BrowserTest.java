package org.visnyk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.visnyk.ingest.Ingest;
import org.visnyk.ingest.IngestOptions;
import org.visnyk.ingest.Inputs;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;

/** The page in a real browser, with the sample articles. */
class BrowserTest {
  @TempDir private static Path folder;
  private static ServedIndex served;
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.start("uk");
    served = new ServedIndex(folder, options -> options);
    Path articles = Path.of(System.getProperty("visnyk.root"), "sample-data", "articles.jsonl");
    try (RecordReader reader = Inputs.open(articles, ReaderOptions.defaults())) {
      Ingest ingest = new Ingest(served.index(), IngestOptions.defaults());
      ingest.load(reader);
      ingest.finish();
    }
  }

  @AfterAll
  static void stop() {
    if (served != null) {
      served.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void begin() {
    browser.open(served.uri("/"));
    browser.driver().manage().deleteAllCookies();
    browser.resize(1280, 1000);
    browser.open(served.uri("/"));
  }

  private static void search(String query) {
    browser.clear();
    browser.type(query, Keys.ENTER);
    browser.await(
        "results of " + query, page -> String.valueOf(page.driver().getTitle()).startsWith(query));
  }

  @Test
  void theCursorIsInTheFieldAndASearchIsInTheAddress() {
    assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id")).isEqualTo("q");
    search("дрони");
    assertThat(browser.url()).endsWith("/?q=%D0%B4%D1%80%D0%BE%D0%BD%D0%B8");
    assertThat(browser.texts(".hits h2")).hasSize(10);
    assertThat(browser.texts(".hits mark")).contains("дрони", "Дрон");
    assertThat(browser.run("return performance.getEntriesByType('resource').length"))
        .isIn(1L, 2L); // the script, and perhaps the icon
  }

  @Test
  void completesTitlesAndNames() {
    browser.type("рада дир");
    WebElement first = browser.find(".completions li.title");
    assertThat(first.getText()).contains("директорів");
    browser.type(Keys.ARROW_DOWN);
    String title = browser.find(".completions li[aria-selected=true]").getText();
    WebElement field = browser.find("#q");
    assertThat(field.getDomAttribute("aria-expanded")).isEqualTo("true");
    assertThat(field.getDomAttribute("aria-activedescendant")).isEqualTo("completion-0");
    assertThat(title).isNotBlank();
    browser.type(Keys.ESCAPE);
    browser.await("it is closed", page -> page.texts(".completions li").isEmpty());
    assertThat(field.getDomProperty("value")).isEqualTo("рада дир");
    browser.type("е");
    browser.find(".completions li.title").click();
    browser.await("an article", page -> page.url().contains("/article/"));
    assertThat(browser.texts("article h1").getFirst()).contains("директорів");
  }

  @Test
  void theKeyboardAloneIsEnough() {
    browser.open(served.uri("/article/s040"));
    browser.await("something has the focus", page -> isFocusedAfterTab());
    assertThat(focused().getText()).isEqualTo("До результатів");
    press(Keys.ENTER);
    press("/");
    assertThat(focused().getDomAttribute("id")).isEqualTo("q");
    search("дрони");
    for (int i = 0; i < 40; i++) {
      press(Keys.TAB);
      if (!focused().findElements(By.xpath("parent::h2")).isEmpty()) {
        press(Keys.ENTER);
        browser.await("an article", page -> page.url().contains("/article/"));
        return;
      }
    }
    throw new AssertionError("no title was reached");
  }

  /** A page that is just opened may miss the first key. */
  private static boolean isFocusedAfterTab() {
    if (focused().getTagName().equals("body")) {
      press(Keys.TAB);
    }
    return !focused().getTagName().equals("body");
  }

  private static void press(CharSequence key) {
    new Actions(browser.driver()).sendKeys(key).perform();
  }

  private static WebElement focused() {
    return browser.driver().switchTo().activeElement();
  }

  @Test
  void isNarrowedByAFacet() {
    search("дрони");
    browser.driver().findElement(By.linkText("Кремній")).click();
    browser.find(".chosen");
    assertThat(browser.texts(".hits .source")).isNotEmpty().containsOnly("Кремній");
  }

  @Test
  void isNarrowedByTheHistogram() {
    search("дрони");
    WebElement chart = browser.find(".histogram svg");
    int width = chart.getSize().getWidth();
    new Actions(browser.driver())
        .moveToElement(chart, -width / 2 + 10, 0)
        .clickAndHold()
        .moveByOffset(width / 3, 0)
        .release()
        .perform();
    browser.await("a span", page -> page.url().contains("after=2024-04-01"));
    assertThat(browser.url()).contains("before=2024-1");
    browser.find(".chosen");
    List<WebElement> bars = browser.driver().findElements(By.cssSelector(".histogram a"));
    new Actions(browser.driver()).moveToElement(bars.getLast()).click().perform();
    browser.await("a smaller span", page -> !page.url().contains("after=2024-04-01"));
  }

  @Test
  void foldsCopiesAndPages() {
    search("дрони");
    WebElement copies = browser.find(".hits details");
    assertThat(copies.findElement(By.tagName("a")).isDisplayed()).isFalse();
    copies.findElement(By.tagName("summary")).click();
    assertThat(copies.findElement(By.tagName("a")).isDisplayed()).isTrue();
    List<String> first = browser.texts(".hits h2");
    browser.find(".pages a[rel=next]").click();
    browser.await("page two", page -> page.url().contains("offset=10"));
    assertThat(browser.texts(".hits h2")).doesNotContainAnyElementsOf(first);
  }

  @Test
  void changesLanguageAndTheme() {
    String light = background();
    browser.find(".settings a[hreflang=en]").click();
    browser.await("English", page -> page.texts("button").contains("Search"));
    browser.driver().findElement(By.linkText("Dark")).click();
    browser.await("darkness", page -> !background().equals(light));
    browser.open(served.uri("/?q=a"));
    assertThat(background()).isNotEqualTo(light);
    assertThat(browser.texts(".settings a:not(.to-dark)")).contains("Українська", "Light");
  }

  private static String background() {
    return String.valueOf(
        browser.run("return getComputedStyle(document.documentElement).backgroundColor"));
  }

  @ParameterizedTest
  @CsvSource({
    "/, 1280", "/?q=дрони&why=s040, 1280", "/?q=дрони, 390", "/?q=дрони&source=Кремній, 768",
    "/?q=ґґґґ, 390", "/article/s040?q=дрони, 768", "/similar/s040, 1280", "/article/none, 390"
  })
  void hasNoObstaclesInEitherTheme(String address, int width) {
    browser.resize(width, 900);
    for (String theme : List.of("light", "dark")) {
      browser.open(served.uri("/settings?theme=" + theme));
      browser.open(served.uri("/") + address.substring(1));
      assertThat(browser.obstacles()).as(address + " " + theme).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"/?q=дрони, 320", "/article/s040?q=дрони, 320", "/?q=ґґґґ&source=Кремній, 320"})
  void isNotWiderThanAPhone(String address, int width) {
    browser
        .driver()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", width, "height", 700, "deviceScaleFactor", 1, "mobile", true));
    try {
      browser.open(served.uri("/") + address.substring(1));
      assertThat(browser.run("return document.documentElement.scrollWidth"))
          .isEqualTo((long) width);
    } finally {
      browser.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  @Test
  void nothingIsRefusedByItsOwnPolicy() {
    browser.driver().manage().logs().get("browser"); // what other tests left
    search("дрони");
    browser.clear();
    browser.type("рад");
    browser.find(".completions li");
    assertThat(browser.driver().manage().logs().get("browser").getAll()).isEmpty();
  }

  /**
   * The images of the README. {@code -Dvisnyk.screenshots=FOLDER} says where to write them, since
   * another version of the browser draws other bytes.
   */
  @Test
  void takesTheScreenshotsOfTheReadme(@TempDir Path nowhere) throws IOException {
    String wanted = System.getProperty("visnyk.screenshots", nowhere.toString());
    Path images = Path.of(System.getProperty("visnyk.root")).resolve(wanted);
    search("дрони");
    takeScreenshot(760, images.resolve("search.png"));
    browser.find(".hits h2 a").click();
    browser.await("an article", page -> page.url().contains("/article/"));
    takeScreenshot(620, images.resolve("article.png"));
  }

  private static void takeScreenshot(int height, Path image) throws IOException {
    byte[] png = browser.screenshot(1100, height);
    assertThat(png).hasSizeBetween(10_000, 200_000);
    Files.write(image, png);
  }
}
