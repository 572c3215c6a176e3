package io.github.uploadsim.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class simulators with settings; each test takes its own as a parameter.
 * Holds for subclasses and {@code @Nested} classes too, unless they have one of their own, and may
 * stand on annotations of yours.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(UploadSimExtension.class)
public @interface UploadSimTest {

  /** The families that are served; none named means all. */
  String[] families() default {};

  /** Serves https as well. */
  boolean https() default false;

  /** The preset that the families follow. */
  String preset() default "live";

  /** Single behaviours, each as {@code family.switch=value}. */
  String[] set() default {};

  /**
   * True if each test has a simulator of its own, so that tests may run at once. False if one
   * simulator serves the class with its nested classes, is reset before each test and refuses
   * concurrent tests.
   */
  boolean parallel() default true;
}
