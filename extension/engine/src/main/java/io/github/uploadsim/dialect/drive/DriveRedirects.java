package io.github.uploadsim.dialect.drive;

import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Members;
import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.dialect.UploadCalls;
import io.github.uploadsim.dialect.drive.DriveSwitches.CommitBy;
import io.github.uploadsim.http.Call;
import io.github.uploadsim.item.Item;
import io.github.uploadsim.item.Shelf;
import io.github.uploadsim.session.Command;
import io.github.uploadsim.session.Outcome;
import io.github.uploadsim.session.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A PUT of an item whose bytes an upload session holds: {@code {"name",
 * "@microsoft.graph.conflictBehavior", "@microsoft.graph.sourceUrl"}}. It commits a deferred
 * upload, or gives another name to one that met a conflict (driveItem createUploadSession: handle
 * upload errors).
 */
final class DriveRedirects {

  private static final String SOURCE = "@microsoft.graph.sourceUrl";

  private final Habits habits;

  DriveRedirects(Habits habits) {
    this.habits = habits;
  }

  /** The call may say with {@code If-Match} what the file that it replaces has to be. */
  Reading read(DriveAddress address, Call call) {
    String ifMatch = call.headers().first("If-Match").orElse("");
    return Reading.of(
        "", new Reading.Redeeming((json, fresh) -> redeem(json, fresh, address, ifMatch)));
  }

  private Reading.Understood<Reading.Redemption> redeem(
      Map<String, Object> json, Reading.Fresh fresh, DriveAddress address, String ifMatch) {
    try {
      Members body = new Members(json);
      UploadCalls source =
          DriveUploadUrl.parse(body.text(SOURCE))
              .orElseThrow(
                  () -> Members.wrong(Reason.MEMBER_INVALID, SOURCE, "is not an upload URL"));
      if (habits.get(DriveSwitches.COMMIT_BY) == CommitBy.POST && !renames(body)) {
        return Reading.Understood.not(Outcome.Refused.of(Reason.METHOD_NOT_ALLOWED));
      }
      DriveTarget target = DriveTarget.of(address, fresh.shelf());
      Command.Commit commit = commit(body, target, ifMatch, fresh);
      return Reading.Understood.as(
          new Reading.Redemption(source.session(), source.token(), commit));
    } catch (Members.Wrong wrong) {
      return Reading.Understood.not(wrong.refusal());
    }
  }

  /** Recovery from a conflict is for every kind of drive, a plain commit is not. */
  private static boolean renames(Members body) {
    return body.value("name").isPresent();
  }

  private static Command.Commit commit(
      Members body, DriveTarget target, String ifMatch, Reading.Fresh fresh) {
    Optional<String> given = body.optionalText("name");
    Map<String, Object> changes = new HashMap<>();
    changes.put(DriveUpload.IF_MATCH, ifMatch);
    DriveBodies.conflict(body)
        .ifPresent(conflict -> changes.put(DriveUpload.CONFLICT, conflict.name()));
    return isItem(target, fresh)
        ? onItem(given, target, changes, ifMatch)
        : inFolder(given, target, changes, ifMatch, fresh.shelf());
  }

  /** True if the URL gave the id of a file, be it one that is only being uploaded. */
  private static boolean isItem(DriveTarget target, Reading.Fresh fresh) {
    return target
        .id()
        .filter(
            id ->
                target.file().isPresent()
                    || fresh.open().stream().anyMatch(upload -> upload.itemId().equals(id)))
        .isPresent();
  }

  private static Command.Commit onItem(
      Optional<String> given, DriveTarget target, Map<String, Object> changes, String ifMatch) {
    requireMatch(ifMatch, target.file());
    changes.put(DriveUpload.TARGET, target.id().orElseThrow());
    return new Command.Commit(given.or(() -> target.file().map(Item::name)).orElse(""), changes);
  }

  /** The URL's path names the parent, or the file itself; the body's name tells which. */
  private static Command.Commit inFolder(
      Optional<String> given,
      DriveTarget target,
      Map<String, Object> changes,
      String ifMatch,
      Shelf shelf) {
    boolean parent = target.file().isEmpty() && target.asFolder().exists(shelf);
    boolean itself = given.isEmpty() || (given.get().equalsIgnoreCase(target.name()) && !parent);
    DriveFolder folder = itself ? target.folder() : target.asFolder();
    String name = given.orElse(target.name());
    if (name.isEmpty()) {
      throw Members.wrong(Reason.NAME_MISSING);
    }
    requireMatch(ifMatch, folder.file(shelf, name));
    changes.put(DriveUpload.FOLDER, folder.key());
    changes.put(DriveUpload.TARGET, "");
    return new Command.Commit(name, changes);
  }

  private static void requireMatch(String ifMatch, Optional<Item> there) {
    boolean matches =
        ifMatch.isEmpty() || there.filter(item -> DriveFile.matches(ifMatch, item)).isPresent();
    if (!matches) {
      throw Members.wrong(Reason.ITEM_DIFFERS);
    }
  }
}
