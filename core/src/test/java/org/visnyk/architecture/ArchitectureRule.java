package org.visnyk.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import org.visnyk.VisnykException;

/** A rule about the classes of this module, with sources that break it. */
final class ArchitectureRule {
  static final ArchitectureRule FRONT_ROOM_KNOWS_NO_OTHER_PACKAGE =
      new ArchitectureRule(
          "front room knows no other package",
          noClasses()
              .that()
              .resideInAPackage(Rooms.FRONT)
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(
                  Rooms.LUCENE,
                  Rooms.LANGUAGE,
                  Rooms.ANALYSIS,
                  Rooms.INDEX,
                  Rooms.QUERY,
                  Rooms.EMBEDDED),
          "package org.visnyk; class Broken { org.apache.lucene.util.BytesRef bytes; }",
          "package org.visnyk; class Broken { org.visnyk.index.ArticleWriter writer; }");

  static final ArchitectureRule LANGUAGE_KNOWS_NEITHER_LUCENE_NOR_OTHER_ROOMS =
      new ArchitectureRule(
          "language knows neither Lucene nor other rooms",
          noClasses()
              .that()
              .resideInAPackage(Rooms.LANGUAGE)
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(
                  Rooms.LUCENE,
                  Rooms.FRONT,
                  Rooms.ANALYSIS,
                  Rooms.INDEX,
                  Rooms.QUERY,
                  Rooms.EMBEDDED),
          "package org.visnyk.language; class Broken { org.apache.lucene.util.BytesRef bytes; }",
          "package org.visnyk.language.text; class Broken { org.visnyk.Article article; }");

  static final ArchitectureRule ANALYSIS_KNOWS_ONLY_THE_LANGUAGE =
      new ArchitectureRule(
          "analysis knows only the language",
          noClasses()
              .that()
              .resideInAPackage(Rooms.ANALYSIS)
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(Rooms.FRONT, Rooms.INDEX, Rooms.QUERY, Rooms.EMBEDDED),
          "package org.visnyk.analysis; class Broken { org.visnyk.Article article; }");

  static final ArchitectureRule INDEX_KNOWS_NO_QUERIES =
      new ArchitectureRule(
          "index knows no queries",
          noClasses()
              .that()
              .resideInAPackage(Rooms.INDEX)
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(Rooms.QUERY, Rooms.EMBEDDED),
          "package org.visnyk.index; class Broken { org.visnyk.query.syntax.QueryParser parser; }");

  static final ArchitectureRule QUERY_DOES_NOT_WRITE =
      new ArchitectureRule(
          "query does not write",
          noClasses()
              .that()
              .resideInAPackage(Rooms.QUERY)
              .should()
              .dependOnClassesThat(
                  DescribedPredicate.<JavaClass>describe(
                      "write or open an index",
                      type ->
                          type.getSimpleName().equals("ArticleWriter")
                              || type.getPackageName().startsWith("org.visnyk.embedded"))),
          "package org.visnyk.query; class Broken { org.visnyk.index.ArticleWriter writer; }");

  /**
   * Each package by itself: also a package and those below it must not know each other. Only the
   * front room and its SPI do: one finds its implementation through the other.
   */
  static final ArchitectureRule PACKAGES_HAVE_NO_CYCLES =
      new ArchitectureRule(
          "packages have no cycles",
          slices().assignedFrom(new EachPackage()).should().beFreeOfCycles(),
          "package org.visnyk.broken; public class Broken { org.visnyk.broken.inner.Inner inner;"
              + " }");

  static final ArchitectureRule FRONT_ROOM_THROWS_ITS_OWN_EXCEPTIONS =
      new ArchitectureRule(
          "front room throws its own exceptions",
          classes()
              .that()
              .resideInAPackage(Rooms.FRONT)
              .and()
              .areAssignableTo(Exception.class)
              .should()
              .beAssignableTo(VisnykException.class),
          "package org.visnyk; class Broken extends RuntimeException {}");

  /** So that an option or a value can be added without breaking a caller. */
  static final ArchitectureRule INPUTS_AND_RESULTS_CAN_GROW =
      new ArchitectureRule(
          "inputs and results can grow",
          classes()
              .that()
              .resideInAPackage(Rooms.FRONT)
              .and()
              .arePublic()
              .and()
              .areNotAssignableTo(Throwable.class)
              .should(new BeBuiltOrSmall()),
          "package org.visnyk; public final class Broken { public Broken(int value) {} }",
          "package org.visnyk; public record Broken(int a, int b, int c, int d, int e) {}",
          "package org.visnyk; public interface Outer { class Broken {} }");

  private final String name;
  private final ArchRule rule;
  private final List<String> violations;

  private ArchitectureRule(String name, ArchRule rule, String... violations) {
    this.name = name;
    this.rule = rule;
    this.violations = List.of(violations);
  }

  /** All rules. */
  static List<ArchitectureRule> all() {
    return List.of(
        FRONT_ROOM_KNOWS_NO_OTHER_PACKAGE,
        LANGUAGE_KNOWS_NEITHER_LUCENE_NOR_OTHER_ROOMS,
        ANALYSIS_KNOWS_ONLY_THE_LANGUAGE,
        INDEX_KNOWS_NO_QUERIES,
        QUERY_DOES_NOT_WRITE,
        PACKAGES_HAVE_NO_CYCLES,
        FRONT_ROOM_THROWS_ITS_OWN_EXCEPTIONS,
        INPUTS_AND_RESULTS_CAN_GROW);
  }

  ArchRule rule() {
    return rule;
  }

  /** Sources each of which has a type named Broken that breaks the rule. */
  List<String> violations() {
    return violations;
  }

  @Override
  public String toString() {
    return name;
  }

  private static final class Rooms {
    static final String LUCENE = "org.apache.lucene..";
    static final String FRONT = "org.visnyk";
    static final String LANGUAGE = "org.visnyk.language..";
    static final String ANALYSIS = "org.visnyk.analysis..";
    static final String INDEX = "org.visnyk.index..";
    static final String QUERY = "org.visnyk.query..";
    static final String EMBEDDED = "org.visnyk.embedded..";
  }

  private static final class EachPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      String name = type.getPackageName();
      return SliceIdentifier.of(name.equals("org.visnyk.spi") ? Rooms.FRONT : name);
    }

    @Override
    public String getDescription() {
      return "each package, the SPI as a part of the front room";
    }
  }

  private static final class BeBuiltOrSmall extends ArchCondition<JavaClass> {
    private static final int MAX_COMPONENTS = 4;

    BeBuiltOrSmall() {
      super("have no public constructor unless they are records of at most four components");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      boolean hasPublicConstructor =
          type.getConstructors().stream()
              .anyMatch(each -> each.getModifiers().contains(JavaModifier.PUBLIC));
      boolean isOk = !hasPublicConstructor || isSmallRecord(type);
      events.add(new SimpleConditionEvent(type, isOk, type.getName() + " cannot grow"));
    }

    private static boolean isSmallRecord(JavaClass type) {
      long components =
          type.getFields().stream()
              .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
              .count();
      return type.isRecord() && components <= MAX_COMPONENTS;
    }
  }
}
