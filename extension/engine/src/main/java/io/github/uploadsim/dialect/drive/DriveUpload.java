package io.github.uploadsim.dialect.drive;

import io.github.uploadsim.item.Item;
import io.github.uploadsim.session.Upload;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a session remembers of where its file is to go, as attributes of its upload. */
final class DriveUpload {

  /** What is done about a name that is taken. */
  enum Conflict {
    FAIL,
    REPLACE,
    RENAME
  }

  static final String FOLDER = "folder";
  static final String CONFLICT = "conflict";
  static final String TARGET = "target";
  static final String IF_MATCH = "ifMatch";

  private DriveUpload() {}

  static DriveFolder folder(Upload upload) {
    return DriveFolder.of(text(upload, FOLDER).orElse(upload.folder()));
  }

  static Conflict conflict(Upload upload) {
    return text(upload, CONFLICT).map(Conflict::valueOf).orElse(Conflict.FAIL);
  }

  /** The id of the item whose content is to be replaced, if create named one. */
  static Optional<String> target(Upload upload) {
    return text(upload, TARGET);
  }

  /** What the item had to be when the session was opened. */
  static Optional<String> ifMatch(Upload upload) {
    return text(upload, IF_MATCH);
  }

  /** What the finished item is to remember. */
  static Map<String, Object> remembered(Upload upload) {
    Map<String, Object> kept = new HashMap<>(upload.attributes());
    kept.keySet().retainAll(java.util.Set.of(DriveFile.DESCRIPTION, DriveFile.FILE_SYSTEM_INFO));
    return kept;
  }

  private static Optional<String> text(Upload upload, String attribute) {
    return Optional.ofNullable(upload.attributes().get(attribute))
        .map(Object::toString)
        .filter(value -> !value.isEmpty());
  }

  /** True if the item may be of this session. */
  static boolean isTarget(Upload upload, Item item) {
    return target(upload).filter(item.id()::equals).isPresent();
  }
}
