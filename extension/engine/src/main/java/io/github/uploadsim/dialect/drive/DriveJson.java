package io.github.uploadsim.dialect.drive;

import io.github.uploadsim.dialect.GraphGateway;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Telling;
import io.github.uploadsim.dialect.drive.DriveSwitches.Kind;
import io.github.uploadsim.http.Reply;
import io.github.uploadsim.item.Item;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Drive items in JSON (driveItem resource). */
record DriveJson(Habits habits, Telling telling) {

  private static final Map<String, Object> USER =
      Map.of(
          "user",
          Map.of("id", "6f9a2a92-8527-4d64-837e-b5312852f36d", "displayName", "Simulated User"));

  String context(String what) {
    return telling.base() + "/" + telling.version() + "/$metadata#" + what;
  }

  String downloadUrl(Item item) {
    return telling.base() + DriveUploadUrl.download(item.id(), item.contentId());
  }

  /** As the pages' examples have it. */
  static Map<String, Object> small(Item item) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", item.id());
    json.put("name", item.name());
    json.put("size", item.size());
    json.put("file", Map.of());
    return json;
  }

  Map<String, Object> of(Item item) {
    Object form = item.attributes().getOrDefault(DriveFile.FORM, "file");
    if (form.equals("drive")) {
      return drive(item);
    }
    return form.equals("folder") ? folder(item) : file(item);
  }

  private Map<String, Object> file(Item item) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("@microsoft.graph.downloadUrl", downloadUrl(item));
    String created = String.valueOf(item.attributes().get(DriveFile.CREATED));
    json.put("createdDateTime", created);
    json.put("eTag", DriveFile.eTag(item));
    json.put("cTag", DriveFile.cTag(item));
    common(json, item, DriveFolder.of(item.folder()));
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("mimeType", item.mediaType());
    file.put("hashes", hashes(item));
    json.put("file", file);
    json.put("fileSystemInfo", fileSystemInfo(item, created));
    Object description = item.attributes().get(DriveFile.DESCRIPTION);
    if (description instanceof String text) {
      json.put("description", text);
    }
    return json;
  }

  private void common(Map<String, Object> json, Item item, DriveFolder parent) {
    json.put("id", item.id());
    json.put("lastModifiedDateTime", GraphGateway.timestamp(item.modified()));
    json.put("name", item.name());
    json.put("size", item.size());
    json.put("webUrl", webUrl(parent, item.name()));
    json.put("createdBy", USER);
    json.put("lastModifiedBy", USER);
    json.put("parentReference", reference(parent));
  }

  /** Business has one hash, Personal has three. */
  private Map<String, Object> hashes(Item item) {
    Map<String, Object> hashes = new LinkedHashMap<>();
    hashes.put("quickXorHash", new Reply.Digest(item.contentId(), Reply.Algorithm.QUICK_XOR));
    if (habits.get(DriveSwitches.KIND) == Kind.PERSONAL) {
      hashes.put("sha1Hash", new Reply.Digest(item.contentId(), Reply.Algorithm.SHA1));
      hashes.put("sha256Hash", new Reply.Digest(item.contentId(), Reply.Algorithm.SHA256));
    }
    return hashes;
  }

  /** What the client set wins over what the service saw. */
  private static Map<String, Object> fileSystemInfo(Item item, String created) {
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("createdDateTime", created);
    info.put("lastModifiedDateTime", GraphGateway.timestamp(item.modified()));
    if (item.attributes().get(DriveFile.FILE_SYSTEM_INFO) instanceof Map<?, ?> given) {
      given.forEach((key, value) -> info.put(String.valueOf(key), value));
    }
    return info;
  }

  private Map<String, Object> reference(DriveFolder parent) {
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("driveId", parent.drive());
    reference.put("driveType", driveType());
    reference.put("id", parent.id());
    reference.put("name", parent.name());
    String path = parent.path().stream().collect(Collectors.joining("/"));
    reference.put(
        "path",
        "/drives/%s/root:%s"
            .formatted(parent.drive(), path.isEmpty() ? "" : "/" + path)
            .replace("\u0001", "~"));
    return reference;
  }

  private String driveType() {
    return switch (habits.get(DriveSwitches.KIND)) {
      case PERSONAL -> "personal";
      case BUSINESS -> "business";
      case SHAREPOINT -> "documentLibrary";
    };
  }

  private String webUrl(DriveFolder parent, String name) {
    String path =
        parent.child(List.of(name)).path().stream()
            .map(DriveUploadUrl::encoded)
            .collect(Collectors.joining("/"));
    return telling.base() + "/personal/user_contoso_example/Documents/" + path;
  }

  private Map<String, Object> folder(Item item) {
    Map<String, Object> json = new LinkedHashMap<>();
    DriveFolder self = DriveFolder.of(String.valueOf(item.attributes().get("key")));
    json.put("createdDateTime", GraphGateway.timestamp(item.modified()));
    common(json, item, DriveFolder.of(item.folder()));
    json.put("folder", Map.of("childCount", item.attributes().get(DriveForms.CHILDREN)));
    if (self.path().isEmpty()) {
      json.put("root", Map.of());
    }
    return json;
  }

  private Map<String, Object> drive(Item item) {
    long total = habits.get(DriveSwitches.QUOTA);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", item.id());
    json.put("driveType", driveType());
    json.put("name", item.name());
    json.put("owner", USER);
    Map<String, Object> quota = new LinkedHashMap<>();
    quota.put("total", total);
    quota.put("used", item.size());
    quota.put("remaining", total - item.size());
    quota.put("state", "normal");
    json.put("quota", quota);
    return json;
  }
}
