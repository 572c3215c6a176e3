package io.github.uploadsim.dialect.drive;

import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Members;
import io.github.uploadsim.dialect.Reading;
import io.github.uploadsim.dialect.UploadCalls;
import io.github.uploadsim.dialect.drive.DriveSwitches.CommitBy;
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

  Reading read(DriveAddress address) {
    return Reading.of("", new Reading.Redeeming((json, fresh) -> redeem(json, fresh, address)));
  }

  private Reading.Understood<Reading.Redemption> redeem(
      Map<String, Object> json, Reading.Fresh fresh, DriveAddress address) {
    try {
      Members body = new Members(json);
      UploadCalls source =
          DriveUploadUrl.parse(body.text(SOURCE))
              .orElseThrow(
                  () -> Members.wrong(Reason.MEMBER_INVALID, SOURCE, "is not an upload URL"));
      if (habits.get(DriveSwitches.COMMIT_BY) == CommitBy.POST && !renames(body)) {
        return Reading.Understood.not(Outcome.Refused.of(Reason.METHOD_NOT_ALLOWED));
      }
      Command.Commit commit = commit(body, DriveTarget.of(address, fresh.shelf()));
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

  /** The URL names the parent, or the file itself; the body's name tells which. */
  private static Command.Commit commit(Members body, DriveTarget target) {
    Optional<String> given = body.optionalText("name");
    boolean itself = given.isEmpty() || given.get().equalsIgnoreCase(target.name());
    DriveFolder folder = itself ? target.folder() : target.asFolder();
    String name = given.orElse(target.name());
    if (name.isEmpty()) {
      throw Members.wrong(Reason.NAME_MISSING);
    }
    Map<String, Object> changes = new HashMap<>();
    changes.put(DriveUpload.FOLDER, folder.key());
    changes.put(DriveUpload.TARGET, "");
    changes.put(DriveUpload.IF_MATCH, "");
    DriveBodies.conflict(body)
        .ifPresent(conflict -> changes.put(DriveUpload.CONFLICT, conflict.name()));
    return new Command.Commit(name, changes);
  }
}
