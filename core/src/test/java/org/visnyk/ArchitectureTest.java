package org.visnyk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The one dependency rule: data passes forward, nothing reaches back. */
@AnalyzeClasses(packages = "org.visnyk", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String FRONT_ROOM = "org.visnyk";
  private static final String LANGUAGE = "org.visnyk.language..";
  private static final String ANALYSIS = "org.visnyk.analysis..";
  private static final String INDEX = "org.visnyk.index..";
  private static final String QUERY = "org.visnyk.query..";
  private static final String EMBEDDED = "org.visnyk.embedded..";

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
  static final ArchRule frontRoomKnowsNobody =
      noClasses()
          .that()
          .resideInAPackage(FRONT_ROOM)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.lucene..", LANGUAGE, ANALYSIS, INDEX, QUERY, EMBEDDED);

  @ArchTest
  static final ArchRule languageKnowsNoLuceneAndNobodyElse =
      noClasses()
          .that()
          .resideInAPackage(LANGUAGE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.lucene..", FRONT_ROOM, ANALYSIS, INDEX, QUERY, EMBEDDED);

  @ArchTest
  static final ArchRule analysisKnowsTheLanguageOnly =
      noClasses()
          .that()
          .resideInAPackage(ANALYSIS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FRONT_ROOM, INDEX, QUERY, EMBEDDED);

  @ArchTest
  static final ArchRule indexDoesNotKnowQueries =
      noClasses()
          .that()
          .resideInAPackage(INDEX)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(QUERY, EMBEDDED);

  @ArchTest
  static final ArchRule queryDoesNotKnowWriting =
      noClasses()
          .that()
          .resideInAPackage(QUERY)
          .should()
          .dependOnClassesThat(
              DescribedPredicate.<JavaClass>describe(
                  "write or wire",
                  type ->
                      type.getSimpleName().equals("ArticleWriter")
                          || type.getPackageName().startsWith("org.visnyk.embedded")));

  /** Each package by itself, also a package and those below it. */
  @ArchTest
  static final ArchRule noCycles = slices().assignedFrom(EACH_PACKAGE).should().beFreeOfCycles();

  @ArchTest
  static final ArchRule errorsAreOurOwnUncheckedOnes =
      classes()
          .that()
          .resideInAPackage(FRONT_ROOM)
          .and()
          .areAssignableTo(Exception.class)
          .should()
          .beAssignableTo(VisnykException.class);

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
          .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
    }
  }
}
