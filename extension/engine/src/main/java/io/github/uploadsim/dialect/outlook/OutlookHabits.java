package io.github.uploadsim.dialect.outlook;

import io.github.uploadsim.dialect.ExpectedRanges;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.outlook.OutlookSwitches.Casing;
import io.github.uploadsim.dialect.outlook.OutlookSwitches.Reaction;
import io.github.uploadsim.dialect.outlook.OutlookSwitches.UrlShape;
import java.util.LinkedHashMap;
import java.util.Map;

/** The presets of the Outlook family. */
public final class OutlookHabits {

  private OutlookHabits() {}

  /** What the live global cloud was seen to do; the default. */
  public static Habits live() {
    return Habits.defaults("outlook", OutlookSwitches.ALL);
  }

  /** The pages' examples to the letter. */
  public static Habits documentedExamples() {
    return live()
        .with(OutlookSwitches.FRAGMENT_CASING, Casing.PASCAL)
        .with(OutlookSwitches.URL_SHAPE, UrlShape.DOCUMENTED);
  }

  /**
   * The pages' prose where it differs: at most 4 MB, several ranges, any attachment type, four
   * requests at once and 150 MB in five minutes for each mailbox.
   */
  public static Habits documentedProse() {
    return live()
        .with(OutlookSwitches.OVER_LIMIT, Reaction.REJECT)
        .with(OutlookSwitches.RANGE_FORM, ExpectedRanges.CLOSED)
        .with(OutlookSwitches.NON_FILE, Reaction.ACCEPT)
        .with(OutlookSwitches.URL_SHAPE, UrlShape.DOCUMENTED)
        .with(OutlookSwitches.MAILBOX_CONCURRENCY, 4)
        .with(OutlookSwitches.QUOTA_MEGABYTES, 150);
  }

  /** The cloud operated by 21Vianet, which was seen to answer in Pascal case. */
  public static Habits china() {
    return live().with(OutlookSwitches.FRAGMENT_CASING, Casing.PASCAL);
  }

  /** What clients made for other families need: any size, a bearer anywhere, two-ended ranges. */
  public static Habits lenient() {
    return live()
        .with(OutlookSwitches.MIN_SIZE, 1L)
        .with(OutlookSwitches.AUTH_ON_PUT, Reaction.ACCEPT)
        .with(OutlookSwitches.RANGE_FORM, ExpectedRanges.CLOSED);
  }

  /** All presets by name. */
  public static Map<String, Habits> presets() {
    Map<String, Habits> presets = new LinkedHashMap<>();
    presets.put("live", live());
    presets.put("documentedExamples", documentedExamples());
    presets.put("documentedProse", documentedProse());
    presets.put("china", china());
    presets.put("lenient", lenient());
    return presets;
  }
}
