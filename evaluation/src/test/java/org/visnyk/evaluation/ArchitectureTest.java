package org.visnyk.evaluation;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.visnyk.evaluation",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule knowsNothingOfLucene =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..")
          .because("it must be able to judge any search engine");

  @ArchTest
  static final ArchRule knowsNoOtherModuleOfVisnyk =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.visnyk..")
                  .and(not(resideInAPackage("org.visnyk.evaluation.."))))
          .because("no engine may be judged by code it shares");
}
