package io.github.uploadsim.contract;

import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.door.Answer;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drive items by path: in order, their size told by the first fragment, an expiry that moves. */
public class DriveFamily extends Family {

  private static final String NOT_FOUND = "404 itemNotFound";

  private static final Map<Slip, String> OWN =
      Map.of(
          Slip.RIVAL, "416 invalidRange",
          Slip.TOO_LARGE, "413 invalidRequest maxFragmentLengthExceeded",
          Slip.INCOMPLETE, "400 invalidRequest uploadSessionIncomplete",
          Slip.GONE, NOT_FOUND,
          Slip.EXPIRED, NOT_FOUND);

  @Override
  public String name() {
    return "drive";
  }

  @Override
  public UploadSimConfig limited(long maxFragment) {
    return config().set("drive.maxFragmentBytes", String.valueOf(maxFragment));
  }

  /** A slash would lead into a folder. */
  @Override
  public boolean takes(String fileName) {
    return super.takes(fileName) && !fileName.contains("/");
  }

  @Override
  public String createPath(String fileName) {
    return "/v1.0/me/drive/root:/" + Text.encoded(fileName) + ":/createUploadSession";
  }

  @Override
  public String createBody(String quotedName, long size) {
    return "{\"item\":{\"@microsoft.graph.conflictBehavior\":\"fail\",\"name\":%s}}"
        .formatted(quotedName);
  }

  @Override
  public int createStatus() {
    return 200;
  }

  @Override
  public boolean knowsSizeAtCreate() {
    return false;
  }

  /** A client that polls with its ordinary client sends its token, and none is asked for. */
  @Override
  public boolean bearerMattersFor(String method) {
    return !method.equals("GET");
  }

  @Override
  public boolean takesCommit() {
    return true;
  }

  @Override
  public List<String> expected(BitSet received, int size) {
    int next = received.nextClearBit(0);
    return next == size ? List.of() : List.of(next + "-");
  }

  @Override
  public Duration lifetime() {
    return Duration.ofMinutes(15);
  }

  @Override
  public boolean slidingExpiry() {
    return true;
  }

  @Override
  public String refusal(Slip slip) {
    return GraphRefusals.of(slip, OWN);
  }

  @Override
  public Optional<String> listing() {
    return Optional.of("/v1.0/me/drive/root/children");
  }

  @Override
  public Optional<String> download(Answer last) {
    return Optional.of("/v1.0/me/drive/items/" + last.json().get("id") + "/content");
  }
}
