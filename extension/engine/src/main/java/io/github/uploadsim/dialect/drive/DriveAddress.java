package io.github.uploadsim.dialect.drive;

import io.github.uploadsim.dialect.UrlTemplate;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a Graph URL says of an item: a drive, an id in it, and a path from there. Whether the item
 * is there is another matter.
 *
 * @param drive the drive's id
 * @param id of the item that the path starts from; {@code root} for the drive's root
 * @param path the names below it; empty if the item itself is meant
 */
record DriveAddress(String drive, String id, List<String> path) {

  static final String ROOT = "root";

  private static final String ME = "6f9a2a92-8527-4d64-837e-b5312852f36d";
  private static final Pattern IN_DRIVE =
      Pattern.compile(
          "(?i)(.*?(?:drives/[^/]+|drive))(?:/(root[^:/]*|items/[^:/]*|special/[^:/]*)(:.*)?)?");

  DriveAddress {
    path = List.copyOf(path);
  }

  /** Reads the part of a URL between the version and what is to be done with the item. */
  static DriveAddress of(String where) {
    Matcher inDrive = IN_DRIVE.matcher(where);
    if (!inDrive.matches() || isBound(where)) {
      return bound(where);
    }
    String drive = driveId(inDrive.group(1));
    String start = inDrive.group(2) == null ? ROOT : inDrive.group(2);
    String rest = inDrive.group(3) == null ? "" : inDrive.group(3);
    // Kiota writes the colons and what is between them as one encoded segment
    String whole = decoded(last(start)) + decoded(rest);
    int colon = whole.indexOf(':');
    String item = colon < 0 ? whole : whole.substring(0, colon);
    List<String> path = path(colon < 0 ? "" : whole.substring(colon));
    if (start.toLowerCase(Locale.ROOT).startsWith("special/")) {
      return new DriveAddress(drive, ROOT, below(special(item), path));
    }
    return new DriveAddress(drive, item.equalsIgnoreCase(ROOT) ? ROOT : item, path);
  }

  private static boolean isBound(String where) {
    return where.matches("(?i)(?:shares/|teams/|sites/[^/]+(?::/[^:]+:)?/lists/).*");
  }

  /**
   * A share, a channel's folder or a list item: in a drive of its own, by its name. What is shared
   * or listed is an item of which only that much is known.
   */
  private static DriveAddress bound(String where) {
    Matcher below =
        Pattern.compile("(?i)(.*?/(?:driveItem|root|filesFolder|items/[^/:]+))(:/.*)?")
            .matcher(where);
    boolean deeper = below.matches() && below.group(2) != null;
    String holder = decoded(deeper ? below.group(1) : where);
    List<String> path = path(deeper ? decoded(below.group(2)) : "");
    List<String> segments = Arrays.asList(holder.split("/", -1));
    if (holder.matches("(?i)shares/[^/]+/items/[^/]+")) {
      return new DriveAddress(
          hashed(segments.get(0) + "/" + segments.get(1)), segments.get(3), path);
    }
    if (holder.matches("(?i).*/filesFolder")) {
      return new DriveAddress(hashed(holder), ROOT, path);
    }
    String item = holder.replaceFirst("(?i)/(?:driveItem|root)$", "");
    String owner = item.replaceFirst("(?i)/items/[^/]+$", "");
    return new DriveAddress(hashed(owner), "01" + hash(item).toUpperCase(Locale.ROOT), path);
  }

  /** The special folders lie at the root, the one of an app in {@code Apps}. */
  private static List<String> special(String name) {
    return name.equalsIgnoreCase("approot")
        ? List.of("Apps", "uploadsim")
        : List.of(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
  }

  private static List<String> below(List<String> folder, List<String> path) {
    return Stream.concat(folder.stream(), path.stream()).toList();
  }

  /** The names of {@code :/a/b:}. */
  private static List<String> path(String text) {
    String inner = text.replaceFirst("^:/?", "").replaceFirst(":$", "");
    return Arrays.stream(inner.split("/", -1)).filter(name -> !name.isEmpty()).toList();
  }

  private static String driveId(String text) {
    List<String> segments = Arrays.asList(text.split("/", -1));
    String before = segments.size() < 2 ? "" : segments.get(segments.size() - 2);
    if (before.equalsIgnoreCase("drives")) {
      return decoded(last(text));
    }
    String owner = decoded(text.replaceFirst("(?i)/?drive$", ""));
    boolean me = owner.isEmpty() || owner.equalsIgnoreCase("me");
    return hashed(me ? "users/" + ME : owner);
  }

  private static String hashed(String owner) {
    return "b!" + hash(owner);
  }

  private static String hash(String text) {
    byte[] plain = text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(plain).toString().replace("-", "");
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String decoded(String text) {
    return UrlTemplate.decode(text).orElse(text);
  }
}
