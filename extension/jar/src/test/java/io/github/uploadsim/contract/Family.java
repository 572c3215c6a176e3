package io.github.uploadsim.contract;

import io.github.uploadsim.UploadSimConfig;
import io.github.uploadsim.door.Answer;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A family as its pages describe it, in the words of a client. It shares nothing with the product,
 * so that a rule that is wrong there is not wrong here as well. The defaults are what most families
 * do.
 */
public abstract class Family {

  /** Such as {@code todo}. */
  public abstract String name();

  /** Settings in which files of any size from a byte up are taken. */
  public UploadSimConfig config() {
    return UploadSimConfig.defaults();
  }

  /** The same settings with fragments of at most so many bytes. */
  public abstract UploadSimConfig limited(long maxFragment);

  /** True if a file may have this name. */
  public boolean takes(String fileName) {
    return !fileName.isEmpty();
  }

  /** Path of the call that opens a session. */
  public abstract String createPath(String fileName);

  /** JSON body of the call that opens a session; the name comes as a JSON text with quotes. */
  public abstract String createBody(String quotedName, long size);

  /** Status of that call. */
  public abstract int createStatus();

  /** {@code nextExpectedRanges} of that call. */
  public List<String> expectedAtFirst(long size) {
    return List.of("0-");
  }

  /** True if the service knows at create how long the file will be. */
  public boolean knowsSizeAtCreate() {
    return true;
  }

  /** Where fragments are sent. */
  public String fragmentUrl(String uploadUrl) {
    return uploadUrl;
  }

  /** True if the upload URL needs a bearer token, false if it refuses one. */
  public boolean bearerOnUploadUrl() {
    return false;
  }

  /** False if the method goes with and without a bearer token, whatever the rule above is. */
  public boolean bearerMattersFor(String method) {
    return true;
  }

  /** True if answers on the upload URL carry {@code request-id}, as those of the gateway do. */
  public boolean requestIdOnUploadUrl() {
    return true;
  }

  /** Status of a fragment that is not the last one. */
  public int fragmentStatus() {
    return 202;
  }

  /** Status of the answer that has the file: to the last fragment, or to the commit. */
  public int finalStatus() {
    return 201;
  }

  /** True if an empty POST to the upload URL asks for the file to be finished. */
  public boolean takesCommit() {
    return false;
  }

  /** True if only that finishes the file, so that the last fragment is answered like any other. */
  public boolean defersCommit() {
    return false;
  }

  /** True if fragments must be sent in order. */
  public boolean inOrder() {
    return true;
  }

  /** {@code nextExpectedRanges} while these bytes are there; -1 while the size is unknown. */
  public abstract List<String> expected(BitSet received, int size);

  /** How long a session lives. */
  public abstract Duration lifetime();

  /** True if each accepted fragment pushes the expiry forward. */
  public boolean slidingExpiry() {
    return false;
  }

  /** Status, code and inner code (if any) of a refusal, such as {@code 416 invalidRange x}. */
  public abstract String refusal(Slip slip);

  /** Path of the list of finished files; empty if the family has none. */
  public Optional<String> listing() {
    return Optional.empty();
  }

  /** What the list calls a file's name. */
  public String nameMember() {
    return "name";
  }

  /** Path at which a finished file can be downloaded; empty if the family has none. */
  public Optional<String> download(Answer last) {
    return Optional.empty();
  }

  @Override
  public final String toString() {
    return name();
  }
}
