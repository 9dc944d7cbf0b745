package org.visnyk.opensearch.plugin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The plugin runs on the class path, where no module keeps it from what the core does not export.
 */
class FacadeTest {
  @Test
  void thePluginKnowsTheCoreThroughItsApiAndItsFacade() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.visnyk.analysis.chain",
            "org.visnyk.embedded..",
            "org.visnyk.index..",
            "org.visnyk.language..",
            "org.visnyk.query..")
        .check(new ClassFileImporter().importPath(Path.of("target/classes")));
  }
}
