package io.github.uploadsim.contract;

import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.door.Answer;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Outlook attachments: in order, a token in the upload URL that suffers no other. */
public final class OutlookFamily extends Family {

  private static final String ATTACHMENTS = "/v1.0/me/messages/AAMkADI5MAAIT3drCAAA=/attachments";
  private static final String AUDIENCE = "401 InvalidAudienceForResource";

  private static final Map<Slip, String> OWN =
      Map.of(Slip.EXPIRED, AUDIENCE, Slip.BEARER, AUDIENCE);

  @Override
  public String name() {
    return "outlook";
  }

  /** The real least size is 3 MB. */
  @Override
  public UploadSimConfig config() {
    return UploadSimConfig.defaults().set("outlook.minSize", "1");
  }

  @Override
  public UploadSimConfig limited(long maxFragment) {
    return config()
        .set("outlook.overLimit", "reject")
        .set("outlook.maxFragmentBytes", String.valueOf(maxFragment));
  }

  @Override
  public String createPath(String fileName) {
    return ATTACHMENTS + "/createUploadSession";
  }

  @Override
  public String createBody(String quotedName, long size) {
    return "{\"AttachmentItem\":{\"attachmentType\":\"file\",\"name\":%s,\"size\":%d}}"
        .formatted(quotedName, size);
  }

  @Override
  public int createStatus() {
    return 201;
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
    return Duration.ofHours(2);
  }

  @Override
  public String refusal(Slip slip) {
    return GraphRefusals.of(slip, OWN);
  }

  @Override
  public Optional<String> listing() {
    return Optional.of(ATTACHMENTS);
  }

  /** The location is on the mail host; its id leads to the file on Graph. */
  @Override
  public Optional<String> download(Answer last) {
    String[] parts = last.header("location").split("'", -1);
    return Optional.of(ATTACHMENTS + "/" + parts[parts.length - 2] + "/$value");
  }
}
