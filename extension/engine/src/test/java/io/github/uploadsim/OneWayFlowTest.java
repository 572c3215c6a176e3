package io.github.uploadsim;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Everything flows one way: values at the bottom, the engine on top, servers far away. */
@AnalyzeClasses(
    packages = "io.github.uploadsim",
    importOptions = ImportOption.DoNotIncludeTests.class)
class OneWayFlowTest {

  private static final String BASE = "io.github.uploadsim.";
  private static final String[] PURE = {
    BASE + "http..", BASE + "item..", BASE + "session..", BASE + "fault..", BASE + "dialect.."
  };
  private static final Set<String> TEXT_CODECS =
      Set.of("java.net.URLDecoder", "java.net.URLEncoder");
  private static final Set<String> DOERS =
      Set.of(
          "java.lang.Thread",
          "java.lang.ThreadLocal",
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.Runtime",
          "java.util.Timer",
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.util.Scanner",
          "java.time.Clock");
  private static final Set<String> READINGS =
      Set.of("now", "currentTimeMillis", "nanoTime", "randomUUID", "random", "systemDefault");

  private static final DescribedPredicate<JavaClass> VALUES =
      resideInAnyPackage(
              "java.lang..",
              "java.util",
              "java.util.function",
              "java.util.regex",
              "java.util.stream",
              "java.time..",
              "java.math",
              "java.nio.charset",
              "org.jspecify..")
          .or(describe("are text codecs", type -> TEXT_CODECS.contains(type.getName())))
          .and(not(describe("do something", type -> DOERS.contains(type.getName()))));

  private static final DescribedPredicate<JavaAccess<?>> READS_THE_WORLD =
      describe(
          "a clock or a source of randomness",
          access ->
              access.getTargetOwner().getPackageName().startsWith("java.")
                  && READINGS.contains(access.getName()));

  @ArchTest
  static final ArchRule THE_CORE_IS_MADE_OF_VALUES =
      classes()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage(PURE).or(VALUES))
          .because(
              "a fault chooses between values; with files, sockets or threads it would interrupt"
                  + " something instead");

  @ArchTest
  static final ArchRule TIME_AND_CHANCE_COME_IN_AS_VALUES =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .accessTargetWhere(READS_THE_WORLD)
          .because("the same calls at the same moments must lead to the same replies");

  @ArchTest
  static final ArchRule ARROWS_POINT_DOWN =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("http")
          .definedBy(BASE + "http..")
          .layer("item")
          .definedBy(BASE + "item..")
          .layer("session")
          .definedBy(BASE + "session..")
          .layer("fault")
          .definedBy(BASE + "fault..")
          .layer("dialect")
          .definedBy(BASE + "dialect..")
          .layer("engine")
          .definedBy(BASE + "engine..")
          .whereLayer("http")
          .mayNotAccessAnyLayer()
          .whereLayer("item")
          .mayOnlyAccessLayers("http")
          .whereLayer("session")
          .mayOnlyAccessLayers("http", "item")
          .whereLayer("fault")
          .mayNotAccessAnyLayer()
          .whereLayer("dialect")
          .mayOnlyAccessLayers("http", "item", "session", "fault")
          .whereLayer("engine")
          .mayNotBeAccessedByAnyLayer()
          .because("sessions know no protocol, faults know no family, dialects know no engine");

  @ArchTest
  static final ArchRule FAMILIES_NEVER_SEE_EACH_OTHER =
      slices()
          .matching(BASE + "dialect.(*)..")
          .should()
          .notDependOnEachOther()
          .because("a family must be addable and removable as one folder");

  @ArchTest
  static final ArchRule NOBODY_NAMES_A_FAMILY =
      noClasses()
          .that()
          .resideOutsideOfPackage(BASE + "dialect.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(BASE + "dialect.*..")
          .because("families are handed to the engine as a list, and only from outside");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices()
          .matching(BASE + "(**)")
          .should()
          .beFreeOfCycles()
          .because("packages that need each other are one package");

  @ArchTest
  static final ArchRule NO_SERVER_AND_NO_LIBRARY =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "com.github.tomakehurst..",
              "org.wiremock..",
              "wiremock..",
              "org.eclipse.jetty..",
              "jakarta.servlet..",
              "javax.servlet..",
              "com.fasterxml.jackson..",
              "tools.jackson..")
          .because("the engine must run under any WireMock, any Jetty and any Jackson, or none");
}
