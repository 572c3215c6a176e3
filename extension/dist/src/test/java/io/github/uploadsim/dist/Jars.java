package io.github.uploadsim.dist;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** The jars under test and the official one beside them. */
final class Jars {

  private Jars() {}

  /** The one that runs by itself. */
  static Path standalone() {
    return path("uploadsim.standalone.jar");
  }

  /** The one that goes beside an official WireMock. */
  static Path dropIn() {
    return path("uploadsim.dropin.jar");
  }

  /** WireMock as its makers publish it. */
  static Path official() {
    return path("wiremock.standalone.jar");
  }

  static String classPath(Path... jars) {
    return String.join(File.pathSeparator, List.of(jars).stream().map(Path::toString).toList());
  }

  private static Path path(String property) {
    Path path = Path.of(System.getProperty(property, "not built"));
    if (!path.toFile().isFile()) {
      throw new IllegalStateException(property + ": no such jar: " + path + "; run mvn verify");
    }
    return path;
  }

  /** The names of all files in a jar. */
  static List<String> entries(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
