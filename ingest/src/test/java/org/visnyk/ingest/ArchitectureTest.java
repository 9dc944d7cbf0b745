package org.visnyk.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Inputs are opened by the pipeline and read forward; nothing depends on what is above it. */
@AnalyzeClasses(
    packages = "org.visnyk.ingest",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String INGEST = "org.visnyk.ingest..";

  private static final SliceAssignment EACH_PACKAGE =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
          return "each package";
        }
      };

  @ArchTest
  static final ArchRule noCycles = slices().assignedFrom(EACH_PACKAGE).should().beFreeOfCycles();

  /** Of the core, only its API and the names of the months. */
  @ArchTest
  static final ArchRule dependsOnTheApiOfTheCore =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              INGEST,
              "org.visnyk",
              "org.visnyk.language.time",
              "java..",
              "com.fasterxml.jackson..",
              "org.jsoup..",
              "org.apache.commons.compress..",
              "org.tukaani.xz..",
              "com.github.luben.zstd..",
              "org.netpreserve.jwarc..",
              "dev.hardwood..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule recordsKnowNoReader =
      classes()
          .that()
          .resideInAPackage("org.visnyk.ingest.record")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.visnyk.ingest.record", "org.visnyk", "java..", "org.jspecify..");

  @Test
  void exportsTheFacadeAndItsRecordsOnly() {
    ModuleDescriptor module =
        ModuleFinder.of(Path.of("target/classes"))
            .find("org.visnyk.ingest")
            .orElseThrow()
            .descriptor();
    assertThat(module.exports())
        .filteredOn(export -> !export.isQualified())
        .extracting(ModuleDescriptor.Exports::source)
        .containsExactlyInAnyOrder("org.visnyk.ingest", "org.visnyk.ingest.record");
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org"))) {
      List<Path> packages =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .toList();
      assertThat(packages)
          .isNotEmpty()
          .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
    }
  }
}
