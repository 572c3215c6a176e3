package io.github.uploadsim.junit5;

import io.github.uploadsim.UploadSimConfig;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Reads {@link UploadSimTest}. */
final class Settings {

  private Settings() {}

  /** The settings of the nearest annotated class, from the inside out. */
  static UploadSimConfig of(ExtensionContext context) {
    return annotation(context).map(Settings::read).orElseGet(UploadSimConfig::defaults);
  }

  /** True if the class is annotated to have one simulator for all its tests. */
  static boolean oneForClass(ExtensionContext context) {
    return annotation(context).filter(settings -> !settings.parallel()).isPresent();
  }

  /** Goes by contexts: a nested class may be inherited by a class that does not enclose it. */
  private static Optional<UploadSimTest> annotation(ExtensionContext context) {
    Optional<UploadSimTest> here =
        context
            .getTestClass()
            .flatMap(type -> AnnotationSupport.findAnnotation(type, UploadSimTest.class));
    return here.isPresent() ? here : context.getParent().flatMap(Settings::annotation);
  }

  private static UploadSimConfig read(UploadSimTest settings) {
    UploadSimConfig config =
        UploadSimConfig.defaults().families(settings.families()).preset(settings.preset());
    for (String pair : settings.set()) {
      config = set(config, pair);
    }
    return settings.https() ? config.https() : config;
  }

  private static UploadSimConfig set(UploadSimConfig config, String pair) {
    int equals = pair.indexOf('=');
    if (equals < 0) {
      throw new ExtensionConfigurationException(
          "@UploadSimTest: set takes family.switch=value, got '%s'".formatted(pair));
    }
    return config.set(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
  }
}
