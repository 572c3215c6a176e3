package io.github.uploadsim.dialect.drive;

import io.github.uploadsim.dialect.ExpectedRanges;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.drive.DriveSwitches.Answers;
import io.github.uploadsim.dialect.drive.DriveSwitches.CommitBy;
import io.github.uploadsim.dialect.drive.DriveSwitches.Kind;
import io.github.uploadsim.dialect.drive.DriveSwitches.Reaction;
import io.github.uploadsim.session.Grid;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The presets of the drive family. */
public final class DriveHabits {

  private DriveHabits() {}

  /** OneDrive for Business as it was seen; the default. */
  public static Habits live() {
    return Habits.defaults("drive", DriveSwitches.ALL);
  }

  /** OneDrive Personal as it was seen: seven days, two-ended ranges, commit by source URL. */
  public static Habits personal() {
    return live()
        .with(DriveSwitches.KIND, Kind.PERSONAL)
        .with(DriveSwitches.RANGE_FORM, ExpectedRanges.CLOSED)
        .with(DriveSwitches.COMMIT_BY, CommitBy.SOURCE_URL)
        .with(DriveSwitches.LIFETIME, Duration.ofDays(7))
        .with(DriveSwitches.SLIDING_EXPIRY, false);
  }

  /** OneDrive for Business: an empty POST commits. */
  public static Habits business() {
    return live().with(DriveSwitches.COMMIT_BY, CommitBy.POST);
  }

  /** SharePoint: as Business, on a site. */
  public static Habits sharePoint() {
    return business().with(DriveSwitches.KIND, Kind.SHAREPOINT);
  }

  /** The pages' examples to the letter, which tell one expiry from create to the end. */
  public static Habits documentedExamples() {
    return live()
        .with(DriveSwitches.ANSWERS, Answers.DOCUMENTED)
        .with(DriveSwitches.SLIDING_EXPIRY, false)
        .with(DriveSwitches.ALIGNMENT, Grid.Reaction.OFF);
  }

  /** The pages' prose: off the grid fails at the end, the expiry stays, the older conflict code. */
  public static Habits documentedProse() {
    return live()
        .with(DriveSwitches.ALIGNMENT, Grid.Reaction.FAIL_AT_END)
        .with(DriveSwitches.SLIDING_EXPIRY, false)
        .with(DriveSwitches.CONFLICT_CODE, "upload_name_conflict");
  }

  /** What clients made for other families need: a bearer anywhere, two-ended ranges, no grid. */
  public static Habits lenient() {
    return live()
        .with(DriveSwitches.AUTH_ON_PUT, Reaction.ACCEPT)
        .with(DriveSwitches.ALIGNMENT, Grid.Reaction.OFF)
        .with(DriveSwitches.RANGE_FORM, ExpectedRanges.CLOSED);
  }

  /** All presets by name. */
  public static Map<String, Habits> presets() {
    Map<String, Habits> presets = new LinkedHashMap<>();
    presets.put("live", live());
    presets.put("personal", personal());
    presets.put("business", business());
    presets.put("sharePoint", sharePoint());
    presets.put("documentedExamples", documentedExamples());
    presets.put("documentedProse", documentedProse());
    presets.put("lenient", lenient());
    return presets;
  }
}
