package org.visnyk.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dependencies point one way, the API can grow, and each rule about it fails when it is broken. */
class ArchitectureTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter().importPath(SourceCompiler.MAIN_CLASSES);

  /** Completes the cycle of the source that breaks the rule about cycles. */
  private static final String OTHER_HALF_OF_A_CYCLE =
      "package org.visnyk.broken.inner; public class Inner { org.visnyk.broken.Broken broken; }";

  @TempDir Path folder;

  static List<ArchitectureRule> rules() {
    return ArchitectureRule.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theClassesOfThisModuleKeepTheRule(ArchitectureRule each) {
    each.rule().check(MAIN);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleFailsWhenItIsBroken(ArchitectureRule each) throws IOException {
    for (String source : each.violations()) {
      Path target = folder.resolve("broken" + each.violations().indexOf(source));
      String[] sources =
          each == ArchitectureRule.PACKAGES_HAVE_NO_CYCLES
              ? new String[] {source, OTHER_HALF_OF_A_CYCLE}
              : new String[] {source};
      assertThat(SourceCompiler.compile(target, SourceCompiler.CLASS_PATH, sources)).isEmpty();
      JavaClasses broken = new ClassFileImporter().importPath(target);

      assertThatThrownBy(() -> each.rule().check(broken))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("Architecture Violation")
          .hasMessageContaining("Broken");
    }
  }

  @Test
  void aRecordOfFourComponentsIsSmallEnough() throws IOException {
    String small = "package org.visnyk; public record Small(int a, int b, int c, int d) {}";
    assertThat(SourceCompiler.compile(folder, SourceCompiler.CLASS_PATH, small)).isEmpty();

    ArchitectureRule.INPUTS_AND_RESULTS_CAN_GROW
        .rule()
        .check(new ClassFileImporter().importPath(folder));
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    Path sources = Path.of("src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      List<Path> packages =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("module-info.java"))
              .map(Path::getParent)
              .distinct()
              .toList();
      assertThat(packages)
          .isNotEmpty()
          .allSatisfy(each -> assertThat(each.resolve("package-info.java")).exists());
    }
  }
}
