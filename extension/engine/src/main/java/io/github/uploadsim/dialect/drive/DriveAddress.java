package io.github.uploadsim.dialect.drive;

import io.github.uploadsim.dialect.UrlTemplate;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
          "(?i)(.*?(?:drives/[^/]+|drive))(?:/(root|items/[^:]*|special/[^:]*)(:.*)?)?");
  private static final Pattern FOLDED =
      Pattern.compile(
          "(?i)(.*?(?:drives/[^/]+|drive)/)((?:root|(?:items|special)/[^/:]+?)%3A[^/:]*)");

  DriveAddress {
    path = List.copyOf(path);
  }

  /** Reads the part of a URL between the version and what is to be done with the item. */
  static DriveAddress of(String where) {
    String plain = unfolded(where);
    Matcher inDrive = IN_DRIVE.matcher(plain);
    if (!inDrive.matches() || isBound(plain)) {
      return bound(plain);
    }
    String drive = driveId(inDrive.group(1));
    String start = inDrive.group(2) == null ? ROOT : inDrive.group(2);
    List<String> path = path(inDrive.group(3) == null ? "" : inDrive.group(3));
    if (start.toLowerCase(Locale.ROOT).startsWith("special/")) {
      return new DriveAddress(drive, ROOT, below(special(last(start)), path));
    }
    String id = decoded(last(start));
    return new DriveAddress(drive, id.equalsIgnoreCase(ROOT) ? ROOT : id, path);
  }

  /** Opens a {@code root:/path:} that came as one segment, so that each name is decoded once. */
  private static String unfolded(String where) {
    Matcher folded = FOLDED.matcher(where);
    return folded.matches()
        ? folded.group(1) + folded.group(2).replaceAll("(?i)%3A", ":").replaceAll("(?i)%2F", "/")
        : where;
  }

  private static boolean isBound(String where) {
    return where.matches("(?i)(?:shares/|teams/|sites/[^/]+/lists/).*");
  }

  /** A share, a channel's folder or a list item: a drive of its own, by its name. */
  private static DriveAddress bound(String where) {
    int colon = where.indexOf(":/");
    String holder = colon < 0 ? where : where.substring(0, colon);
    List<String> path = path(colon < 0 ? "" : where.substring(colon));
    List<String> segments = Arrays.asList(holder.split("/", -1));
    boolean item = segments.size() == 4 && segments.get(2).equalsIgnoreCase("items");
    String owner = item ? segments.get(0) + "/" + segments.get(1) : holder;
    return new DriveAddress(
        hashed(owner.replaceFirst("(?i)/(?:driveItem|root)$", "")),
        item ? decoded(segments.get(3)) : ROOT,
        path);
  }

  /** The special folders lie at the root, the one of an app in {@code Apps}. */
  private static List<String> special(String name) {
    return name.equalsIgnoreCase("approot")
        ? List.of("Apps", "uploadsim")
        : List.of(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
  }

  private static List<String> below(List<String> folder, List<String> path) {
    return java.util.stream.Stream.concat(folder.stream(), path.stream()).toList();
  }

  /** The names of {@code :/a/b:}. */
  private static List<String> path(String text) {
    String inner = text.replaceFirst("^:/?", "").replaceFirst(":$", "");
    return Arrays.stream(decoded(inner).split("/", -1)).filter(name -> !name.isEmpty()).toList();
  }

  private static String driveId(String text) {
    List<String> segments = Arrays.asList(text.split("/", -1));
    String before = segments.size() < 2 ? "" : segments.get(segments.size() - 2);
    if (before.equalsIgnoreCase("drives")) {
      return decoded(last(text));
    }
    String owner = text.replaceFirst("(?i)/?drive$", "");
    boolean me = owner.isEmpty() || owner.equalsIgnoreCase("me");
    return hashed(me ? "users/" + ME : owner);
  }

  private static String hashed(String owner) {
    UUID hash =
        UUID.nameUUIDFromBytes(
            decoded(owner).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    return "b!" + hash.toString().replace("-", "");
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String decoded(String text) {
    return UrlTemplate.decode(text).orElse(text);
  }
}
