package io.github.uploadsim.dialect.drive;

import java.util.Locale;
import java.util.Map;

/** The media type that a drive takes from a file's name. */
final class MediaTypes {

  private static final Map<String, String> BY_ENDING =
      Map.of(
          "txt", "text/plain",
          "csv", "text/csv",
          "html", "text/html",
          "json", "application/json",
          "pdf", "application/pdf",
          "zip", "application/zip",
          "jpg", "image/jpeg",
          "png", "image/png",
          "mp4", "video/mp4",
          "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private MediaTypes() {}

  static String of(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return BY_ENDING.getOrDefault(ending, "application/octet-stream");
  }
}
