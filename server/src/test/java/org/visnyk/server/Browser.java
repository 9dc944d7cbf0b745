package org.visnyk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * Debian's Chromium, without a window. Where it is not installed, tests are skipped, unless the
 * environment variable {@value #REQUIRED} is set: then they fail, and say what to install.
 */
final class Browser implements AutoCloseable {
  static final String REQUIRED = "VISNYK_BROWSER_REQUIRED";

  private static final String CHROMIUM = "/usr/bin/chromium";
  private static final String DRIVER = "/usr/bin/chromedriver";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  static Browser start(String language) {
    assumeTrue(
        System.getenv(REQUIRED) != null || isInstalled(),
        "the page is not tested in a browser: apt-get install chromium chromium-driver");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(installed(CHROMIUM));
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        "--lang=" + language);
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(installed(DRIVER)).build();
    return new Browser(new ChromeDriver(service, options));
  }

  private static boolean isInstalled() {
    return new File(CHROMIUM).canExecute() && new File(DRIVER).canExecute();
  }

  private static File installed(String place) {
    File program = new File(place);
    assertThat(program)
        .as("the page is tested in it: apt-get install chromium chromium-driver")
        .isExecutable();
    return program;
  }

  ChromeDriver driver() {
    return driver;
  }

  void open(Object address) {
    driver.get(address.toString());
  }

  void resize(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
  }

  /** What it shows, as a PNG of exactly this size. */
  byte[] screenshot(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    try {
      return driver.getScreenshotAs(OutputType.BYTES);
    } finally {
      driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  /** The address that it shows. */
  String url() {
    return String.valueOf(driver.getCurrentUrl());
  }

  /** The first element, once it is there. */
  WebElement find(String selector) {
    await(
        "there is " + selector,
        browser -> !driver.findElements(By.cssSelector(selector)).isEmpty());
    return driver.findElement(By.cssSelector(selector));
  }

  /** The visible texts of elements. */
  List<String> texts(String selector) {
    return driver.findElements(By.cssSelector(selector)).stream().map(WebElement::getText).toList();
  }

  /** Types into what has the focus. */
  void type(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  void clear() {
    type(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
  }

  @Nullable Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Waits until something holds. */
  void await(String what, Predicate<Browser> condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try {
        if (condition.test(this)) {
          return;
        }
        Thread.sleep(50);
      } catch (StaleElementReferenceException e) {
        // The page is changing; look again.
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    throw new AssertionError("in vain: " + what + "; at " + url());
  }

  /** What axe-core finds wrong with the page for people who do not see it or use no mouse. */
  List<String> obstacles() {
    driver.executeScript(axe());
    @Nullable Object found =
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}).then(
              (results) => done(results.violations.map((violation) => violation.id + ": "
                + violation.nodes.map((node) => node.html + " " + node.failureSummary).join("; "))));
            """);
    return found instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
  }

  private static String axe() {
    try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
      if (in == null) {
        throw new AssertionError("axe-core is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
