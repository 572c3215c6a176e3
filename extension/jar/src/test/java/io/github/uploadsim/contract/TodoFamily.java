package io.github.uploadsim.contract;

import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.door.Answer;
import java.net.URI;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** To Do task attachments: in order, a bearer token everywhere, fragments to {@code /content}. */
public class TodoFamily extends Family {

  private static final String ATTACHMENTS =
      "/v1.0/me/todo/lists/AAMDiFkfh=/tasks/AAMkADliMm=/attachments";

  private static final Map<Slip, String> OWN =
      Map.of(
          Slip.NO_LENGTH, "411 invalidRequest",
          Slip.BEARER, "401 InvalidAuthenticationToken");

  @Override
  public String name() {
    return "todo";
  }

  @Override
  public UploadSimConfig limited(long maxFragment) {
    return config().set("todo.maxFragmentBytes", String.valueOf(maxFragment));
  }

  @Override
  public String createPath(String fileName) {
    return ATTACHMENTS + "/createUploadSession";
  }

  @Override
  public String createBody(String quotedName, long size) {
    return "{\"attachmentInfo\":{\"attachmentType\":\"file\",\"name\":%s,\"size\":%d}}"
        .formatted(quotedName, size);
  }

  @Override
  public int createStatus() {
    return 200;
  }

  @Override
  public String fragmentUrl(String uploadUrl) {
    return uploadUrl + "/content";
  }

  @Override
  public boolean bearerOnUploadUrl() {
    return true;
  }

  @Override
  public int fragmentStatus() {
    return 200;
  }

  @Override
  public List<String> expected(BitSet received, int size) {
    return List.of(String.valueOf(received.nextClearBit(0)));
  }

  @Override
  public Duration lifetime() {
    return Duration.ofHours(1);
  }

  @Override
  public String refusal(Slip slip) {
    return GraphRefusals.of(slip, OWN);
  }

  @Override
  public Optional<String> listing() {
    return Optional.of(ATTACHMENTS);
  }

  @Override
  public Optional<String> download(Answer last) {
    return Optional.of(URI.create(last.header("location")).getRawPath() + "/$value");
  }
}
