package org.visnyk.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
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

/** Of the library, the server uses what everybody can use. */
@AnalyzeClasses(
    packages = "org.visnyk.server",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String SERVER = "org.visnyk.server..";

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

  @ArchTest
  static final ArchRule dependsOnTheApiOfTheLibrary =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              SERVER,
              "org.visnyk",
              "org.visnyk.ingest",
              "org.visnyk.ingest.record",
              "org.visnyk.ingest.date",
              "java..",
              "com.sun.net.httpserver",
              "com.fasterxml.jackson..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule onlyTheFrontKnowsTheServerOfTheJdk =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.visnyk.server.http")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.sun.net.httpserver");

  @ArchTest
  static final ArchRule theFrontKnowsNothingOfTheIndex =
      noClasses()
          .that()
          .resideInAPackage("org.visnyk.server.http")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.visnyk", "org.visnyk.ingest..");

  @Test
  void exportsTheServerOnly() {
    ModuleDescriptor module =
        ModuleFinder.of(Path.of("target/classes"))
            .find("org.visnyk.server")
            .orElseThrow()
            .descriptor();
    assertThat(module.exports())
        .filteredOn(export -> !export.isQualified())
        .extracting(ModuleDescriptor.Exports::source)
        .containsExactly("org.visnyk.server");
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
