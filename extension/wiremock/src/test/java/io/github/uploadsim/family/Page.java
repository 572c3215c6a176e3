package io.github.uploadsim.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page with a part that is written from the code, between two marks. */
record Page(String name) {

  /** Fails unless the part is as given; with {@code -Dwrite.docs=true} it is written first. */
  void assertHolds(String part, String text) {
    String start = "<!-- " + part + " -->\n";
    String end = "<!-- end of " + part + " -->";
    try {
      String before = Files.readString(file());
      assertThat(before).contains(start, end);
      if (Boolean.getBoolean("write.docs")) {
        String head = before.substring(0, before.indexOf(start) + start.length());
        Files.writeString(file(), head + text + before.substring(before.indexOf(end)));
      }
      assertThat(Files.readString(file()))
          .as(name + " is stale; write it with -Dwrite.docs=true")
          .contains(start + text + end);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("serve"))) {
      folder = folder.getParent();
    }
    return folder.resolve(name);
  }
}
