package io.github.uploadsim.tls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.github.uploadsim.tls",
    importOptions = ImportOption.DoNotIncludeTests.class)
class JdkOnlyTest {

  @ArchTest
  static final ArchRule CERTIFICATES_NEED_THE_PUBLIC_JDK_ONLY =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "javax.net.ssl..", "org.jspecify..", "io.github.uploadsim.tls")
          .because("nothing new may come onto a user's class path, and sun.* is not ours to use");
}
