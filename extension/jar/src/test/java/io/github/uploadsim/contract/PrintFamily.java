package io.github.uploadsim.contract;

import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.door.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Documents of print jobs: in any order, with holes, and the finished document in JSON. */
public class PrintFamily extends Family {

  private static final String DOCUMENTS = "/v1.0/print/printers/p1/jobs/46207/documents";
  private static final String NOT_FOUND = "404 itemNotFound";

  private static final Map<Slip, String> OWN =
      Map.of(
          Slip.NO_LENGTH,
          "411 invalidRequest",
          Slip.TOO_LARGE,
          "413 RequestEntityTooLarge maxFragmentLengthExceeded",
          Slip.GONE,
          NOT_FOUND,
          Slip.EXPIRED,
          NOT_FOUND);

  @Override
  public String name() {
    return "print";
  }

  /** More than four fragments at once are a matter of their own. */
  @Override
  public UploadSimConfig config() {
    return UploadSimConfig.defaults().set("print.parallelPuts", "100");
  }

  @Override
  public UploadSimConfig limited(long maxFragment) {
    return config().set("print.maxFragmentBytes", String.valueOf(maxFragment));
  }

  /** The document is there before its bytes, and each has its own id. */
  @Override
  public String createPath(String fileName) {
    UUID document = UUID.nameUUIDFromBytes(fileName.getBytes(StandardCharsets.UTF_8));
    return DOCUMENTS + "/" + document + "/createUploadSession";
  }

  @Override
  public String createBody(String quotedName, long size) {
    return "{\"properties\":{\"documentName\":%s,\"contentType\":\"application/pdf\",\"size\":%d}}"
        .formatted(quotedName, size);
  }

  @Override
  public int createStatus() {
    return 200;
  }

  @Override
  public List<String> expectedAtFirst(long size) {
    return List.of("0-" + (size - 1));
  }

  @Override
  public boolean inOrder() {
    return false;
  }

  @Override
  public List<String> expected(BitSet received, int size) {
    List<String> gaps = new ArrayList<>();
    int start = received.nextClearBit(0);
    while (start < size) {
      int set = received.nextSetBit(start);
      int end = set < 0 ? size : set;
      gaps.add(start + "-" + (end - 1));
      start = received.nextClearBit(end);
    }
    return gaps;
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
    return Optional.of(DOCUMENTS);
  }

  @Override
  public String nameMember() {
    return "displayName";
  }

  @Override
  public Optional<String> download(Answer last) {
    return Optional.of(DOCUMENTS + "/" + last.json().get("id") + "/$value");
  }
}
