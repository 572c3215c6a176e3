package io.github.uploadsim.contract;

import io.github.uploadsim.UploadSimConfig;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;

/** OneDrive Personal, told the size at create: two-ended ranges, seven days, no commit by POST. */
public final class PersonalDriveFamily extends DriveFamily {

  @Override
  public UploadSimConfig config() {
    return UploadSimConfig.defaults().preset("personal");
  }

  @Override
  public String createBody(String quotedName, long size) {
    return "{\"item\":{\"fileSize\":%d,\"name\":%s}}".formatted(size, quotedName);
  }

  @Override
  public boolean knowsSizeAtCreate() {
    return true;
  }

  @Override
  public List<String> expectedAtFirst(long size) {
    return List.of("0-" + (size - 1));
  }

  @Override
  public List<String> expected(BitSet received, int size) {
    int next = received.nextClearBit(0);
    return next == size ? List.of() : List.of(next + "-" + (size - 1));
  }

  @Override
  public String refusal(Slip slip) {
    return slip == Slip.NO_UNIT ? "400 invalidArgument badArgument" : super.refusal(slip);
  }

  @Override
  public boolean takesCommit() {
    return false;
  }

  @Override
  public Duration lifetime() {
    return Duration.ofDays(7);
  }

  @Override
  public boolean slidingExpiry() {
    return false;
  }
}
